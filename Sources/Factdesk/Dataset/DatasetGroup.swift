/// Files of one layout: parts of one whole, and the records in them.
struct DatasetGroup {
  private let layout: DatasetFile.Layout
  private let isTable: Bool
  private let files: [DatasetFile]

  /// The groups of a folder's files, in the order of their layouts.
  static func groups(of files: [DatasetFile]) -> [DatasetGroup] {
    DatasetFile.Layout.allCases.flatMap { layout in
      [false, true].compactMap { isTable in
        let group = files.filter { $0.layout == layout && $0.isTable == isTable }
        return group.isEmpty ? nil : DatasetGroup(layout: layout, isTable: isTable, files: group)
      }
    }
  }

  /// What its records are called; those of a table beside the same records in another form are told apart.
  private var name: String { isTable ? "\(layout.rawValue)-table" : layout.rawValue }
  private var setName: String { "\(name)-files" }

  /// Each file, and all of them as a set where there are several.
  var distribution: [CardValue] {
    var values = files.map { file in
      CardValue.object([
        ("@type", "cr:FileObject"), ("@id", .text(file.name)), ("name", .text(file.name)),
        ("contentUrl", .text(file.name)), ("contentSize", .text("\(file.size) B")),
        ("encodingFormat", .text(file.encodingFormat)), ("sha256", .text(file.sha256)),
      ])
    }
    if files.count > 1 {
      values.append(
        .object([
          ("@type", "cr:FileSet"), ("@id", .text(setName)), ("name", .text(setName)),
          ("encodingFormat", .text(files[0].encodingFormat)),
          ("includes", .list(files.map { .text($0.name) })),
        ]))
    }
    return values
  }

  /// The fields of its records; `nil` for what Croissant cannot look into.
  var recordSet: CardValue? {
    let table: [DatasetField]
    switch layout {
    case .records: table = DatasetField.ofRecords
    case .reports: table = DatasetField.ofReports
    case .failures: table = DatasetField.ofFailures
    case .annotations: table = DatasetField.ofAnnotations
    case .jsonld, .nquads, .database: return nil
    }
    // A member that no file has cannot be loaded.
    let members = files.reduce(into: Set<String>()) { $0.formUnion($1.members) }
    let fields = table.filter { members.contains($0.column) }
    guard !fields.isEmpty else { return nil }
    return .object([
      ("@type", "cr:RecordSet"), ("@id", .text(name)), ("name", .text(name)),
      ("field", .list(fields.map { value(of: $0, in: name) })),
    ])
  }

  private func value(of field: DatasetField, in parent: String) -> CardValue {
    let id = "\(parent)/\(field.name)"
    var members: [(key: String, value: CardValue)] = [
      ("@type", "cr:Field"), ("@id", .text(id)), ("name", .text(field.name)),
    ]
    if field.isRepeated { members.append(("repeated", .truth(true))) }
    if field.parts.isEmpty {
      members.append(("dataType", .text(field.kind.rawValue)))
      members.append(("source", source(of: field)))
    } else {
      members.append(("subField", .list(field.parts.map { value(of: $0, in: id) })))
    }
    return .object(members)
  }

  private func source(of field: DatasetField) -> CardValue {
    let place: (String, CardValue) =
      files.count > 1
      ? ("fileSet", .reference(setName)) : ("fileObject", .reference(files[0].name))
    var members = [place, ("extract", .object([("column", .text(field.column))]))]
    if let path = field.path {
      members.append(("transform", .object([("jsonPath", .text(path))])))
    }
    return .object(members)
  }
}
