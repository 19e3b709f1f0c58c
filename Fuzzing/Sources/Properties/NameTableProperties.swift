import Factdesk

/// A table of a user's own names, with a text in which all of its words stand.
public enum NameTableProperties {
  /// Tries all properties on a table.
  public static func check(_ bytes: [UInt8]) {
    do throws(CustomNamesError) {
      let names = try CustomNames(csv: bytes, file: "names.csv")
      var facts = FactProperties(names: names)
      let text = String(decoding: bytes, as: UTF8.self)
      facts.check(Article(identifier: "a", text: "The " + text + " said it. " + text))
    } catch {
      let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
      require(error.line >= 1 && error.line <= lines + 1, "an error names a line of the table")
    }
  }
}
