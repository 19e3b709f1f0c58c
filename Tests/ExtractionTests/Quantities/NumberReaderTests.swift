import Facts
import Testing

@testable import Extraction
@testable import Lexicon

/// Text → the numbers in it, each as "text = value"; ordinals carry a full stop.
@Suite("Number reader")
struct NumberReaderTests {
  private static let reader = NumberReader(lexicon: English.lexicon)

  private static func workspace(_ text: String) -> Workspace {
    var workspace = Workspace(lexicon: English.lexicon)
    workspace.read(Array(text.utf8))
    reader.run(&workspace)
    return workspace
  }

  private func numbers(_ text: String) -> [String] {
    let workspace = Self.workspace(text)
    return workspace.items.filter { $0.kind == .number || $0.kind == .ordinal }.map { item in
      let span = workspace.span(Int(item.first)..<Int(item.end))
      let exact = String(decoding: workspace.text.bytes[span.start..<span.end], as: UTF8.self)
      let value = workspace.numbers[Int(item.payload)].value?.description ?? "?"
      return "\(exact) = \(value)\(item.kind == .ordinal ? "." : "")"
    }
  }

  @Test(arguments: [
    ("7 ships", ["7 = 7"]),
    ("12,500 sheep", ["12,500 = 12500"]),
    ("12 500 sheep", ["12 500 = 12500"]),
    ("12\u{2009}500\u{202F}000 sheep", ["12\u{2009}500\u{202F}000 = 12500000"]),
    ("12'500 Franken", ["12'500 = 12500"]),
    ("12’500.75", ["12’500.75 = 12500.75"]),
    ("1.250.000,5", ["1.250.000,5 = 1250000.5"]),
    ("45,67,890", ["45,67,890 = 4567890"]),
    ("3.80 metres", ["3.80 = 3.8"]),
    ("7,25 metres", ["7,25 = 7.25"]),
    (".375 of it", [".375 = 0.375"]),
    ("007", ["007 = 7"]),
    ("at -4 and −6", ["-4 = -4", "−6 = -6"]),
    ("minus 4, negative seven", ["minus 4 = -4", "negative seven = -7"]),
    ("3/8 and 9/4", ["3/8 = 0.375", "9/4 = 2.25"]),
    ("2 1/4 or 2¼ or 2 ¼", ["2 1/4 = 2.25", "2¼ = 2.25", "2 ¼ = 2.25"]),
    ("⅔ of it", ["⅔ = 0.666666666666"]),
    ("4.5e3 and 2e-2", ["4.5e3 = 4500", "2e-2 = 0.02"]),
    ("7.2x10^-3, 2^10, 5^-1", ["7.2x10^-3 = 0.0072", "2^10 = 1024", "5^-1 = 0.2"]),
    (
      "98765432109876543210987654321098765432109", ["98765432109876543210987654321098765432109 = ?"]
    ),
    ("98765432109876543210", ["98765432109876543210 = 98765432109876543210"]),
  ])
  func readsDigits(text: String, expected: [String]) {
    #expect(numbers(text) == expected)
  }

  @Test(arguments: [
    ("eighty-eight thousand", ["eighty-eight thousand = 88000"]),
    ("sixty - one", ["sixty - one = 61"]),
    ("three hundred and fifteen", ["three hundred and fifteen = 315"]),
    ("fortytwo, sixtyfirst", ["fortytwo = 42", "sixtyfirst = 61."]),
    ("six thousand millions", ["six thousand millions = 6000000000"]),
    ("3 point 25", ["3 point 25 = 3.25"]),
    ("5 lkh", ["5 lkh = 500000"]),
    ("9-3/4 and 7-2", ["9-3/4 = 9.75", "7 = 7", "2 = 2"]),
    ("a hundred, a dozen", ["a hundred = 100", "a dozen = 12"]),
    ("two dozen, half a dozen", ["two dozen = 24", "half a dozen = 6"]),
    ("one and a half million", ["one and a half million = 1500000"]),
    ("6 million and a half", ["6 million and a half = 6500000"]),
    ("half a million, half-a-million", ["half a million = 500000", "half-a-million = 500000"]),
    ("a quarter million", ["a quarter million = 250000"]),
    ("three quarters of a billion", ["three quarters of a billion = 750000000"]),
    (
      "two billion and a quarter million", ["two billion and a quarter million = 2000250000"]
    ),
    ("nine and three quarters", ["nine and three quarters = 9.75"]),
    ("two-thirds, five eighths", ["two-thirds = 0.666666666666666666", "five eighths = 0.625"]),
    ("four twenty-fifths", ["four twenty-fifths = 0.16"]),
    ("one fifth of it, a tenth of it", ["one fifth = 0.2", "a tenth = 0.1"]),
    ("zero point two five", ["zero point two five = 0.25"]),
    ("seven point twelve million", ["seven point twelve million = 7120000"]),
    (
      "two million, three hundred & six", ["two million, three hundred & six = 2000306"]
    ),
    ("ten thousand million", ["ten thousand million = 10000000000"]),
    ("hundred thousand", ["hundred thousand = 100000"]),
    ("a couple of hundred", ["a couple of hundred = 200"]),
    ("seven lakh, 2 crore", ["seven lakh = 700000", "2 crore = 20000000"]),
    ("four hundreds", ["four hundreds = 400"]),
  ])
  func readsWords(text: String, expected: [String]) {
    #expect(numbers(text) == expected)
  }

  @Test(arguments: [
    ("88 thousand", ["88 thousand = 88000"]),
    ("4 hundred and 17", ["4 hundred and 17 = 417"]),
    ("$1.5m and €2.3bn", ["1.5m = 1500000", "2.3bn = 2300000000"]),
    ("40k fans, 7M fans", ["40k = 40000", "7M = 7000000"]),
    ("1.5m voters", ["1.5m = 1500000"]),
    ("a 6m wall", ["6 = 6"]),
    ("3mm thick", ["3 = 3"]),
    ("10 bln, 4 tn", ["10 bln = 10000000000", "4 tn = 4000000000000"]),
  ])
  func readsMixed(text: String, expected: [String]) {
    #expect(numbers(text) == expected)
  }

  @Test(arguments: [
    ("the 21st and the 3rd", ["21st = 21.", "3rd = 3."]),
    (
      "the second, twentieth, thirty-third",
      ["second = 2.", "twentieth = 20.", "thirty-third = 33."]
    ),
    ("the two hundred and fifth", ["two hundred and fifth = 205."]),
    ("the thousandth visitor, the six hundredth", ["thousandth = 1000.", "six hundredth = 600."]),
    ("a third man", ["third = 3."]),
  ])
  func readsOrdinals(text: String, expected: [String]) {
    #expect(numbers(text) == expected)
  }

  @Test(arguments: [
    ("May 10, 1940", ["10 = 10", "1940 = 1940"]),
    ("May 10,1940", ["10 = 10", "1940 = 1940"]),
    ("May 10 400 men", ["10 = 10", "400 = 400"]),
    ("3-4, 6–7", ["3 = 3", "4 = 4", "6 = 6", "7 = 7"]),
    ("22,24,26", ["22 = 22", "24 = 24", "26 = 26"]),
    ("5/17/2018", ["5 = 5", "17 = 17", "2018 = 2018"]),
    ("10:30", ["10 = 10", "30 = 30"]),
    ("10.1.2.3", []),
    ("8/0", []),
    ("1, 2 and 3", ["1 = 1", "2 = 2", "3 = 3"]),
    ("one hundred and two hundred", ["one hundred = 100", "two hundred = 200"]),
    ("between one hundred and twenty", ["one hundred = 100", "twenty = 20"]),
    ("5000 2 hundred", ["5000 = 5000", "2 hundred = 200"]),
    ("two million three million", ["two million = 2000000", "three million = 3000000"]),
    ("six-nought-four", ["six = 6", "nought = 0", "four = 4"]),
    ("one two", ["one = 1", "two = 2"]),
    ("for two quarters", ["two = 2"]),
    ("ten\n\nthousand", ["ten = 10"]),
    ("dozens of thousands, hundreds, a few", []),
    ("a, an, the point, of and", []),
    ("", []),
  ])
  func keepsApart(text: String, expected: [String]) {
    #expect(numbers(text) == expected)
  }

  @Test(arguments: [
    "one ", "1,", "1 ", "1,000,", "1.", "million ", "one million ", "a hundred and ", "1/", "two-",
    "half a ", "-1", "one point ", "hundred hundred ",
  ])
  func costIsLinear(unit: String) {
    // Ten times the text has ten times the numbers, or the same few; it takes no other path.
    let short = numbers(String(repeating: unit, count: 200)).count
    let long = numbers(String(repeating: unit, count: 20_000)).count
    #expect(long <= 100 * (short + 1))
  }

  @Test func keepsHugeDigitsAsOneNumber() {
    let workspace = Self.workspace(String(repeating: "9", count: 10_000_000))
    #expect(workspace.items.count == 1)
    #expect(workspace.numbers.first?.form.contains(.tooLarge) == true)
  }

  @Test(arguments: [
    ("one", NumberReading.Form.bareOne), ("half", .bareHalf), ("1976", .plainDigits),
    ("1,976", .grouped), ("a hundred", .article), ("a couple of thousand", .approximate),
    ("6/7/1998", .listed), ("5bn", .suffix),
  ])
  func tellsTheForm(text: String, form: NumberReading.Form) {
    #expect(Self.workspace(text).numbers.first?.form.contains(form) == true)
  }

  @Test func itemsCarryValuesForRules() {
    let workspace = Self.workspace("two and a half thousand, 1.25")
    #expect(workspace.items.map(\.significand) == [2500, 125])
    #expect(workspace.items.map(\.exponent) == [0, -2])
  }
}
