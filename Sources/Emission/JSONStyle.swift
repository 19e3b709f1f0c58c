/// How JSON is laid out: the members of an object on one line, or the document's each on a line of its own.
struct JSONStyle: Sendable {
  /// Whether the document has lines.
  let isPretty: Bool
  /// Each key of a node by its term, with the comma before and the colon after it; a node's name comes before its first key.
  let keys: [Phrase]
  /// Each key of the document.
  let documentKeys: [Phrase]
  /// What a node begins with, up to its name.
  let nodeStart: Phrase
  /// What stands between a node's name and its type.
  let typeStart: Phrase
  /// The types of annotations, each with all from the name's end to its own.
  let types: [Phrase]
  /// What stands between the elements of a list.
  let separator: Phrase
  /// What stands before the first and before any other element of the document's lists, and what after the last.
  let firstElement: Phrase
  let nextElement: Phrase
  let lastElementEnd: Phrase

  static let compact = JSONStyle(
    isPretty: false, separator: ",", colon: ":", member: "", element: "", documentEnd: "")
  static let pretty = JSONStyle(
    isPretty: true, separator: ", ", colon: ": ", member: "\n  ", element: "\n    ",
    documentEnd: "\n  ")

  /// Makes a style from what stands between members, between keys and values, and before what has a line of its own.
  private init(
    isPretty: Bool, separator: String, colon: String, member: String, element: String,
    documentEnd: String
  ) {
    self.isPretty = isPretty
    let keyEnd = "\"" + colon
    keys = Term.allCases.map { Phrase(separator + "\"" + $0.key + keyEnd) }
    documentKeys =
      isPretty ? Term.allCases.map { Phrase("," + member + "\"" + $0.key + keyEnd) } : keys
    nodeStart = Phrase("{\"@id\"" + colon + "\"")
    let typeStart = "\"" + separator + "\"@type\"" + colon + "\""
    self.typeStart = Phrase(typeStart)
    types = MentionKind.allCases.map { Phrase(typeStart + $0.type + "\"") }
    self.separator = Phrase(separator)
    firstElement = Phrase(element)
    nextElement = Phrase("," + element)
    lastElementEnd = Phrase(documentEnd)
  }
}
