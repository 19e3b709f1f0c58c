/// A currency: its code and how texts name it.
package struct Currency: Sendable {
  /// ISO 4217 alphabetic code; for withdrawn currencies the historic code.
  package let code: String
  /// What its country or region is called before the noun: "us", "canadian".
  package let adjectives: [String]
  /// The noun, singular and plural.
  package let nouns: [String]
  /// What may stand for it before (or behind) the digits.
  package let signs: [String]
  /// Letters that make the dollar sign its own, glued before it: the "A" of "A$".
  package let prefixes: [String]
  /// Hundredths (or the smaller unit), singular and plural.
  package let cents: [String]

  init(
    _ code: String, _ adjectives: String, _ nouns: String, signs: String = "", prefix: String = "",
    cents: String = ""
  ) {
    func list(_ text: String) -> [String] {
      text.split(separator: ",").map { String($0.drop { $0 == " " }) }
    }
    self.code = code
    self.adjectives = list(adjectives)
    self.nouns = list(nouns)
    self.signs = list(signs)
    prefixes = list(prefix)
    self.cents = list(cents)
  }
}

extension English {
  /// Currencies in English text; an index into this table is the value of currency words.
  ///
  /// Codes: ISO 4217:2015 and its list of historic denominations (SIX Financial Information,
  /// maintenance agency). Of currencies with the same noun, the first one is meant where nothing in
  /// the text says otherwise.
  package static let currencies: [Currency] = [
    Currency(
      "USD", "us, u.s., american, united states", "dollar, dollars, dlr, dlrs, buck, bucks",
      signs: "$, us $, u.s. $, dlrs, dlr, usd", cents: "cent, cents, pennies, ¢"),
    Currency(
      "EUR", "", "euro, euros", signs: "€, eur", cents: "euro cent, euro cents, eurocent, eurocents"
    ),
    Currency(
      "GBP", "british, uk, u.k., sterling, english",
      "pound, pounds, pound sterling, pounds sterling, quid", signs: "£, gb £, stg £, gbp",
      cents: "pence, penny"),
    Currency("JPY", "japanese", "yen", signs: "¥, jp ¥"),
    Currency("CNY", "chinese", "yuan, renminbi, rmb, kuai", signs: "rmb, cn ¥", cents: "fen"),
    Currency("CAD", "canadian, canada", "dollar, dollars", signs: "c $, ca $, can $, cad $, cdn $"),
    Currency(
      "AUD", "australian, aussie", "dollar, dollars", signs: "au $, aud $, aus $", prefix: "a"),
    Currency("NZD", "new zealand, nz, kiwi", "dollar, dollars", signs: "nz $"),
    Currency("HKD", "hong kong, hk", "dollar, dollars", signs: "hk $"),
    Currency("SGD", "singapore, singaporean", "dollar, dollars", signs: "sg $", prefix: "s"),
    Currency("TWD", "taiwan, taiwanese, new taiwan", "dollar, dollars", signs: "nt $"),
    Currency("JMD", "jamaican, jamaica", "dollar, dollars", signs: "ja $", prefix: "j"),
    Currency("ZWL", "zimbabwe, zimbabwean", "dollar, dollars", prefix: "z"),
    Currency("NAD", "namibian, namibia", "dollar, dollars", prefix: "n"),
    Currency("FJD", "fiji, fijian", "dollar, dollars", signs: "fj $"),
    Currency("BBD", "barbados, barbadian", "dollar, dollars"),
    Currency("TTD", "trinidad", "dollar, dollars", signs: "tt $"),
    Currency("XCD", "east caribbean", "dollar, dollars", signs: "ec $"),
    Currency("CHF", "swiss", "franc, francs, frank, franks", signs: "sfr"),
    Currency("FRF", "french", "franc, francs"),
    Currency("BEF", "belgian", "franc, francs"),
    Currency("LUF", "luxembourg", "franc, francs"),
    Currency("XAF", "central african, cfa", "franc, francs"),
    Currency("RWF", "rwandan", "franc, francs"),
    Currency(
      "DEM", "german, west german, deutsche",
      "mark, marks, deutschmark, deutschmarks, deutsche mark, deutsche marks, d-mark, d-marks",
      signs: "dm", cents: "pfennig, pfennigs"),
    Currency("FIM", "finnish", "mark, marks, markka, markkaa"),
    Currency("TRY", "turkish", "lira, liras", signs: "₺"),
    Currency("ITL", "italian", "lira, lire"),
    Currency("NLG", "dutch, netherlands", "guilder, guilders"),
    Currency("ESP", "spanish", "peseta, pesetas"),
    Currency("PTE", "portuguese", "escudo, escudos"),
    Currency("GRD", "greek", "drachma, drachmas"),
    Currency("ATS", "austrian", "schilling, schillings"),
    Currency("IEP", "irish", "punt, punts, pound, pounds"),
    Currency("SEK", "swedish", "krona, kronor, kronas", cents: "öre"),
    Currency("NOK", "norwegian", "krone, kroner", cents: "øre"),
    Currency("DKK", "danish", "krone, kroner"),
    Currency("ISK", "icelandic", "krona, kronur"),
    Currency("CZK", "czech", "koruna, korunas, koruny, crown, crowns"),
    Currency("SKK", "slovak", "koruna, korunas, crown, crowns"),
    Currency("PLN", "polish", "zloty, zlotys, zlotych"),
    Currency("HUF", "hungarian", "forint, forints"),
    Currency("RON", "romanian", "leu, lei"),
    Currency("BGN", "bulgarian", "lev, levs, leva"),
    Currency(
      "RUB", "russian", "ruble, rubles, rouble, roubles", signs: "₽", cents: "kopeck, kopecks"),
    Currency("UAH", "ukrainian", "hryvnia, hryvnias, hryvnya", signs: "₴"),
    Currency("GEL", "georgian", "lari, laris", signs: "₾"),
    Currency("AMD", "armenian", "dram, drams", signs: "֏"),
    Currency("KZT", "kazakh, kazakhstani", "tenge", signs: "₸"),
    Currency("INR", "indian", "rupee, rupees", signs: "₹, rs, rs ., inr", cents: "paise, paisa"),
    Currency("PKR", "pakistani, pakistan", "rupee, rupees"),
    Currency("LKR", "sri lankan, sri lanka", "rupee, rupees"),
    Currency("NPR", "nepalese, nepali", "rupee, rupees"),
    Currency("IDR", "indonesian", "rupiah, rupiahs", signs: "rp"),
    Currency("MYR", "malaysian, malaysia", "ringgit, ringgits", signs: "rm", cents: "sen"),
    Currency("THB", "thai", "baht, bahts", signs: "฿"),
    Currency("PHP", "philippine, filipino", "peso, pesos", signs: "₱"),
    Currency("VND", "vietnamese", "dong, dongs", signs: "₫"),
    Currency("LAK", "lao, laotian", "kip, kips", signs: "₭"),
    Currency("KHR", "cambodian", "riel, riels"),
    Currency("MMK", "burmese, myanmar", "kyat, kyats"),
    Currency("BDT", "bangladeshi", "taka, takas", signs: "৳"),
    Currency("KRW", "south korean, korean", "won", signs: "₩"),
    Currency("KPW", "north korean", "won"),
    Currency("MNT", "mongolian", "tugrik, tugriks", signs: "₮"),
    Currency("MXN", "mexican", "peso, pesos", signs: "mex $, mx $", cents: "centavo, centavos"),
    Currency("ARS", "argentine, argentinian", "peso, pesos", signs: "ar $"),
    Currency("CLP", "chilean", "peso, pesos"),
    Currency("COP", "colombian", "peso, pesos", signs: "col $"),
    Currency("CUP", "cuban", "peso, pesos"),
    Currency("UYU", "uruguayan", "peso, pesos"),
    Currency("BRL", "brazilian", "real, reais, reals", signs: "brl $", prefix: "r"),
    Currency("PEN", "peruvian", "sol, soles"),
    Currency("VES", "venezuelan", "bolivar, bolivars, bolivares"),
    Currency("CRC", "costa rican", "colon, colones", signs: "₡"),
    Currency("GTQ", "guatemalan", "quetzal, quetzales"),
    Currency("PYG", "paraguayan", "guarani, guaranies", signs: "₲"),
    Currency("ZAR", "south african", "rand, rands"),
    Currency("NGN", "nigerian", "naira, nairas", signs: "₦"),
    Currency("KES", "kenyan", "shilling, shillings", signs: "ksh"),
    Currency("TZS", "tanzanian", "shilling, shillings"),
    Currency("UGX", "ugandan", "shilling, shillings"),
    Currency("GHS", "ghanaian", "cedi, cedis", signs: "₵"),
    Currency("ETB", "ethiopian", "birr, birrs"),
    Currency("EGP", "egyptian", "pound, pounds"),
    Currency("LBP", "lebanese", "pound, pounds"),
    Currency("SYP", "syrian", "pound, pounds"),
    Currency("SDG", "sudanese", "pound, pounds"),
    Currency("CYP", "cypriot, cyprus", "pound, pounds"),
    Currency("ILS", "israeli, israeli new, new israeli", "shekel, shekels", signs: "₪"),
    Currency("SAR", "saudi", "riyal, riyals"),
    Currency("QAR", "qatari", "riyal, riyals"),
    Currency("IRR", "iranian", "rial, rials"),
    Currency("OMR", "omani", "rial, rials"),
    Currency("AED", "uae, emirati, u.a.e.", "dirham, dirhams", signs: "dhs"),
    Currency("MAD", "moroccan", "dirham, dirhams"),
    Currency("KWD", "kuwaiti", "dinar, dinars"),
    Currency("IQD", "iraqi", "dinar, dinars"),
    Currency("JOD", "jordanian", "dinar, dinars"),
    Currency("BHD", "bahraini", "dinar, dinars"),
    Currency("RSD", "serbian", "dinar, dinars"),
    Currency("DZD", "algerian", "dinar, dinars"),
    Currency("TND", "tunisian", "dinar, dinars"),
    Currency("LYD", "libyan", "dinar, dinars"),
    Currency("AFN", "afghan", "afghani, afghanis"),
    Currency("BTC", "", "bitcoin, bitcoins, btc", signs: "₿, btc", cents: "satoshi, satoshis"),
  ]

  /// Words that tell which country a text is about, by the currency that its plain "dollar", "pound"
  /// or "peso" then is.
  private static let countryCues: [(code: String, words: String)] = [
    ("USD", "u.s., usa, america, american, americans, washington, new york, united states, nasdaq"),
    ("GBP", "britain, british, u.k., uk, england, english, scotland, london"),
    ("CAD", "canada, canadian, canadians, toronto, ottawa, montreal, vancouver, ontario, quebec"),
    (
      "AUD", "australia, australian, australians, sydney, melbourne, canberra, brisbane, queensland"
    ),
    ("NZD", "new zealand, zealander, zealanders, auckland, wellington"),
    ("HKD", "hong kong"), ("SGD", "singapore, singaporean, singaporeans"),
    ("TWD", "taiwan, taiwanese, taipei"), ("JMD", "jamaica, jamaican, kingston"),
    ("ZWL", "zimbabwe, zimbabwean, harare"), ("FRF", "france, french, paris"),
    ("BEF", "belgium, belgian, brussels"), ("RWF", "rwanda, rwandan, kigali"),
    ("CHF", "switzerland, swiss, zurich, geneva"), ("FIM", "finland, finnish, helsinki"),
    ("SEK", "sweden, swedish, stockholm"), ("NOK", "norway, norwegian, oslo"),
    ("DKK", "denmark, danish, copenhagen"), ("ISK", "iceland, icelandic, reykjavik"),
    ("IEP", "ireland, irish, dublin"), ("EGP", "egypt, egyptian, egyptians, cairo"),
    ("LBP", "lebanon, lebanese, beirut"), ("SYP", "syria, syrian, damascus"),
    ("SDG", "sudan, sudanese, khartoum"), ("CYP", "cyprus, cypriot, nicosia"),
    ("INR", "india, indian, indians, delhi, mumbai"),
    ("PKR", "pakistan, pakistani, karachi, islamabad"),
    ("LKR", "sri lanka, lankan, colombo"), ("NPR", "nepal, nepalese, kathmandu"),
    ("MXN", "mexico, mexican, mexicans"), ("PHP", "philippines, philippine, filipino, manila"),
    ("ARS", "argentina, argentine, buenos aires"), ("CLP", "chile, chilean, santiago"),
    ("COP", "colombia, colombian, bogota"), ("CUP", "cuba, cuban, havana"),
    ("UYU", "uruguay, uruguayan, montevideo"), ("KPW", "north korea, pyongyang"),
    ("KRW", "south korea, seoul"), ("TRY", "turkey, turkish, ankara, istanbul"),
    ("ITL", "italy, italian, rome"), ("KES", "kenya, kenyan, nairobi"),
    ("TZS", "tanzania, tanzanian"), ("UGX", "uganda, ugandan, kampala"),
    ("KWD", "kuwait, kuwaiti"), ("IQD", "iraq, iraqi, baghdad"),
    ("JOD", "jordan, jordanian, amman"),
    ("BHD", "bahrain, bahraini"), ("RSD", "serbia, serbian, belgrade"),
    ("DZD", "algeria, algerian, algiers"), ("TND", "tunisia, tunisian, tunis"),
    ("LYD", "libya, libyan, tripoli"), ("QAR", "qatar, qatari, doha"),
    ("SAR", "saudi, riyadh"), ("IRR", "iran, iranian, tehran"), ("OMR", "oman, omani"),
    ("AED", "dubai, emirates"), ("MAD", "morocco, moroccan, rabat"),
    ("CZK", "czech, prague"), ("SKK", "slovak, slovakia, bratislava"),
    ("DEM", "germany, german, bonn, berlin, frankfurt"),
  ]

  private static func index(of code: String) -> Int {
    currencies.firstIndex { $0.code == code } ?? 0
  }

  private static let countryCueWords: [LexicalEntry] = countryCues.flatMap { row in
    guard let index = currencies.firstIndex(where: { $0.code == row.code }) else {
      return [LexicalEntry]()
    }
    return row.words.split(separator: ",").map {
      LexicalEntry(String($0.drop { $0 == " " }), .countryCue, index)
    }
  }

  /// Words and signs of the currencies.
  static let currencyWords: [LexicalEntry] =
    countryCueWords
    + [
      LexicalEntry("p", .centLetter, index(of: "GBP")),
      LexicalEntry("c", .centLetter, index(of: "USD")),
      LexicalEntry("nickels", .coinName, 5),
      LexicalEntry("dime", .coinName, 10),
      LexicalEntry("dimes", .coinName, 10),
      LexicalEntry("grand", .coinName, 100_000),
    ]
    + currencies.indices.flatMap { index in
      let currency = currencies[index]
      let code = currency.code.lowercased()
      var entries = currency.nouns.map { LexicalEntry($0, .currencyName, index) }
      entries += currency.nouns.flatMap { noun in
        currency.adjectives.map { LexicalEntry("\($0) \(noun)", .currencyName, index) }
      }
      entries += currency.signs.map { LexicalEntry($0, .currencySign, index) }
      entries += currency.prefixes.map { LexicalEntry($0, .currencyPrefix, index) }
      entries += currency.cents.map { LexicalEntry($0, .centName, index) }
      if currency.cents.isEmpty, currency.nouns.contains("dollar") {
        entries += currency.adjectives.flatMap { adjective in
          ["cent", "cents"].map { LexicalEntry("\(adjective) \($0)", .centName, index) }
        }
      } else {
        entries += currency.cents.filter { $0.hasPrefix("cent") }.flatMap { cent in
          currency.adjectives.map { LexicalEntry("\($0) \(cent)", .centName, index) }
        }
      }
      entries.append(LexicalEntry(code, .currencyCode, index))
      entries.append(LexicalEntry("m" + code, .millionsCode, index))
      return entries
    }
}
