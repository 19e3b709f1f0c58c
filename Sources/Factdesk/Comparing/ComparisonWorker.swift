/// Compares each input, an article or a record, with the same references.
///
/// The candidates of a unit are compared with one reference after another: references that are files are read once a unit,
/// and each is in memory while it is its turn.
struct ComparisonWorker: UnitWorker, ~Copyable {
  private var pipeline: Pipeline
  private let references: References
  private let form: ReportForm

  /// A candidate with what was said of it so far.
  private struct Work {
    var comparison: Comparison
    var article: Article
    var isPath: Bool
  }

  init(_ pipeline: consuming Pipeline, references: References, form: ReportForm) {
    self.pipeline = pipeline
    self.references = references
    self.form = form
  }

  mutating func process(_ unit: WorkUnit) async -> FinishedUnit {
    var finished = FinishedUnit(of: unit)
    var works: [Work] = []
    for item in unit.items {
      do throws(Failure) {
        let (candidate, isPath) = try pipeline.record(from: item)
        works.append(
          Work(
            comparison: Comparison(
              of: candidate, identifier: candidate.article.identifier,
              quotesOnly: !form.showsReferences),
            article: candidate.article, isPath: isPath))
      } catch {
        finished.failures.append(error)
      }
    }
    do throws(Failure) {
      try await compare(&works)
    } catch {
      // Without one of its references a comparison would say too little.
      for work in works {
        finished.failures.append(
          Failure(
            identifier: work.article.identifier, stage: "comparison", error: "no-reference",
            message: "it could not be compared with \(error.identifier): \(error.message)"))
      }
      return finished
    }
    for work in works {
      let report = work.comparison.report()
      form.append(report, to: &finished.bytes)
      finished.endResult(of: work.article, isPath: work.isPath)
      finished.count(report)
    }
    return finished
  }

  private mutating func compare(_ works: inout [Work]) async throws(Failure) {
    switch references {
    case .prepared(let references):
      for index in works.indices {
        for reference in references { works[index].comparison.add(reference) }
      }
    case .files(let inputs, let ingestor, let gazetteer):
      let reader = UnitReader(
        inputs: inputs, format: ingestor.format,
        maximumArticleSize: BatchJob.defaultMaximumArticleSize)
      var pipeline = Pipeline(ingestor: ingestor, gazetteer: gazetteer)
      while let unit = await reader.next() {
        for item in unit.items {
          var record = try pipeline.record(from: item).record
          record.article.knownName = record.article.iri
          let reference = PreparedReference(record)
          for index in works.indices { works[index].comparison.add(reference) }
        }
      }
    }
  }
}

/// Compares the texts in each line of a file of pairs.
struct PairWorker: ItemWorker, ~Copyable {
  private var pipeline: Pipeline
  private let form: ReportForm

  init(_ pipeline: consuming Pipeline, form: ReportForm) {
    self.pipeline = pipeline
    self.form = form
  }

  mutating func process(_ item: WorkUnit.Item, into unit: inout FinishedUnit) {
    do throws(Failure) {
      let pair = try TextPair(item)
      let candidate = pipeline.record(of: pair.candidate)
      var references: [Record] = []
      for reference in pair.references { references.append(pipeline.record(of: reference)) }
      let report = Comparer().compare(
        candidate: candidate, references: references, identifier: pair.identifier)
      form.append(report, to: &unit.bytes)
      unit.endResult(of: candidate.article, isPath: false)
      unit.count(report)
    } catch {
      unit.failures.append(error)
    }
  }
}

extension FinishedUnit {
  /// Counts the facts of a report.
  fileprivate mutating func count(_ report: ComparisonReport) {
    annotationCount += report.verdicts.count
    counts.contradicted += report.count(of: .contradicted)
    counts.unverifiable += report.count(of: .unverifiable)
  }
}

extension Pipeline {
  /// Makes the record of an item that is an article, or reads the record that it is.
  mutating func record(
    from item: WorkUnit.Item
  ) throws(Failure) -> (record: Record, isPath: Bool) {
    let bytes: ArraySlice<UInt8>
    let identifier: String
    let isPath: Bool
    switch try item.get() {
    case .file(let file, let path): (bytes, identifier, isPath) = (file[...], path, true)
    case .line(let line, let stream):
      (bytes, identifier, isPath) = (line.bytes, "\(stream):\(line.number)", false)
    case .record(let record): (bytes, identifier, isPath) = ([], record.identifier, false)
    }
    guard RecordReader.isRecord(bytes) else {
      let (article, isPath) = try ingestor.article(from: item)
      return (record(of: article), isPath)
    }
    do throws(RecordError) {
      return (try RecordReader().read(bytes), isPath)
    } catch {
      throw Failure(
        identifier: identifier, stage: "ingestion", error: "invalid-record",
        message: "\(error.description); write the record anew with factdesk extract")
    }
  }
}
