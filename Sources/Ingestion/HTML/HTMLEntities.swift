import Facts

/// Named character references: those that HTML has had since version 4 are left to the parser, the others are here.
///
/// Source of names and rules: HTML Living Standard, sections 13.2.5.72 to 13.2.5.80 and 13.5.
enum HTMLEntities {
  /// What a reference to `name`, with its semicolon, stands for, where the parser does not know it.
  static func laterValue(of name: ArraySlice<UInt8>) -> [UInt8]? { later[hash(name)] }

  /// The longest name at the beginning of some letters that needs no semicolon, and what it stands for.
  ///
  ///     copy2020      copy, ©
  static func legacyPrefix(of letters: ArraySlice<UInt8>) -> (length: Int, value: [UInt8])? {
    var best: (length: Int, value: [UInt8])?
    var hash = FNV1a()
    for (index, byte) in letters.prefix(6).enumerated() {
      hash.add(byte)
      if index >= 1, let value = legacy[hash.value] { best = (index + 1, value) }
    }
    return best
  }

  // MARK: Text that is no markup

  /// Replaces named, decimal and hexadecimal references in text that is no markup, such as JSON-LD strings, which often hold
  /// them all the same; what is none stays as it is.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      rest = rest[ampersand...]
      let name = rest.dropFirst().prefix(10)
      guard let end = name.firstIndex(of: ";"), let character = character(name[..<end]) else {
        result.append("&")
        rest = rest.dropFirst()
        continue
      }
      result += character
      rest = rest[name.index(after: end)...]
    }
    return result + rest
  }

  private static func character(_ name: Substring) -> String? {
    guard name.first == "#" else {
      let bytes = Array(name.utf8)[...]
      if let value = common[String(name)] { return value }
      return (legacy[hash(bytes)] ?? later[hash(bytes)]).map { String(decoding: $0, as: UTF8.self) }
    }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    guard let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits),
      let scalar = Unicode.Scalar(number)
    else { return nil }
    return String(Character(scalar))
  }

  // MARK: Tables

  /// Case matters: `&Auml;` is not `&auml;`.
  private static func hash(_ name: some Sequence<UInt8>) -> UInt64 { FNV1a(name).value }

  /// Of HTML 4, those beyond Latin-1 that strings outside of markup hold.
  private static let common: [String: String] = [
    "apos": "'", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "sbquo": "‚", "bdquo": "„", "hellip": "…", "euro": "€", "bull": "•", "trade": "™",
    "lsaquo": "‹",
    "rsaquo": "›", "nbsp": " ", "OElig": "Œ", "oelig": "œ", "Scaron": "Š", "scaron": "š",
  ]

  /// Names that need no semicolon: those of Latin-1, from U+00A0 on, and the five of markup.
  private static let legacy: [UInt64: [UInt8]] = {
    let latin = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para \
      middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute \
      Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml \
      Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml \
      eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
      """
    var table: [UInt64: [UInt8]] = [:]
    for (index, name) in latin.split(separator: " ").enumerated() {
      let scalar = Unicode.Scalar(UInt8(0xA0 + index))
      table[hash(name.utf8)] = Array(String(Character(scalar)).utf8)
    }
    for (lower, upper) in [("copy", "COPY"), ("reg", "REG")] {
      table[hash(upper.utf8)] = table[hash(lower.utf8)]
    }
    for (names, value) in [
      (["amp", "AMP"], "&"), (["lt", "LT"], "<"), (["gt", "GT"], ">"), (["quot", "QUOT"], "\""),
    ] {
      for name in names { table[hash(name.utf8)] = Array(value.utf8) }
    }
    return table
  }()

  /// Names since HTML 5 that occur on pages: capitals of old ones, punctuation, letters of Central and Eastern Europe.
  private static let later: [UInt64: [UInt8]] = {
    let pairs = """
      AMP& LT< GT> QUOT" COPY© REG® TRADE™ excl! num# dollar$ percnt% lpar( rpar) ast* plus+ comma, period. sol/ colon: semi; \
      equals= quest? commat@ lsqb[ lbrack[ bsol\\ rsqb] rbrack] lowbar_ grave` lcub{ lbrace{ verbar| vert| rcub} rbrace} \
      hyphen‐ dash‐ horbar― check✓ checkmark✓ cross✗ star☆ starf★ bigstar★ phone☎ numsp\u{2007} puncsp\u{2008} \
      hairsp\u{200A} nldr‥ mldr… rsquor’ lsquor‚ ldquor„ rdquor” OpenCurlyQuote‘ CloseCurlyQuote’ OpenCurlyDoubleQuote“ \
      CloseCurlyDoubleQuote” half½ frac13⅓ frac23⅔ frac15⅕ frac18⅛ frac38⅜ frac58⅝ frac78⅞ numero№ \
      Amacrā amacrā Abreveă abreveă Aogoną aogoną Cacuteć cacuteć Ccaronč ccaronč Dcaronď dcaronď Dstrokđ \
      dstrokđ Emacrē emacrē Eogonę eogonę Ecaroně ecaroně Edotė edotė Gbreveğ gbreveğ Gcedilģ Imacrī imacrī Iogonį iogonį \
      inodotı imathı Kcedilķ kcedilķ Lacuteĺ lacuteĺ Lcedilļ lcedilļ Lcaronľ lcaronľ Lstrokł lstrokł Nacuteń nacuteń \
      Ncedilņ ncedilņ Ncaronň ncaronň Omacrō omacrō Odblacő odblacő Racuteŕ racuteŕ Rcaronř rcaronř Sacuteś sacuteś \
      Scedilş scedilş Tcedilţ tcedilţ Tcaronť tcaronť Umacrū umacrū Ubreveŭ ubreveŭ Uringů uringů Udblacű udblacű \
      Uogonų uogonų Zacuteź zacuteź Zdotż zdotż Zcaronž zcaronž
      """
    var table: [UInt64: [UInt8]] = [:]
    for pair in pairs.split(separator: " ") {
      let name = pair.utf8.prefix { $0.isLetter || $0.isDigit }
      var value = String(pair.dropFirst(name.count))
      // The table has the small letter for both.
      if let first = name.first, first < UInt8(ascii: "a"), value.lowercased() != value.uppercased()
      {
        value = value.uppercased()
      }
      table[hash(name)] = Array(value.utf8)
    }
    return table
  }()
}
