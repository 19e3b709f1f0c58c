internal import JSON

/// The forms of a comparison.
public enum ReportForm: Hashable, Sendable {
  /// For a person.
  case text(TextStyle)
  /// For a person with a browser: one page a comparison.
  case page
  /// For programs.
  case linkedData(RecordEmitter.Form)

  /// Whether a report shows its references, and not only what it quotes of them.
  var showsReferences: Bool { self == .page }

  /// Appends a report in this form.
  func append(_ report: ComparisonReport, to buffer: inout [UInt8]) {
    switch self {
    case .text(let style):
      let text = ReportText(colour: style == .terminal).render(report)
      buffer.append(contentsOf: text.utf8)
      buffer.append(UInt8(ascii: "\n"))
    case .page: ReportPage().append(report, to: &buffer)
    case .linkedData(let form):
      ComparisonEmitter(form).append(report, to: &buffer)
    }
  }
}
