import Lexicon

/// One or two annotations, or none: a time or place, both ends of a range, "in Ghent, Belgium".
struct SettingMentions {
  var first: Int32 = -1
  var second: Int32 = -1

  var isEmpty: Bool { first < 0 }

  /// Calls with the annotations.
  func forEach(_ body: (Int) -> Void) {
    if first >= 0 { body(Int(first)) }
    if first >= 0, second >= 0 { body(Int(second)) }
  }
}

/// The times, or the places, of a sentence's clauses, and what clauses without one inherit.
struct SettingStrand {
  /// What a clause states itself.
  struct Stated {
    /// Its time or place, where it is clear which.
    var mentions = SettingMentions()
    /// Whether it has any, clear or not.
    var hasAny = false
    /// Whether it says where or when, clearly or not.
    var isSettled = false
    /// Whether it stands before the clause's subject.
    var opens = false
  }

  /// What a clause states, and what it inherits.
  private struct Entry {
    var stated = Stated()
    var inherited = SettingMentions()
  }

  /// The sentence's clauses; further entries are left from longer sentences.
  private var entries: [Entry] = []
  /// Whether any clause of the sentence states something.
  private var isStated = false
  /// The paragraph's last.
  private var paragraph = SettingMentions()

  mutating func beginParagraph() { paragraph = SettingMentions() }

  /// Makes room for a sentence's clauses, each of which is to state what it does.
  mutating func beginSentence(clauses count: Int) {
    isStated = false
    while entries.count < count { entries.append(Entry()) }
  }

  /// Takes what a clause states.
  mutating func state(_ stated: Stated, in clause: Int) {
    entries[clause] = Entry(stated: stated)
    if stated.hasAny || stated.isSettled { isStated = true }
  }

  /// What a clause inherits.
  func inherited(by clause: Int) -> SettingMentions { entries[clause].inherited }

  /// Hands on what is stated: within the sentence, then from the paragraph and to it.
  mutating func inherit(_ clauses: [Clause]) {
    if isStated {
      inheritForward(clauses)
      inheritBackward(clauses)
    } else if paragraph.isEmpty {
      return
    }
    var last: SettingMentions?
    for index in clauses.indices where clauses[index].relation != .dependent {
      if entries[index].stated.isSettled {
        // Two clauses of two times leave it open which the next sentence goes on from.
        last =
          last == nil && clauses[index].isPast
          ? entries[index].stated.mentions : SettingMentions()
      } else if !entries[index].stated.hasAny, entries[index].inherited.isEmpty, last == nil,
        !paragraph.isEmpty, !SettingStrand.isState(clauses[index]), clauses[index].isPast
      {
        entries[index].inherited = paragraph
      }
    }
    if let last { paragraph = last }
  }

  /// What opens the sentence goes to all clauses, and what a clause says to those of its subject behind it.
  private mutating func inheritForward(_ clauses: [Clause]) {
    var opening = SettingMentions()
    var before = SettingMentions()
    var isFirst = true
    for index in clauses.indices where clauses[index].relation != .dependent {
      if clauses[index].relation == .main { opening = SettingMentions() }
      if clauses[index].relation != .coordinated { before = SettingMentions() }
      if entries[index].stated.hasAny {
        opening =
          isFirst && entries[index].stated.opens
          ? entries[index].stated.mentions : SettingMentions()
        before = entries[index].stated.mentions
      } else {
        entries[index].inherited = before.isEmpty ? opening : before
      }
      isFirst = false
    }
  }

  /// "killed 12 and wounded 30 on Monday": back through the clauses of one subject.
  private mutating func inheritBackward(_ clauses: [Clause]) {
    var after = SettingMentions()
    for index in clauses.indices.reversed() where clauses[index].relation != .dependent {
      if entries[index].stated.hasAny {
        after = entries[index].stated.mentions
      } else if entries[index].inherited.isEmpty {
        entries[index].inherited = after
      }
      if clauses[index].relation != .coordinated { after = SettingMentions() }
    }
  }

  /// Whether a clause tells what something was, and not what happened.
  private static func isState(_ clause: Clause) -> Bool {
    clause.verb?.form.kinds.has(.auxiliary) ?? true
  }
}
