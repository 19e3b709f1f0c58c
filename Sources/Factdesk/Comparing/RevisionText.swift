internal import JSON

extension RevisionReport {
  /// The report for a person: what changed first, what was kept as a count.
  public func text(_ style: TextStyle) -> String {
    func paint(_ text: String, _ code: String) -> String {
      style == .terminal ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
    var text = paint("\(old.identifier) → \(new.identifier)", "1") + "\n"
    text += Change.allCases.map { "\(count(of: $0)) \($0.rawValue)" }.joined(separator: ", ") + "\n"
    for (change, sign, code) in [
      (Change.changed, "~", "33"), (.added, "+", "32"), (.removed, "-", "1;31"),
    ] {
      for entry in entries where entry.change == change {
        let words = [entry.old.map { quote(old, $0) }, entry.new.map { quote(new, $0) }]
        text += paint("\(sign) \(change.rawValue)", code) + "  \(entry.kind.rawValue)  "
        text += words.compactMap(\.self).joined(separator: " → ") + "  [\(entry.fact)]\n"
      }
    }
    return text
  }

  private func quote(_ article: Article, _ mention: Mention) -> String {
    article.text(at: mention.span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The report as one line of JSON; offsets count code points, as those of records do.
  ///
  ///     {"old": "a.txt", "new": "b.txt", "summary": {"kept": 4, "changed": 1, "added": 0, "removed": 0},
  ///      "changes": [{"fact": "0f3c…", "kind": "quantity", "change": "changed",
  ///                   "old": {"start": 8, "end": 10, "exact": "12", "value": "12"}, "new": {…}}]}
  public func ndjson() -> [UInt8] {
    var line: [UInt8] = []
    line.append(contentsOf: "{\"old\":".utf8)
    line.append(jsonString: old.identifier)
    line.append(contentsOf: ",\"new\":".utf8)
    line.append(jsonString: new.identifier)
    let counts = Change.allCases.map { "\"\($0.rawValue)\":\(count(of: $0))" }
    line.append(contentsOf: ",\"summary\":{\(counts.joined(separator: ","))},\"changes\":[".utf8)
    let positions = (RevisionReport.codePoints(old), RevisionReport.codePoints(new))
    for (number, entry) in entries.enumerated() {
      if number > 0 { line.append(UInt8(ascii: ",")) }
      line.append(
        contentsOf:
          "{\"fact\":\"\(entry.fact)\",\"kind\":\"\(entry.kind.rawValue)\",\"change\":\"\(entry.change.rawValue)\""
          .utf8)
      for (name, mention, article, before) in [
        ("old", entry.old, old, positions.0), ("new", entry.new, new, positions.1),
      ] {
        guard let mention else { continue }
        let (start, end) = (before[mention.span.start], before[mention.span.end])
        line.append(contentsOf: ",\"\(name)\":{\"start\":\(start),\"end\":\(end),\"exact\":".utf8)
        line.append(jsonString: article.text(at: mention.span))
        line.append(contentsOf: ",\"value\":".utf8)
        line.append(jsonString: mention.value)
        line.append(UInt8(ascii: "}"))
      }
      line.append(UInt8(ascii: "}"))
    }
    line.append(contentsOf: "]}\n".utf8)
    return line
  }

  /// How many code points stand before each byte, and before the end.
  private static func codePoints(_ article: Article) -> [Int] {
    var counts: [Int] = []
    counts.reserveCapacity(article.utf8.count + 1)
    var count = 0
    for byte in article.utf8 {
      counts.append(count)
      // Continuation bytes begin none: a character's first byte stands before them.
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    counts.append(count)
    return counts
  }
}
