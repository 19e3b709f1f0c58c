/// A clause while its sentence is read, and how it hangs on the one before it.
struct Clause {
  /// How a clause stands to the sentence.
  enum Relation {
    /// It stands by itself.
    case main
    /// It shares its subject with the clause before: "and wounded 30", ", killing 12".
    case coordinated
    /// It is joined to the clause before and has a subject of its own: ", but the court freed two".
    case joined
    /// It tells of a part of another: "which opened in 1951", "after a flood destroyed 30 houses".
    case dependent
  }

  /// Its first token.
  var first: Int
  /// The token behind its last.
  var end = 0
  var relation: Relation
  /// The clause that waits for its verb while this one is read, or -1.
  var waiting = -1
  /// Token of the head of what it is about.
  var subject: Int?
  /// The verb that is not one of saying.
  var verb: VerbGroup?
  /// The verb of saying.
  var speech: VerbGroup?
  var attributed = false
  /// Whether it tells of the past; one like ", killing 12" does as the clause before it.
  var isPast = false
  /// Where the next verb's subject may begin.
  var subjectFrom: Int
  /// Whether somebody's word comes first, so that all that follows is said.
  var saysAll = false
  /// Whether it opens its sentence with "after", "when" and the like, and ends at its comma.
  var isOpening = false

  init(first: Int, _ relation: Relation, subject: Int? = nil) {
    self.first = first
    self.relation = relation
    self.subject = subject
    subjectFrom = first
  }

  var hasVerb: Bool { verb != nil || speech != nil }

  /// Whether a verb group's subject would become the clause's.
  func wantsSubject(of group: VerbGroup) -> Bool {
    verb == nil && (speech == nil || !group.isSpeech)
  }

  /// Takes a verb group with its subject, if the clause waits for one.
  mutating func take(_ group: VerbGroup, _ subject: Int?) {
    if verb == nil, !(group.isGerund && !group.isPast) { isPast = group.isPast }
    if group.isSpeech {
      guard speech == nil else { return }
      speech = group
      if verb == nil {
        saysAll = true
        self.subject = subject ?? self.subject
      } else {
        attributed = true
      }
    } else if verb == nil {
      verb = group
      if speech != nil { attributed = true }
      self.subject = subject ?? self.subject
    }
    subjectFrom = group.end
  }
}
