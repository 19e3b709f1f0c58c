internal import JSON

extension TableEmitter {
  /// The JSON Schema of a row of flat NDJSON, which is what `schema/facts.schema.json` holds.
  public static var schema: String {
    var json: [UInt8] = []
    json.append(contentsOf: schemaHead.utf8)
    json.append(contentsOf: "  \"required\": [\n".utf8)
    for (index, column) in columns.enumerated() {
      json.append(contentsOf: "    ".utf8)
      json.append(jsonString: column.name)
      json.append(contentsOf: index + 1 < columns.count ? ",\n".utf8 : "\n  ],\n".utf8)
    }
    json.append(contentsOf: "  \"properties\": {\n".utf8)
    for (index, column) in columns.enumerated() {
      json.append(contentsOf: "    ".utf8)
      json.append(jsonString: column.name)
      let type = column.isRequired ? "\"\(column.kind)\"" : "[\"\(column.kind)\", \"null\"]"
      json.append(contentsOf: ": {\"type\": \(type), \"description\": ".utf8)
      json.append(jsonString: column.meaning)
      json.append(contentsOf: index + 1 < columns.count ? "},\n".utf8 : "}\n  },\n".utf8)
    }
    json.append(contentsOf: "  \"additionalProperties\": false\n}\n".utf8)
    return String(decoding: json, as: UTF8.self)
  }

  private static let schemaHead = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "https://w3id.org/factdesk/facts.schema.json",
      "title": "Factdesk row",
      "description": "One mention of an article, as a row of flat NDJSON; CSV has the same columns.",
      "type": "object",

    """

  /// The columns as a table for people, which is what `schema/facts.md` holds.
  public static var documentation: String {
    var text = """
      # The columns of a table of facts

      What `--to csv` and `--to ndjson --flat` write: one row a mention, in text order; an article in which nothing was found
      has none. `facts.schema.json` is the JSON Schema of a row. A value that is not known is `null`, in CSV an empty field
      (an empty text is `""`). Numbers always have a fraction or an exponent, so that their type can be seen. This file is
      written from `Sources/Emission/TableColumn.swift`.

      | column | type | in every row | meaning |
      |---|---|---|---|

      """
    for column in columns {
      text += "| `\(column.name)` | \(column.kind) | \(column.isRequired ? "yes" : "") | "
      text += "\(column.meaning) |\n"
    }
    return text
  }
}
