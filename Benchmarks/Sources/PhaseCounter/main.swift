// One stage over the corpus on one thread, so that valgrind can count its instructions:
//
//     PhaseCounter tokens 200000                  prints the bytes it went through
//     PhaseCounter tokens 200000 news.jsonl       over articles of your own
//     PhaseCounter --without-places claims 200000 with a gazetteer that knows no place
//
// Stages are those of extraction (each includes the ones before it), `none`, `records` (extraction and NDJSON) and `pages`.

import BenchmarkCorpus
@_spi(Benchmarks) import Factdesk

let arguments = CommandLine.arguments.filter { $0 != "--without-places" }
var nowhere: CustomGazetteer?
if arguments.count < CommandLine.arguments.count {
  var compilation = GazetteerCompilation(onTopOfBuiltIn: false)
  compilation.begin("nowhere")
  try compilation.read(Array("name,latitude,longitude\n".utf8))
  try compilation.end()
  nowhere = try CustomGazetteer(&compilation)
}
guard arguments.count == 3 || arguments.count == 4, let size = Int(arguments[2]) else {
  print("usage: PhaseCounter [--without-places] STAGE BYTES [JSON-LINES-FILE]; see the source")
  throw CancellationError()
}
let corpus =
  arguments.count == 4
  ? try BenchmarkCorpus(size: size, jsonLines: arguments[3]) : try BenchmarkCorpus(size: size)
// What is built once for the whole process belongs to no stage.
var warm = Pipeline(gazetteer: nowhere)
_ = warm.record(of: Article(identifier: "", text: "On May 5 about 400 people marched in Rome."))
var sink = 0
switch arguments[1] {
case "none": break
case "pages":
  let ingestor = Ingestor(format: .html)
  for page in corpus.pages {
    sink &+= try ingestor.article(from: page, identifier: "").utf8.count
  }
case "records":
  var pipeline = Pipeline(gazetteer: nowhere)
  var emitter = RecordEmitter(.ndjson)
  var buffer: [UInt8] = []
  for article in corpus.articles {
    buffer.removeAll(keepingCapacity: true)
    emitter.append(pipeline.record(of: article), to: &buffer)
    sink &+= buffer.count
  }
case let name:
  guard let phase = Extractor.Phase.allCases.first(where: { "\($0)" == name }) else {
    print("PhaseCounter knows no stage “\(name)”")
    throw CancellationError()
  }
  var extractor = Extractor(gazetteer: nowhere)
  for article in corpus.articles {
    sink &+= extractor.extract(article, through: phase).annotations.count
  }
}
print(arguments[1] == "pages" ? corpus.pageSize : corpus.textSize, sink)
