import Facts

/// Names of files after the identifiers of articles: safe on every system, distinct, the same on every run.
///
///     "news/2018/a17.html" (a path) → a17       "news/2018/a17.txt" after it → a17-2
///     "../../etc/passwd"   (an id)  → etc-passwd
struct OutputNames {
  /// What a name is made of.
  struct Entry: Equatable, Sendable {
    var identifier: String
    /// Whether the identifier is the path of the file that held the article.
    var isPath: Bool
  }

  /// Bytes of a name, before what makes it distinct; file systems take 255 with ending and temporary mark.
  private static let maximumLength = 120

  /// The last number each name was given, by the hash of its lower-case form: 16 bytes a name, whatever its length.
  private var numbers: [UInt64: Int] = [:]

  /// The name for an article, without ending.
  mutating func name(for identifier: String, isPath: Bool) -> String {
    let base = OutputNames.safe(isPath ? OutputNames.stem(of: identifier) : identifier)
    // Counting goes on where it stopped, so that many articles of one name cost no search.
    var number = numbers[OutputNames.hash(base), default: 0] + 1
    var name = base
    while number > 1 {
      name = "\(base)-\(number)"
      if numbers[OutputNames.hash(name)] == nil {
        numbers[OutputNames.hash(name)] = 1
        break
      }
      number += 1
    }
    numbers[OutputNames.hash(base)] = number
    return name
  }

  /// The last component of a path, without its ending.
  private static func stem(of path: String) -> String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
      return String(Substring(name))
    }
    return String(Substring(name[..<dot]))
  }

  /// Letters, digits, `.`, `_` and `-` stay, and so does all that is not ASCII; a run of anything else becomes one `-`.
  ///
  /// No name begins with a dot or dash, so that none is hidden, an option, or a way up.
  private static func safe(_ identifier: String) -> String {
    var name = ""
    for scalar in identifier.unicodeScalars {
      guard name.utf8.count + 4 <= maximumLength else { break }
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_": name.unicodeScalars.append(scalar)
      case ".", "-": if !name.isEmpty { name.unicodeScalars.append(scalar) }
      case "\u{A0}"...
      where !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint:
        name.unicodeScalars.append(scalar)
      default: if let last = name.utf8.last, last != UInt8(ascii: "-") { name.append("-") }
      }
    }
    while let last = name.utf8.last, last == UInt8(ascii: "-") || last == UInt8(ascii: ".") {
      name.removeLast()
    }
    return name.isEmpty ? "article" : name
  }

  /// Two names with one hash cost a number, no file.
  private static func hash(_ name: String) -> UInt64 {
    FNV1a(name.lowercased().utf8).value
  }
}
