/// A character encoding, by the name under which libxml2 or iconv converts it.
struct Charset: Hashable, Sendable {
  /// What `LibXML2.decode` is asked for.
  var name: String
  /// Bytes in its smallest unit, which is how many are given up where one is broken.
  var unit = 1

  static let utf8 = Charset(name: "UTF-8")
  static let utf16LittleEndian = Charset(name: "UTF-16LE", unit: 2)
  static let utf16BigEndian = Charset(name: "UTF-16BE", unit: 2)
  static let utf32LittleEndian = Charset(name: "UTF-32LE", unit: 4)
  static let utf32BigEndian = Charset(name: "UTF-32BE", unit: 4)
  static let windows1252 = Charset(name: "WINDOWS-1252")

  /// The charset that a label means: as the standard's table says, else the label itself.
  init?(label: some Collection<UInt8>) {
    let label = ArraySlice(label).trimmed.folded
    // A label reaches iconv, where a slash begins options.
    guard !label.isEmpty, label.utf8.count <= 40,
      label.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2F })
    else { return nil }
    self = Charset.labels[label] ?? Charset(name: label)
  }

  private init(name: String, unit: Int = 1) {
    self.name = name
    self.unit = unit
  }

  /// Labels that mean another charset than they say.
  ///
  /// Source: WHATWG Encoding Standard, section 4.2, "Names and labels", reduced to the charsets that differ from their
  /// label; names on the right are glibc's and libiconv's.
  private static let labels: [String: Charset] = {
    let rows: [(Charset, [String])] = [
      (
        .utf8,
        ["utf-8", "utf8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8"]
      ),
      (
        .windows1252,
        [
          "ansi_x3.4-1968", "ascii", "cp1252", "cp819", "csisolatin1", "ibm819", "iso-8859-1",
          "iso-ir-100",
          "iso8859-1", "iso88591", "iso_8859-1", "iso_8859-1:1987", "l1", "latin1", "latin-1",
          "us-ascii",
          "windows-1252", "x-cp1252",
        ]
      ),
      (
        Charset(name: "WINDOWS-1254"),
        [
          "cp1254", "iso-8859-9", "iso8859-9", "iso88599", "iso_8859-9", "l5", "latin5",
          "windows-1254", "x-cp1254",
        ]
      ),
      (Charset(name: "CP874"), ["iso-8859-11", "iso8859-11", "tis-620", "windows-874", "dos-874"]),
      (Charset(name: "ISO-8859-8"), ["iso-8859-8-i", "iso-8859-8-e", "logical", "visual"]),
      (Charset(name: "ISO-8859-5"), ["cyrillic"]),
      (Charset(name: "ISO-8859-6"), ["arabic"]),
      (Charset(name: "ISO-8859-7"), ["greek"]),
      (Charset(name: "WINDOWS-1251"), ["cp1251", "x-cp1251", "windows-1251"]),
      (Charset(name: "KOI8-R"), ["koi", "koi8", "koi8_r"]),
      (Charset(name: "MACINTOSH"), ["mac", "x-mac-roman", "macintosh"]),
      (Charset(name: "MAC-CYRILLIC"), ["x-mac-cyrillic", "x-mac-ukrainian"]),
      (
        Charset(name: "GB18030"),
        [
          "gb2312", "gb_2312", "gb_2312-80", "gbk", "x-gbk", "chinese", "csgb2312", "iso-ir-58",
          "gb18030",
        ]
      ),
      (Charset(name: "BIG5-HKSCS"), ["big5", "big5-hkscs", "cn-big5", "csbig5", "x-x-big5"]),
      (
        Charset(name: "CP932"),
        [
          "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "ms_kanji", "csshiftjis",
          "ms932",
        ]
      ),
      (
        Charset(name: "CP949"),
        [
          "euc-kr", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "ksc_5601", "korean", "cseuckr",
          "windows-949",
        ]
      ),
      (Charset(name: "EUC-JP"), ["x-euc-jp", "euc-jp"]),
      (
        .utf16LittleEndian,
        ["utf-16", "utf-16le", "unicode", "ucs-2", "iso-10646-ucs-2", "csunicode"]
      ),
      (.utf16BigEndian, ["utf-16be", "unicodefffe"]),
      (.utf32LittleEndian, ["utf-32", "utf-32le"]),
      (.utf32BigEndian, ["utf-32be"]),
    ]
    var labels: [String: Charset] = [:]
    for (charset, names) in rows {
      for name in names { labels[name] = charset }
    }
    return labels
  }()
}
