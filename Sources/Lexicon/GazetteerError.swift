/// Why bytes are no gazetteer that this program can use.
package enum GazetteerError: Error, Equatable, CustomStringConvertible {
  case notAGazetteer
  case otherVersion(Int)
  case truncated(byteCount: Int)
  case damaged(String)
  case unreadable

  package var description: String {
    switch self {
    case .notAGazetteer: "not a compiled gazetteer; compile it first"
    case .otherVersion(let version):
      "compiled for format \(version), this program reads \(GazetteerFormat.version); compile it again"
    case .truncated(let byteCount):
      "cut short or damaged (\(byteCount) bytes); compile it again"
    case .damaged(let what): "damaged (\(what) cannot be right); compile it again"
    case .unreadable: "it cannot be read; see that it is a file and may be read"
    }
  }
}
