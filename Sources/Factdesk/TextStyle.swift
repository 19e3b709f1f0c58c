/// How text for a person is set off: with the colours of a terminal, or not at all.
public enum TextStyle: Hashable, Sendable {
  /// Letters only.
  case plain
  /// ANSI escape sequences (ECMA-48), for a terminal.
  case terminal

  /// Roles of a piece of text.
  enum Role: Int {
    case strong = 1
    case faint = 2
    case good = 32
    case warning = 33
    case value = 36
    case bad = 31
  }

  func callAsFunction(_ role: Role, _ text: String) -> String {
    self == .plain ? text : "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m"
  }
}
