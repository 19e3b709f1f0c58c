import Lexicon

/// One or two annotations, or none: a time or place, both ends of a range, "in Ghent, Belgium".
struct SettingMentions {
  var first: Int32 = -1
  var second: Int32 = -1

  var isEmpty: Bool { first < 0 }
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

  private(set) var stated: [Stated] = []
  /// What each clause inherits.
  private(set) var inherited: [SettingMentions] = []
  /// The paragraph's last.
  private var paragraph = SettingMentions()

  mutating func beginParagraph() { paragraph = SettingMentions() }

  mutating func beginSentence() {
    stated.removeAll(keepingCapacity: true)
    inherited.removeAll(keepingCapacity: true)
  }

  mutating func append(_ clause: Stated) {
    stated.append(clause)
    inherited.append(SettingMentions())
  }

  /// Hands on what is stated: within the sentence, then from the paragraph and to it.
  mutating func inherit(_ clauses: [Clause]) {
    inheritForward(clauses)
    inheritBackward(clauses)
    var last: SettingMentions?
    for index in clauses.indices where clauses[index].relation != .dependent {
      if stated[index].isSettled {
        // Two clauses of two times leave it open which the next sentence goes on from.
        last =
          last == nil && clauses[index].isPast
          ? stated[index].mentions : SettingMentions()
      } else if !stated[index].hasAny, inherited[index].isEmpty, last == nil, !paragraph.isEmpty,
        !SettingStrand.isState(clauses[index]), clauses[index].isPast
      {
        inherited[index] = paragraph
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
      if stated[index].hasAny {
        opening = isFirst && stated[index].opens ? stated[index].mentions : SettingMentions()
        before = stated[index].mentions
      } else {
        inherited[index] = before.isEmpty ? opening : before
      }
      isFirst = false
    }
  }

  /// "killed 12 and wounded 30 on Monday": back through the clauses of one subject.
  private mutating func inheritBackward(_ clauses: [Clause]) {
    var after = SettingMentions()
    for index in clauses.indices.reversed() where clauses[index].relation != .dependent {
      if stated[index].hasAny {
        after = stated[index].mentions
      } else if inherited[index].isEmpty {
        inherited[index] = after
      }
      if clauses[index].relation != .coordinated { after = SettingMentions() }
    }
  }

  /// Whether a clause tells what something was, and not what happened.
  private static func isState(_ clause: Clause) -> Bool {
    clause.verb.map { $0.form?.kinds.has(.auxiliary) ?? true } ?? true
  }
}
