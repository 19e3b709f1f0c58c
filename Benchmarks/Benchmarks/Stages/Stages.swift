import Benchmark
import BenchmarkCorpus
@_spi(Benchmarks) import Factdesk

/// Each stage alone, over the project's own articles.
///
/// One iteration is one megabyte of input, so that the throughput column reads as MB/s.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.throughput, .wallClock, .peakMemoryResident],
    warmupIterations: 1, maxDuration: .seconds(5), maxIterations: 50)

  func measure(_ name: String, _ body: @escaping (BenchmarkCorpus) throws -> Int) {
    Benchmark(name) { benchmark in
      let corpus = try BenchmarkCorpus(size: 1_000_000)
      benchmark.startMeasurement()
      blackHole(try body(corpus))
      benchmark.stopMeasurement()
    }
  }

  measure("Tokenising") { corpus in
    var extractor = Extractor()
    return corpus.articles.reduce(0) {
      $0 + extractor.extract($1, through: .tokens).annotations.count
    }
  }
  measure("Extraction") { corpus in
    var extractor = Extractor()
    return corpus.articles.reduce(0) { $0 + extractor.extract($1).annotations.count }
  }
  measure("Extraction and NDJSON") { corpus in
    var pipeline = Pipeline()
    var emitter = RecordEmitter(.ndjson)
    var buffer: [UInt8] = []
    for article in corpus.articles {
      emitter.append(pipeline.record(of: article), to: &buffer)
    }
    return buffer.count
  }
  measure("HTML ingestion") { corpus in
    let ingestor = Ingestor(format: .html)
    return try corpus.pages.reduce(0) {
      $0 + (try ingestor.article(from: $1, identifier: "").utf8.count)
    }
  }
  for form in RecordEmitter.Form.allCases {
    Benchmark("Emission as \(form.rawValue)") { benchmark in
      let corpus = try BenchmarkCorpus(size: 1_000_000)
      var pipeline = Pipeline()
      let records = corpus.articles.map { pipeline.record(of: $0) }
      var emitter = RecordEmitter(form)
      var buffer: [UInt8] = []
      benchmark.startMeasurement()
      for record in records {
        buffer.removeAll(keepingCapacity: true)
        emitter.append(record, to: &buffer)
      }
      benchmark.stopMeasurement()
      blackHole(buffer.count)
    }
  }
}
