/// Words that point at one of several times: which week "last week" is.
package enum TimePointer: Int, Sendable {
  /// "Last": the one before the time of speaking.
  case last
  /// "Next": the one after the time of speaking, or of the story.
  case next
  /// "Past": up to the time of speaking.
  case past
  /// "Previous", "preceding", "prior": the one before the time that the story has arrived at.
  case previous
  /// "Following", "subsequent": the one after the time that the story has arrived at.
  case following
  /// "Coming", "upcoming".
  case coming
  /// "Current", "present".
  case current
  /// "Same".
  case same
  /// "Latest": the one that a report is about.
  case latest
  /// "Full", "whole", "entire".
  case whole
}
