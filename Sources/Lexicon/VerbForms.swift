/// From a verb's form to its base form, by table: "fought" is a past of "fight".
///
/// The forms are spelt out once from base forms, spelling rules and a list of exceptions. A form is
/// looked up by the 32-bit hash that a token carries; two words in a few million share one, which
/// costs no more than an odd predicate.
package struct VerbForms: Sendable {
  /// What a form is.
  package struct Form: Sendable {
    /// Index of the base form in `bases`, plus one.
    var base: UInt16 = 0
    /// What kind of form, as bits.
    package var kinds: Kinds = []
  }

  /// Kinds of forms; one spelling may be several ("cut", "run").
  package struct Kinds: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Infinitive and plural present: "take".
    package static let base = Kinds(rawValue: 1)
    /// "takes".
    package static let thirdPerson = Kinds(rawValue: 2)
    /// "took".
    package static let past = Kinds(rawValue: 4)
    /// "taken".
    package static let participle = Kinds(rawValue: 8)
    /// "taking".
    package static let gerund = Kinds(rawValue: 16)
    /// A verb of saying.
    package static let speech = Kinds(rawValue: 32)
    /// A form of "be", "have", "do", or a modal verb.
    package static let auxiliary = Kinds(rawValue: 64)
    /// Of an auxiliary: one of "be".
    package static let formOfBe = Kinds(rawValue: 128)
  }

  /// Base forms.
  private let bases: [String]
  private let keys: [UInt32]
  private let forms: [Form]
  private let mask: Int

  /// Spells out the forms of lists of verbs.
  init(
    irregular: [String], doubling: String, regular: String, speech: String,
    auxiliaries: [(words: String, kind: UInt8)]
  ) {
    var builder = Builder()
    let said = Set(speech.split(separator: " "))
    for (words, kind) in auxiliaries {
      let base = builder.base(["", "be", "have", "do", ""][Int(kind)])
      for word in words.split(separator: " ") {
        builder.add(word, base, kind == 1 ? [.auxiliary, .formOfBe] : .auxiliary)
      }
    }
    for row in irregular {
      let parts = row.split(separator: " ")
      let verb = parts[0]
      let base = builder.base(String(verb))
      let extra: Kinds = said.contains(verb) ? .speech : []
      builder.add(verb, base, extra.union(.base))
      for past in parts[1].split(separator: "/") {
        builder.add(past, base, extra.union(parts.count == 2 ? [.past, .participle] : .past))
      }
      if parts.count > 2 { builder.add(parts[2], base, extra.union(.participle)) }
      builder.addPresentForms(verb, base, extra, doubles: Builder.endsLikeSit(verb))
    }
    for (list, doubles) in [(doubling, true), (regular, false)] {
      for verb in list.split(separator: " ") {
        let base = builder.base(String(verb))
        let extra: Kinds = said.contains(verb) ? .speech : []
        builder.add(verb, base, extra.union(.base))
        builder.add(
          Builder.stem(verb, doubles: doubles) + (verb.hasSuffix("e") ? "d" : "ed"), base,
          extra.union([.past, .participle]), doubles: doubles)
        builder.addPresentForms(verb, base, extra, doubles: doubles)
        // British and American spellings differ here: "travelled", "traveled".
        if doubles, verb.hasSuffix("l") {
          builder.add(verb + "ed", base, extra.union([.past, .participle]))
          builder.add(verb + "ing", base, extra.union(.gerund))
        }
      }
    }
    bases = builder.bases
    var capacity = 16
    while capacity < builder.rows.count * 2 { capacity *= 2 }
    var table = [UInt32](repeating: 0, count: capacity)
    var values = [Form](repeating: Form(), count: capacity)
    for row in builder.rows {
      var index = Int(row.key) & (capacity - 1)
      while values[index].base != 0 { index = (index + 1) & (capacity - 1) }
      table[index] = row.key
      values[index] = row.form
    }
    keys = table
    forms = values
    mask = capacity - 1
  }

  /// What a word is as a verb; `nil` where it is no form of a listed one.
  @inline(__always)
  package func form(_ token: Token) -> Form? {
    var index = Int(token.payload) & mask
    while forms[index].base != 0 {
      if keys[index] == token.payload { return forms[index] }
      index = (index + 1) & mask
    }
    return nil
  }

  /// The base form of a form: "take"; `nil` for a modal verb.
  package func base(of form: Form) -> String? {
    let base = bases[Int(form.base) - 1]
    return base.isEmpty ? nil : base
  }
}

extension VerbForms {
  /// Collects forms; the first base form to claim a spelling keeps it.
  private struct Builder {
    var bases: [String] = []
    var rows: [(key: UInt32, form: Form)] = []
    private var rowOfKey: [UInt32: Int] = [:]

    mutating func base(_ verb: String) -> UInt16 {
      bases.append(verb)
      return UInt16(bases.count)
    }

    mutating func add(_ spelling: some StringProtocol, _ base: UInt16, _ kinds: Kinds) {
      var hash = FoldedHash()
      for byte in spelling.utf8 { hash.add(byte) }
      if let row = rowOfKey[hash.low] {
        if rows[row].form.base == base { rows[row].form.kinds.formUnion(kinds) }
        return
      }
      rowOfKey[hash.low] = rows.count
      rows.append((hash.low, Form(base: base, kinds: kinds)))
    }

    /// Adds the past of a regular verb; "y" after a consonant becomes "i".
    mutating func add(
      _ past: String, _ base: UInt16, _ kinds: Kinds, doubles: Bool
    ) {
      let verb = bases[Int(base) - 1]
      if !doubles, Builder.endsInConsonantAndY(verb) {
        add(verb.dropLast() + "ied", base, kinds)
      } else {
        add(past, base, kinds)
      }
    }

    mutating func addPresentForms(
      _ verb: Substring, _ base: UInt16, _ extra: Kinds, doubles: Bool
    ) {
      let third: String
      if Builder.endsInConsonantAndY(verb) {
        third = verb.dropLast() + "ies"
      } else if verb.hasSuffix("s") || verb.hasSuffix("x") || verb.hasSuffix("z")
        || verb.hasSuffix("ch") || verb.hasSuffix("sh") || verb.hasSuffix("o")
      {
        third = verb + "es"
      } else {
        third = verb + "s"
      }
      add(third, base, extra.union(.thirdPerson))
      let gerund: String
      if verb.hasSuffix("ie") {
        gerund = String(verb.dropLast(2)) + "ying"
      } else if verb.hasSuffix("e"), !verb.hasSuffix("ee"), !verb.hasSuffix("oe") {
        gerund = String(verb.dropLast()) + "ing"
      } else {
        gerund = Builder.stem(verb, doubles: doubles) + "ing"
      }
      add(gerund, base, extra.union(.gerund))
    }

    static func stem(_ verb: Substring, doubles: Bool) -> String {
      guard doubles, let last = verb.last else { return String(verb) }
      return String(verb) + String(last)
    }

    static func endsInConsonantAndY(_ verb: some StringProtocol) -> Bool {
      guard verb.hasSuffix("y"), let before = verb.dropLast().last else { return false }
      return !"aeiou".contains(before)
    }

    /// Whether a verb of one syllable ends in one vowel and one consonant, which it doubles.
    static func endsLikeSit(_ verb: Substring) -> Bool {
      let letters = Array(verb.utf8)
      guard letters.count >= 3, letters.count <= 5, let last = letters.last else {
        return verb == "begin"
      }
      func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }
      if verb == "begin" || verb == "forget" { return true }
      return !isVowel(last) && !"wxy".utf8.contains(last) && isVowel(letters[letters.count - 2])
        && !isVowel(letters[letters.count - 3]) && letters.filter(isVowel).count == 1
    }
  }
}
