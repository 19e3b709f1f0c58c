/// Names of the months in the languages that news sites write, for the dates that pages show.
///
/// Source: Unicode CLDR 45, `months` of the Gregorian calendar, wide and abbreviated (https://cldr.unicode.org; Unicode License v3).
/// Without full stops; where a language declines its months, the form that stands with a day.
enum MonthNames {
  /// The month, 1 to 12, that a word means; `nil` where it is none.
  ///
  /// Case does not matter in ASCII letters, nor in the Greek and Cyrillic that open a word.
  static func month(of word: ArraySlice<UInt8>) -> Int? {
    guard word.count >= 3, word.count <= 24 else { return nil }
    return table.value(for: FoldedHash(lowercased(word)).value)
  }

  private static func lowercased(_ word: ArraySlice<UInt8>) -> [UInt8] {
    word.first.map { $0 < 0x80 } == true && word.allSatisfy { $0 < 0x80 }
      ? Array(word) : Array(String(decoding: word, as: UTF8.self).lowercased().utf8)
  }

  private static let table: HashTable<Int> = {
    var entries: [String: Int] = [:]
    for line in names {
      for (index, forms) in line.split(separator: " ").enumerated() {
        for form in forms.split(separator: "/") where entries[String(form)] == nil {
          entries[String(form)] = index + 1
        }
      }
    }
    return HashTable(entries.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }()

  /// Twelve months a line, the forms of each with slashes between them.
  private static let names = [
    // English
    "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec",
    // German, with Austrian forms
    "januar/jänner/jän februar/feber märz/mär/maerz april mai juni juli august september oktober/okt november dezember/dez",
    // French
    "janvier/janv février/févr/fév/fevrier mars avril/avr mai juin juillet/juil août/aout septembre octobre novembre décembre/déc/decembre",
    // Spanish
    "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre octubre noviembre diciembre/dic",
    // Portuguese
    "janeiro fevereiro/fev março/marco abril maio/mai junho julho agosto setembro/set outubro/out novembro dezembro",
    // Italian
    "gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre/sett ottobre/ott novembre dicembre",
    // Dutch
    "januari februari maart/mrt april mei juni juli augustus september oktober november december",
    // Danish, Norwegian, Swedish
    "januar/januari februar/februari marts/mars april maj/mai juni juli august/augusti september oktober november december/desember/des",
    // Polish
    "stycznia/sty lutego/lut marca kwietnia/kwi maja czerwca/cze lipca/lip sierpnia/sie września/wrz października/paź listopada/lis grudnia/gru",
    // Czech
    "ledna února března dubna května června července srpna září října listopadu prosince",
    // Russian
    "января/янв февраля/фев/февр марта/мар апреля/апр мая/май июня/июн июля/июл августа/авг сентября/сен/сент октября/окт ноября/ноя/нояб декабря/дек",
    // Ukrainian
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    // Greek
    "ιανουαρίου/ιαν φεβρουαρίου/φεβ μαρτίου/μαρ απριλίου/απρ μαΐου/μαΐ ιουνίου/ιουν ιουλίου/ιουλ αυγούστου/αυγ σεπτεμβρίου/σεπ οκτωβρίου/οκτ νοεμβρίου/νοε δεκεμβρίου/δεκ",
    // Turkish
    "ocak/oca şubat/şub mart/mar nisan/nis mayıs/may haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki kasım/kas aralık/ara",
    // Finnish
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
    // Hungarian
    "január február március április május június július augusztus/aug szeptember október november december",
    // Romanian
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    // Indonesian
    "januari februari maret april mei juni juli agustus september oktober november desember",
  ]
}
