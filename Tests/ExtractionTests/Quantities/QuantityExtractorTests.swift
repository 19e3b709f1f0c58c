import Facts
import Testing

@testable import Extraction

/// Text → quantities, in a whole document: what the rules alone cannot tell.
@Suite("Quantity extractor")
struct QuantityExtractorTests {
  @Test(arguments: [
    ("Ann Field, 52, said so.", ["52 = 52 ANN"]),
    ("About 400 people came.", ["400 = 400 ~"]),
    ("An estimated 60,000 fled.", ["60,000 = 60000 ~"]),
    ("Nearly $3 billion is missing.", ["$3 billion = 3000000000 USD ~"]),
    ("Some 40 villages burned.", ["40 = 40 ~"]),
    ("He paid more than $2.5m for it.", ["$2.5m = 2500000 USD >"]),
    (
      "At least 12 died; fewer than 30 lived.", ["At least 12 = 12.. >=", "fewer than 30 = ..30 <"]
    ),
    ("A gap of over 15 percent opened.", ["15 percent = 15 P1 >"]),
    ("Between 5 and 7 million saw it.", ["Between 5 and 7 million = 5000000..7000000"]),
    ("It costs $2-3 million.", ["$2-3 million = 2000000..3000000 USD"]),
    ("Sales rose from 10 percent to 14 percent.", ["10 percent = 10 P1", "14 percent = 14 P1"]),
    ("Output fell 5 to 20 tonnes.", ["5 = 5", "20 tonnes = 20 TNE"]),
    ("A couple of hundred came.", ["A couple of hundred = 200 ~"]),
    ("A couple of ferries sank.", ["A couple = 2 ~"]),
    (
      "Thousands fled; tens of thousands stayed.",
      [
        "Thousands = 1000.. ~", "tens of thousands = 10000.. ~",
      ]
    ),
    (
      "Several hundred came, and a few dozen left.",
      [
        "Several hundred = 100.. ~", "few dozen = 12.. ~",
      ]
    ),
    (
      "It cost hundreds of millions of euros.",
      [
        "hundreds of millions of euros = 100000000.. EUR ~"
      ]
    ),
    ("Some 30-odd ships and a 40-something crew.", ["30 = 30 ~", "40 = 40 ~"]),
    ("She paid one twenty-five for it.", ["one twenty-five = 125"]),
    ("They owe ten grand.", ["ten grand = 10000 USD"]),
    ("He found two nickels and three dimes.", ["two nickels = 0.1 USD", "three dimes = 0.3 USD"]),
    ("It fell 8 Canadian cents.", ["8 Canadian cents = 0.08 CAD"]),
    (
      "The yield rose 12 bps to 3-1/8 percent.",
      [
        "12 bps = 0.12 P1", "3-1/8 percent = 3.125 P1",
      ]
    ),
    ("a link of 9,600 bps", ["9,600 bps = 9600 B10"]),
    ("It is a quarter mile away.", ["a quarter mile = 0.25 SMI"]),
    ("Stir in 3 cups.", ["3 cups = 3 G21"]),
    ("They won 3 cups.", ["3 = 3"]),
    ("They won 2-3 at home.", ["2 = 2", "3 = 3"]),
    (
      "The field is 98765432109876543210987654321098765432109 wide.",
      [
        "98765432109876543210987654321098765432109 = 98765432109876543210987654321098765432109"
      ]
    ),
    ("Prices rose 0.1 and 0.2 percent.", ["0.1 = 0.1", "0.2 percent = 0.2 P1"]),
    // A number beside others that have something to themselves.
    ("They got 0 then 1 euro 2 tins.", ["0 = 0", "1 euro = 1 EUR", "2 = 2"]),
    (
      "One in five paid euro 30 for 2-mile walks.",
      ["One in five = 0.2", "euro 30 = 30 EUR", "2-mile = 2 SMI"]
    ),
    (
      "It paid $5 and 60 cents, then 7 miles of 3 feet 2 inches.",
      [
        "$5 and 60 cents = 5.6 USD", "7 miles = 7 SMI",
        "3 feet 2 inches = 3.166666666666666666 FOT",
      ]
    ),
  ])
  func readsAmounts(text: String, expected: [String]) {
    #expect(QuantityNotation.quantities(text) == expected)
  }

  @Test(arguments: [
    "the F-16 jets", "a COVID-19 ward", "Flight 93 crashed", "a Boeing 777F landed",
    "call 555-0142 now", "call +32 2-555-01-42", "card 1111-2222-3333-4444",
    "in the 2012-13 season",
    "the 1914-1918 war", "at 10:30 sharp", "a 3D film", "room 101", "on Route 66",
    "the one you want", "which one", "no one knew", "World War II", "Leopold III", "No. 1 seed",
    "server 10.1.2.3", "a second later", "per second", "the Big Ten schools", "a 4x4 truck",
    "1. Point", "within sight of one another", "he won", "a couple was seen", "the couple",
    "the score of the film", "two quarters ago", "", "see https://example.org/400-people for more",
  ])
  func leavesOut(text: String) {
    #expect(QuantityNotation.quantities(text) == [])
  }

  @Test(arguments: [
    ("700 Allied servicemen landed.", ["700: Allied servicemen (servicemen)"]),
    ("88,000 Belgians died.", ["88,000: Belgians (Belgians)"]),
    (
      "18 of the 30 passengers lived.",
      [
        "18: passengers (passengers)", "30: passengers (passengers)",
      ]
    ),
    (
      "Bombs killed 12 soldiers and wounded 30.",
      ["12: soldiers (soldiers)", "30: soldiers (soldiers)"]
    ),
    ("Nine people were hurt and 45 arrested.", ["Nine: people (people)", "45: people (people)"]),
    ("One child survived.", ["One: child (child)"]),
    ("One senior official left.", ["One: senior official (official)"]),
    ("Thousands of miners marched.", ["Thousands: miners (miners)"]),
    ("The bank bought 500 of the brewer's shares.", ["500: shares (shares)"]),
    ("Two House of Lords members spoke.", ["Two: House of Lords members (members)"]),
    ("The 15-nation bloc met.", ["15: nation (nation)"]),
    ("It sold 900 ships and 300 leased by banks.", ["900: ships (ships)", "300: ships (ships)"]),
    ("A 40-strong group and 3 Acacia Road.", []),
    ("Some 20-odd boats sank.", ["20: boats (boats)"]),
    (
      "It killed 90 people, including 12 nurses, and hurt 300.",
      ["90: people (people)", "12: nurses (nurses)", "300: people (people)"]
    ),
    (
      "The three central and eastern European states agreed.",
      ["three: central and eastern European states (states)"]
    ),
    (
      "At least 400 United Nations peacekeepers left.",
      [
        "At least 400: United Nations peacekeepers (peacekeepers)"
      ]
    ),
    ("It weighs 12 kg.", []),
  ])
  func tellsWhatIsCounted(text: String, expected: [String]) {
    #expect(QuantityNotation.counts(text) == expected)
  }

  @Test(arguments: [
    ("It cost $5.", ["$5 = 5 USD"]),
    ("It cost A$5 then and $7 now.", ["A$5 = 5 AUD", "$7 = 7 AUD"]),
    ("Toronto and Ottawa agreed. Canada will pay $7.", ["$7 = 7 CAD"]),
    ("Toronto, Ottawa and Washington agreed. Canada will pay $7.", ["$7 = 7 USD"]),
    ("It cost 9 million pounds.", ["9 million pounds = 9000000 GBP"]),
    ("In London a ticket was ten pounds.", ["ten pounds = 10 GBP"]),
    ("The baby weighed seven pounds.", ["seven pounds = 7 LBR"]),
    (
      "Cairo said Egypt and Egyptian banks lost 9 million pounds.",
      [
        "9 million pounds = 9000000 EGP"
      ]
    ),
  ])
  func knowsTheMoneyOfTheDocument(text: String, expected: [String]) {
    #expect(QuantityNotation.quantities(text) == expected)
  }

  /// Another number, currency or unit in the same words changes the value and nothing else.
  @Test(arguments: [
    ("7", "7"), ("12", "12"), ("412", "412"), ("3.5", "3.5"), ("9,100", "9100"), ("six", "6"),
    ("forty-one", "41"), ("2 million", "2000000"), ("half a million", "500000"),
  ])
  func otherNumbersChangeTheValueAlone(number: String, value: String) {
    for (before, after, unit) in [
      ("The dam holds ", " tonnes of water.", "tonnes"), ("They paid ", " euros for it.", "euros"),
      ("Output rose by ", " percent.", "percent"),
    ] {
      let code = ["tonnes": "TNE", "euros": "EUR", "percent": "P1"][unit] ?? ""
      #expect(
        QuantityNotation.quantities(before + number + after) == [
          "\(number) \(unit) = \(value) \(code)"
        ])
    }
  }

  @Test(arguments: [
    ("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("US$", "USD"), ("C$", "CAD"),
    ("HK$", "HKD"), ("CHF ", "CHF"), ("RM", "MYR"), ("Rs ", "INR"),
  ])
  func otherCurrenciesChangeTheCodeAlone(sign: String, code: String) {
    #expect(
      QuantityNotation.quantities("The mine was sold for \(sign)48.5 million in all.")
        == ["\(sign)48.5 million = 48500000 \(code)"])
  }

  @Test(arguments: [
    ("km", "KMT"), ("miles", "SMI"), ("kg", "KGM"), ("litres", "LTR"), ("hectares", "HAR"),
    ("MW", "MAW"), ("mW", "C31"), ("MB", "4L"), ("°C", "CEL"), ("km/h", "KMH"), ("m2", "MTK"),
    ("cubic feet", "FTQ"), ("psi", "PS"), ("GHz", "A86"),
  ])
  func otherUnitsChangeTheCodeAlone(unit: String, code: String) {
    #expect(
      QuantityNotation.quantities("It read 64 \(unit), he said.") == ["64 \(unit) = 64 \(code)"])
  }

  @Test(arguments: [
    "one ", "1,", "1-", "$1 ", "between 1 and ", "more than ", "1 to ", "5 ft ", "1 of the ", "% ",
    "\"1\" ", "1) ", "pound ", "7 pounds ", "one one ", "1,1", "hundreds of ", "several ",
    "couple of ", "1'2", "1-1/2", "1 m 70 ", "half of a ", "one twenty ", "Thousands's ", "5's ",
  ])
  func costIsLinear(unit: String) {
    // Looking around a number is bounded, so that ten times the text gives about ten times as much.
    let short = QuantityNotation.quantities(String(repeating: unit, count: 100)).count
    let long = QuantityNotation.quantities(String(repeating: unit, count: 5_000)).count
    #expect(long <= 100 * (short + 1))
  }
}
