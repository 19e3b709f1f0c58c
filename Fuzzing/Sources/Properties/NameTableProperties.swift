import Factdesk

/// A table of a user's own names, with a text in which all of its words stand.
public enum NameTableProperties {
  /// Tries all properties on a table.
  public static func check(_ bytes: [UInt8]) {
    let result = read(bytes)
    switch result {
    case .success(let names):
      let text = String(decoding: bytes, as: UTF8.self)
      let article = Article(identifier: "a", text: "The " + text + " said it. " + text)
      var facts = FactProperties(names: names)
      facts.check(article)
      if isSampled(bytes, oneIn: 4) { checkLineEnds(bytes, names, article) }
    case .failure(let error):
      // Line ends are LF, CR LF or CR.
      let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
      require(error.line >= 1 && error.line <= lines + 1, "an error names a line of the table")
      guard case .failure(let again) = read(bytes) else { fail("the same table fails again") }
      require("\(again)" == "\(error)", "the same table twice gives the same error")
    }
    if isSampled(bytes, oneIn: 1024) {
      let header = Array(bytes.prefix { $0 != 0x0A }) + [0x0A]
      LinearCost.check(
        Array(bytes.dropFirst(header.count)), head: header, sharing: "table"
      ) { _ = read($0) }
    }
  }

  private static func read(_ bytes: [UInt8]) -> Result<CustomNames, CustomNamesError> {
    Result { () throws(CustomNamesError) in try CustomNames(csv: bytes, file: "names.csv") }
  }

  /// A table whose lines end with CR LF has the same names.
  private static func checkLineEnds(_ bytes: [UInt8], _ names: CustomNames, _ article: Article) {
    // Line ends within quotation marks are part of a name.
    guard !bytes.contains(UInt8(ascii: "\"")), !bytes.contains(0x0D) else { return }
    let other = Array(
      bytes.split(separator: 0x0A, omittingEmptySubsequences: false).joined(separator: [0x0D, 0x0A])
    )
    guard case .success(let same) = read(other) else { fail("line ends do not matter") }
    require(same.count == names.count, "line ends do not matter to the names")
    var one = Pipeline(names: names)
    var two = Pipeline(names: same)
    require(one.record(of: article) == two.record(of: article), "line ends do not matter to facts")
  }
}
