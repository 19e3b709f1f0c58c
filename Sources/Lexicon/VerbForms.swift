/// From a verb's form to its base form, by table: "fought" is a past of "fight".
///
/// The forms are spelt out once from base forms, spelling rules and a list of exceptions. A form is
/// looked up by the 32-bit hash that a token carries; two words in a few million share one, which
/// costs no more than an odd predicate.
@usableFromInline
package struct VerbForms: Sendable {
  /// What a form is.
  @usableFromInline
  package struct Form: Sendable {
    /// Index of the base form in `bases`, plus one; 0 for a word that is no verb's.
    @usableFromInline var base: UInt16
    /// What kind of form, as bits.
    @usableFromInline package var kinds: Kinds

    @inlinable init(base: UInt16, kinds: Kinds) {
      self.base = base
      self.kinds = kinds
    }

    /// Makes the form of a word that is no verb's.
    @inlinable package init() {
      base = 0
      kinds = Kinds(rawValue: 0)
    }

    /// Whether it is a form of some verb.
    @inlinable package var isVerb: Bool { base != 0 }

    /// Whether both are forms of one verb.
    @inlinable package func isSameVerb(as other: Form) -> Bool { base == other.base }
  }

  /// A place of the table by keys.
  @usableFromInline
  struct Slot: Sendable {
    @usableFromInline var key: UInt32 = 0
    @usableFromInline var form = Form()
  }

  /// Kinds of forms; one spelling may be several ("cut", "run").
  @usableFromInline
  package struct Kinds: OptionSet, Sendable {
    @usableFromInline package let rawValue: UInt8
    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Infinitive and plural present: "take".
    @inlinable package static var base: Kinds { Kinds(rawValue: 1) }
    /// "takes".
    @inlinable package static var thirdPerson: Kinds { Kinds(rawValue: 2) }
    /// "took".
    @inlinable package static var past: Kinds { Kinds(rawValue: 4) }
    /// "taken".
    @inlinable package static var participle: Kinds { Kinds(rawValue: 8) }
    /// "taking".
    @inlinable package static var gerund: Kinds { Kinds(rawValue: 16) }
    /// A verb of saying.
    @inlinable package static var speech: Kinds { Kinds(rawValue: 32) }
    /// A form of "be", "have", "do", or a modal verb.
    @inlinable package static var auxiliary: Kinds { Kinds(rawValue: 64) }
    /// Of an auxiliary: one of "be".
    @inlinable package static var formOfBe: Kinds { Kinds(rawValue: 128) }

    /// Whether one of some kinds is among them.
    @inlinable @inline(__always)
    package func has(_ kinds: Kinds) -> Bool { rawValue & kinds.rawValue != 0 }
  }

  /// Base forms.
  private let bases: [String]
  /// Forms by their spelling's hash; open addressing.
  @usableFromInline let slots: [Slot]
  @usableFromInline let mask: Int

  /// Spells out the forms of lists of verbs.
  init(
    irregular: [String], doubling: String, regular: String, speech: String,
    auxiliaries: [(words: String, kind: UInt8)]
  ) {
    var builder = Builder()
    let said = Set(payloadsOf: speech)
    func extra(_ verb: Substring) -> Kinds {
      said.contains(FoldedHash(of: verb.utf8).low) ? .speech : []
    }
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
      let extra = extra(verb)
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
        let extra = extra(verb)
        builder.add(verb, base, extra.union(.base))
        builder.addPast(verb, base, extra.union([.past, .participle]), doubles: doubles)
        builder.addPresentForms(verb, base, extra, doubles: doubles)
        // British and American spellings differ here: "travelled", "traveled".
        if doubles, verb.utf8.last == UInt8(ascii: "l") {
          builder.add(verb, ending: "ed", base, extra.union([.past, .participle]))
          builder.add(verb, ending: "ing", base, extra.union(.gerund))
        }
      }
    }
    bases = builder.bases
    var capacity = 16
    while capacity < builder.rows.count * 2 { capacity *= 2 }
    var table = [Slot](repeating: Slot(), count: capacity)
    for row in builder.rows {
      var index = Int(row.key) & (capacity - 1)
      while table[index].form.isVerb { index = (index + 1) & (capacity - 1) }
      table[index] = Slot(key: row.key, form: row.form)
    }
    slots = table
    mask = capacity - 1
  }

  /// What a word is as a verb; `nil` where it is no form of a listed one.
  @inlinable @inline(__always)
  package func form(_ token: Token) -> Form? {
    let form = form(of: token.payload)
    return form.isVerb ? form : nil
  }

  /// What a word is as a verb, by the hash that its tokens carry.
  @inlinable @inline(__always)
  package func form(of payload: UInt32) -> Form {
    var index = Int(payload) & mask
    while slots[index].form.isVerb {
      if slots[index].key == payload { return slots[index].form }
      index = (index &+ 1) & mask
    }
    return Form()
  }

  /// What a word is as a verb, by its spelling in lower case.
  package func form(ofWord word: String) -> Form? {
    let form = form(of: FoldedHash(of: word.utf8).low)
    return form.isVerb ? form : nil
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

    /// Adds a spelling: a verb without its last letters, or with the last doubled, and an ending.
    ///
    /// No string is made: only the hash of a form is kept.
    mutating func add(
      _ verb: Substring, dropping count: Int = 0, doubling: Bool = false, ending: String = "",
      _ base: UInt16, _ kinds: Kinds
    ) {
      var hash = FoldedHash()
      for byte in verb.utf8.dropLast(count) { hash.add(byte) }
      if doubling, let last = verb.utf8.last { hash.add(last) }
      for byte in ending.utf8 { hash.add(byte) }
      if let row = rowOfKey[hash.low] {
        if rows[row].form.base == base { rows[row].form.kinds.formUnion(kinds) }
        return
      }
      rowOfKey[hash.low] = rows.count
      rows.append((hash.low, Form(base: base, kinds: kinds)))
    }

    /// Adds the past of a regular verb; "y" after a consonant becomes "i".
    mutating func addPast(_ verb: Substring, _ base: UInt16, _ kinds: Kinds, doubles: Bool) {
      if !doubles, Builder.endsInConsonantAndY(verb) {
        add(verb, dropping: 1, ending: "ied", base, kinds)
      } else {
        add(verb, doubling: doubles, ending: Builder.ends(verb, "e") ? "d" : "ed", base, kinds)
      }
    }

    mutating func addPresentForms(
      _ verb: Substring, _ base: UInt16, _ extra: Kinds, doubles: Bool
    ) {
      let third = extra.union(.thirdPerson)
      if Builder.endsInConsonantAndY(verb) {
        add(verb, dropping: 1, ending: "ies", base, third)
      } else if ["s", "x", "z", "ch", "sh", "o"].contains(where: { Builder.ends(verb, $0) }) {
        add(verb, ending: "es", base, third)
      } else {
        add(verb, ending: "s", base, third)
      }
      let gerund = extra.union(.gerund)
      if Builder.ends(verb, "ie") {
        add(verb, dropping: 2, ending: "ying", base, gerund)
      } else if Builder.ends(verb, "e"), !Builder.ends(verb, "ee"), !Builder.ends(verb, "oe") {
        add(verb, dropping: 1, ending: "ing", base, gerund)
      } else {
        add(verb, doubling: doubles, ending: "ing", base, gerund)
      }
    }

    static func ends(_ verb: Substring, _ ending: StaticString) -> Bool {
      let length = ending.utf8CodeUnitCount
      return verb.utf8.count >= length
        && ending.withUTF8Buffer { unsafe verb.utf8.suffix(length).elementsEqual($0) }
    }

    static func endsInConsonantAndY(_ verb: Substring) -> Bool {
      guard ends(verb, "y"), let before = verb.utf8.dropLast().last else { return false }
      return !"aeiou".utf8.contains(before)
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
