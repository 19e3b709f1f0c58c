internal import SystemPackage

/// The first station of a batch: opens the inputs one by one and cuts them into units of work.
///
/// Workers take the next unit when they are ready for it, so that nothing is read ahead of need: in memory are the units in
/// work, one block of the current file and the line that has begun. Where units are cut depends on the input alone.
actor UnitReader {
  /// Bytes of input in a unit, unless the job says otherwise: enough that handing units over costs nothing, little
  /// enough that all workers end together.
  static let defaultUnitSize = 256 * 1_024
  /// Bytes that are read at once.
  private static let blockSize = 256 * 1_024
  /// What an item counts for beside its bytes, so that units of tiny articles stay small too.
  private static let itemSize = 512

  private var walk: InputWalk
  private let format: InputFormat?
  private let maximumArticleSize: Int
  private let unitSize: Int
  private var stream: LineStream?
  private var archive: ArchiveStream?
  private var ordinal = 0

  /// An open input.
  private struct Source {
    let file: FileDescriptor
    let isStandardInput: Bool
    let name: String
  }

  /// JSON Lines on the way in.
  private struct LineStream {
    let source: Source
    var splitter: JSONLinesSplitter
    var isAtEnd = false
    var hasLines = false
  }

  /// A web archive on the way in.
  private struct ArchiveStream: ~Copyable {
    let source: Source
    var reader: WARCReader
    var isAtEnd = false
    var isEmpty = true
  }

  init(
    inputs: [String], format: InputFormat?, maximumArticleSize: Int,
    unitSize: Int = UnitReader.defaultUnitSize
  ) {
    walk = InputWalk(inputs, takesAll: format != nil)
    self.format = format
    self.maximumArticleSize = maximumArticleSize
    self.unitSize = unitSize
  }

  /// Records of archives that are no pages.
  private(set) var otherRecords = 0

  /// Files in folders that were left out.
  var leftOut: Int { walk.leftOut }

  /// Whether the last input has been read to its end.
  private(set) var isAtEnd = false

  /// Passes over the first units, and gives the checksum of them all; `nil` where there are not so many.
  func skip(_ count: Int) -> UInt32? {
    var checksum: UInt32 = 0
    for _ in 0..<count {
      guard let unit = next() else { return nil }
      checksum = Checkpoint.checksum(checksum, with: unit.checksum)
    }
    return checksum
  }

  /// Time that was spent in reading.
  private(set) var time = Duration.zero

  /// The next unit; `nil` at the end of the last input.
  func next() -> WorkUnit? {
    let start = ContinuousClock.now
    defer { time += ContinuousClock.now - start }
    var unit = WorkUnit(ordinal: ordinal)
    while unit.size + unit.items.count * UnitReader.itemSize < unitSize {
      if stream != nil {
        readLine(into: &unit)
      } else if archive != nil {
        readRecord(into: &unit)
      } else if let input = walk.next() {
        begin(input, in: &unit)
      } else {
        break
      }
    }
    if unit.items.isEmpty {
      isAtEnd = true
      return nil
    }
    ordinal += 1
    return unit
  }

  // MARK: Files

  private func begin(_ input: InputWalk.Input, in unit: inout WorkUnit) {
    do throws(Errno) {
      switch input {
      case .failure(let failure): unit.items.append(.failure(failure))
      case .standardInput:
        try read(
          Source(file: .standardInput, isStandardInput: true, name: "-"), into: &unit)
      case .file(let path):
        do throws(Errno) {
          let file: FileDescriptor
          do { file = try FileDescriptor.open(path, .readOnly) } catch {
            throw SystemCalls.errno(error)
          }
          try read(
            Source(file: file, isStandardInput: false, name: path.string), into: &unit)
        } catch {
          unit.items.append(.failure(InputWalk.failure(path, error)))
        }
      }
    } catch {
      unit.items.append(.failure(InputWalk.failure("-", error)))
    }
  }

  /// Reads a whole text or page, or turns to the lines of the stream that it is.
  private func read(_ source: Source, into unit: inout WorkUnit) throws(Errno) {
    var bytes: [UInt8] = []
    var format = format
    while bytes.count <= maximumArticleSize {
      let block: [UInt8]
      do throws(Errno) {
        block = try SystemCalls.read(source.file, limit: UnitReader.blockSize)
      } catch {
        UnitReader.close(source)
        throw error
      }
      if bytes.isEmpty { bytes = block } else { bytes.append(contentsOf: block) }
      // A pipe may give a few bytes at a time: enough to tell by, or all there is.
      if format == nil, bytes.count >= 4_096 || block.isEmpty {
        format = InputFormat(of: bytes.prefix(4_096), name: source.name)
        // A record over many lines is one document, though each of its lines could begin one.
        if RecordReader.isRecord(bytes[...]), bytes.starts(with: "{\n".utf8) { format = .text }
      }
      if format == .jsonl {
        var splitter = JSONLinesSplitter(
          name: source.name, maximumLineLength: maximumArticleSize)
        splitter.append(bytes)
        stream = LineStream(source: source, splitter: splitter)
        return
      }
      if format == .warc {
        var reader = WARCReader(name: source.name, maximumRecordLength: maximumArticleSize)
        reader.append(bytes)
        archive = ArchiveStream(source: source, reader: reader)
        return
      }
      if block.isEmpty { break }
    }
    UnitReader.close(source)
    guard bytes.count <= maximumArticleSize else {
      unit.items.append(
        .failure(
          Failure(
            IngestionError(
              identifier: source.name, code: .tooLarge,
              message:
                "it is longer than \(maximumArticleSize) bytes, the most that an article may have;"
                + " split it, or raise the limit"))))
      return
    }
    unit.items.append(.success(.file(bytes, identifier: source.name)))
    unit.size += bytes.count
  }

  private static func close(_ source: Source) {
    // What was read stays read: a file opened for reading has nothing left to lose.
    if !source.isStandardInput { try? source.file.close() }
  }

  // MARK: Lines

  /// Adds the stream's next line to the unit, or its next block to the splitter; leaves the stream at its end.
  private func readLine(into unit: inout WorkUnit) {
    guard var stream = stream.take() else { return }
    do throws(IngestionError) {
      if let line = try stream.splitter.next() {
        unit.items.append(.success(.line(line, stream: stream.source.name)))
        unit.size += line.bytes.count
        stream.hasLines = true
        self.stream = stream
        return
      }
    } catch {
      unit.items.append(.failure(Failure(error)))
      stream.hasLines = true
      self.stream = stream
      return
    }
    guard !stream.isAtEnd else {
      UnitReader.close(stream.source)
      if !stream.hasLines {
        unit.items.append(
          .failure(
            Failure(
              IngestionError(
                identifier: stream.source.name, code: .empty,
                message: "the input holds no line of JSON; give it an article or leave it out"))))
      }
      return
    }
    guard let block = readBlock(of: stream.source, into: &unit) else { return }
    if block.isEmpty {
      stream.splitter.finish()
      stream.isAtEnd = true
    } else {
      stream.splitter.append(block)
    }
    self.stream = stream
  }

  // MARK: Archives

  /// Adds the archive's next page to the unit, or its next block to the reader; leaves the archive at its end.
  private func readRecord(into unit: inout WorkUnit) {
    guard var archive = archive.take() else { return }
    do throws(IngestionError) {
      if let record = try archive.reader.next() {
        unit.items.append(.success(.record(record)))
        unit.size += record.content.count
        archive.isEmpty = false
        self.archive = consume archive
        return
      }
    } catch {
      unit.items.append(.failure(Failure(error)))
      archive.isEmpty = false
      self.archive = consume archive
      return
    }
    guard !archive.isAtEnd else {
      UnitReader.close(archive.source)
      otherRecords += archive.reader.passedOver
      if archive.isEmpty {
        unit.items.append(
          .failure(
            Failure(
              IngestionError(
                identifier: archive.source.name, code: .empty,
                message: "the archive holds no page; give it a page that was found, or leave it out"
              ))))
      }
      return
    }
    guard let block = readBlock(of: archive.source, into: &unit) else { return }
    if block.isEmpty {
      archive.reader.finish()
      archive.isAtEnd = true
    } else {
      archive.reader.append(block)
    }
    self.archive = consume archive
  }

  /// The next block of a stream, empty at its end; where it cannot be read the stream is closed and the unit says so.
  private func readBlock(of source: Source, into unit: inout WorkUnit) -> [UInt8]? {
    do throws(Errno) {
      return try SystemCalls.read(source.file, limit: UnitReader.blockSize)
    } catch {
      UnitReader.close(source)
      unit.items.append(.failure(InputWalk.failure(FilePath(source.name), error)))
      return nil
    }
  }
}
