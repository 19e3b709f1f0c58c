/// Writes what was found in each input and why, for a person.
struct ExplanationWorker: ItemWorker, ~Copyable {
  private var pipeline: Pipeline
  private let style: TextStyle

  init(_ pipeline: consuming Pipeline, style: TextStyle) {
    self.pipeline = pipeline
    self.style = style
  }

  mutating func process(_ item: WorkUnit.Item, into unit: inout FinishedUnit) {
    do throws(Failure) {
      let (article, isPath) = try pipeline.ingestor.article(from: item)
      let explanation = pipeline.explanation(of: article)
      unit.bytes.append(contentsOf: explanation.text(style).utf8)
      unit.bytes.append(UInt8(ascii: "\n"))
      unit.endResult(of: article, isPath: isPath)
      unit.annotationCount += explanation.record.facts.annotations.count
    } catch {
      unit.failures.append(error)
    }
  }
}
