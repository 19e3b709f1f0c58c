internal import Facts
internal import JSON

/// The one unsafe file of this target: bytes being written, at a few instructions a byte.
///
/// An array checks at every append whether it is shared and whether it has room, which costs more than the bytes of a
/// record themselves. This buffer has one owner by its type and looks for room once a run. It is a page long, so that it
/// stays in the processor's nearest cache, and moves to the array whenever it is full.
@safe
struct OutputBuffer: ByteOutput, ~Copyable {
  /// What was moved out of the page.
  private var array: [UInt8]
  private let page: UnsafeMutablePointer<UInt8>
  /// Bytes in the page.
  private var count = 0

  private static let pageSize = 4096

  /// Makes a buffer that appends to an array.
  init(appendingTo array: [UInt8] = []) {
    self.array = array
    unsafe page = .allocate(capacity: OutputBuffer.pageSize)
  }

  deinit {
    unsafe page.deallocate()
  }

  /// Returns the array with all that was written; the buffer is then empty.
  mutating func takeArray() -> [UInt8] {
    flush()
    let result = array
    array = []
    return result
  }

  @inline(__always)
  mutating func write(_ byte: UInt8) {
    reserve(1)
    unsafe page[count] = byte
    count &+= 1
  }

  @inline(__always)
  mutating func write(_ literal: StaticString) {
    let length = literal.utf8CodeUnitCount
    reserve(length)
    unsafe (page + count).initialize(from: literal.utf8Start, count: length)
    count &+= length
  }

  @inline(__always)
  mutating func write(_ phrase: Phrase) {
    reserve(Phrase.capacity)
    count &+= unsafe OutputBuffer.store(phrase, at: page + count)
  }

  /// Writes a phrase and the byte behind it.
  @inline(__always)
  mutating func write(_ phrase: Phrase, _ next: UInt8) {
    reserve(Phrase.capacity + 1)
    count &+= unsafe OutputBuffer.store(phrase, at: page + count)
    unsafe page[count] = next
    count &+= 1
  }

  mutating func write(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe copy($0) }
  }

  /// Writes the bytes of a string.
  mutating func write(_ text: String) {
    let isWritten: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe copy($0) }
    if isWritten == nil { write(text.utf8Span.span) }
  }

  /// Writes a text as JSON has it between the quotes of a string.
  mutating func write(escaping text: String) {
    let isWritten: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      if unsafe !copyIfPlain(bytes) { write(escaping: unsafe bytes.span) }
    }
    if isWritten == nil { write(escaping: text.utf8Span.span) }
  }

  /// Writes the escape of a byte in a JSON string.
  mutating func write(_ escape: JSONEscape) {
    reserve(8)
    unsafe UnsafeMutableRawPointer(page + count)
      .storeBytes(of: escape.bytes.littleEndian, as: UInt64.self)
    count &+= escape.count
  }

  @inline(__always)
  mutating func write(upTo limit: Int, _ body: (inout OutputSpan<UInt8>) -> Void) {
    reserve(limit)
    count &+= unsafe OutputBuffer.fill(page + count, limit, body)
  }

  /// Writes a phrase, a quote, what a value writes of itself, and another quote; nothing at all where that returns `false`.
  @inline(__always)
  mutating func write(
    _ phrase: Phrase, quotingUpTo limit: Int, _ body: (inout OutputSpan<UInt8>) -> Bool
  ) {
    reserve(Phrase.capacity + limit + 2)
    var end = unsafe count &+ OutputBuffer.store(phrase, at: page + count)
    unsafe page[end] = UInt8(ascii: "\"")
    end &+= 1
    var isWritten = false
    end &+= unsafe OutputBuffer.fill(page + end, limit) { isWritten = body(&$0) }
    guard isWritten else { return }
    unsafe page[end] = UInt8(ascii: "\"")
    count = end &+ 1
  }

  // MARK: Numbers

  /// Writes a number in decimal.
  @inline(__always)
  mutating func write(number: Int) {
    guard 0..<100_000_000 ~= number else { return write(large: number) }
    reserve(8)
    count &+= unsafe OutputBuffer.store(number, at: page + count)
  }

  /// Writes a phrase and a number.
  @inline(__always)
  mutating func write(_ phrase: Phrase, number: Int) {
    write(phrase)
    write(number: number)
  }

  /// Writes two numbers, each behind a phrase.
  mutating func write(_ phrase: Phrase, _ first: Int, _ other: Phrase, _ second: Int) {
    guard 0..<100_000_000 ~= first, 0..<100_000_000 ~= second else {
      write(phrase, number: first)
      return write(other, number: second)
    }
    reserve(2 * (Phrase.capacity + 8))
    var end = unsafe count &+ OutputBuffer.store(phrase, at: page + count)
    end &+= unsafe OutputBuffer.store(first, at: page + end)
    end &+= unsafe OutputBuffer.store(other, at: page + end)
    end &+= unsafe OutputBuffer.store(second, at: page + end)
    count = end
  }

  /// Writes a literal and two numbers with a comma between them.
  @inline(__always)
  mutating func write(_ literal: StaticString, _ first: Int, _ second: Int) {
    guard 0..<100_000_000 ~= first, 0..<100_000_000 ~= second else {
      write(literal)
      write(large: first)
      write(UInt8(ascii: ","))
      return write(large: second)
    }
    let length = literal.utf8CodeUnitCount
    reserve(length + 17)
    unsafe (page + count).initialize(from: literal.utf8Start, count: length)
    var end = count &+ length
    end &+= unsafe OutputBuffer.store(first, at: page + end)
    unsafe page[end] = UInt8(ascii: ",")
    end &+= 1
    end &+= unsafe OutputBuffer.store(second, at: page + end)
    count = end
  }

  @inline(never)
  private mutating func write(large number: Int) {
    // Twenty digits and a sign are the most.
    write(upTo: 21) { $0.append(number: number) }
  }

  // MARK: Storage

  /// Copies bytes, a few of them without a call: what is longer than half a step takes two that may overlap.
  @inline(__always)
  private mutating func copy(_ source: UnsafeBufferPointer<UInt8>) {
    guard let first = source.baseAddress else { return }
    let length = source.count
    guard length <= OutputBuffer.pageSize else {
      flush()
      return unsafe array.append(contentsOf: source)
    }
    reserve(length)
    let from = unsafe UnsafeRawPointer(first)
    let to = unsafe UnsafeMutableRawPointer(page + count)
    count &+= length
    switch length {
    case 17...32:
      unsafe OutputBuffer.copy(SIMD16<UInt8>.self, from, to)
      unsafe OutputBuffer.copy(SIMD16<UInt8>.self, from + (length &- 16), to + (length &- 16))
    case 8...16:
      unsafe OutputBuffer.copy(UInt64.self, from, to)
      unsafe OutputBuffer.copy(UInt64.self, from + (length &- 8), to + (length &- 8))
    case 4...7:
      unsafe OutputBuffer.copy(UInt32.self, from, to)
      unsafe OutputBuffer.copy(UInt32.self, from + (length &- 4), to + (length &- 4))
    case 2...3:
      unsafe OutputBuffer.copy(UInt16.self, from, to)
      unsafe OutputBuffer.copy(UInt8.self, from + (length &- 1), to + (length &- 1))
    case 1: unsafe OutputBuffer.copy(UInt8.self, from, to)
    default: unsafe to.copyMemory(from: from, byteCount: length)
    }
  }

  /// Copies a short text that has nothing to escape in JSON, or returns `false` where it does not see that at a glance.
  @inline(__always)
  private mutating func copyIfPlain(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = source.baseAddress, source.count <= 32 else { return false }
    let length = source.count
    reserve(length)
    let from = unsafe UnsafeRawPointer(first)
    let to = unsafe UnsafeMutableRawPointer(page + count)
    if length > 16 {
      let head = unsafe from.loadUnaligned(as: SIMD2<UInt64>.self)
      let tail = unsafe (from + (length &- 16)).loadUnaligned(as: SIMD2<UInt64>.self)
      guard isPlain(head), isPlain(tail) else { return false }
      unsafe to.storeBytes(of: head, as: SIMD2<UInt64>.self)
      unsafe (to + (length &- 16)).storeBytes(of: tail, as: SIMD2<UInt64>.self)
    } else if length >= 8 {
      let head = unsafe from.loadUnaligned(as: UInt64.self)
      let tail = unsafe (from + (length &- 8)).loadUnaligned(as: UInt64.self)
      guard isPlain(SIMD2(head, tail)) else { return false }
      unsafe to.storeBytes(of: head, as: UInt64.self)
      unsafe (to + (length &- 8)).storeBytes(of: tail, as: UInt64.self)
    } else if length >= 4 {
      let head = unsafe from.loadUnaligned(as: UInt32.self)
      let tail = unsafe (from + (length &- 4)).loadUnaligned(as: UInt32.self)
      guard isPlain(UInt64(head) | UInt64(tail) << 32) else { return false }
      unsafe to.storeBytes(of: head, as: UInt32.self)
      unsafe (to + (length &- 4)).storeBytes(of: tail, as: UInt32.self)
    } else {
      return false
    }
    count &+= length
    return true
  }

  @inline(__always)
  private static func copy<Word: BitwiseCopyable>(
    _ type: Word.Type, _ from: UnsafeRawPointer, _ to: UnsafeMutableRawPointer
  ) {
    unsafe to.storeBytes(of: from.loadUnaligned(as: type), as: type)
  }

  /// Stores a phrase at a place with room for the longest, and returns its length.
  @inline(__always)
  private static func store(_ phrase: Phrase, at place: UnsafeMutablePointer<UInt8>) -> Int {
    unsafe UnsafeMutableRawPointer(place).storeBytes(of: phrase.bytes, as: SIMD32<UInt8>.self)
    return phrase.count
  }

  /// Stores the digits of a number below 100,000,000 at a place with room for eight, and returns how many they are.
  @inline(__always)
  private static func store(_ number: Int, at place: UnsafeMutablePointer<UInt8>) -> Int {
    let place = UnsafeMutableRawPointer(place)
    if number < 10_000 {
      // Offsets are most of the numbers of a record, and have few digits.
      let digits = fourDigits(UInt32(truncatingIfNeeded: number))
      // The first digit is in the lowest byte; the last is written also where it is zero.
      let zeros = (digits | 1 << 24).trailingZeroBitCount / 8
      let text = (digits | 0x3030_3030) >> UInt32(truncatingIfNeeded: zeros &* 8)
      unsafe place.storeBytes(of: text.littleEndian, as: UInt32.self)
      return 4 &- zeros
    }
    let thousands = UInt32(truncatingIfNeeded: number) / 10_000
    let rest = UInt32(truncatingIfNeeded: number) &- thousands &* 10_000
    let digits = UInt64(fourDigits(thousands)) | UInt64(fourDigits(rest)) << 32
    let zeros = digits.trailingZeroBitCount / 8
    let text = (digits | 0x3030_3030_3030_3030) >> UInt64(truncatingIfNeeded: zeros &* 8)
    unsafe place.storeBytes(of: text.littleEndian, as: UInt64.self)
    return 8 &- zeros
  }

  /// The digits of a number below 10,000 with its zeros, a byte each, the first lowest.
  @inline(__always)
  private static func fourDigits(_ number: UInt32) -> UInt32 {
    let hundreds = number / 100
    // Two numbers below 100 side by side, then their tens: 103 / 1024 is near enough to a tenth.
    let pairs = hundreds | (number &- hundreds &* 100) << 16
    let tens = ((pairs &* 103) >> 10) & 0x000F_000F
    return tens | (pairs &- tens &* 10) << 8
  }

  /// Lets a value write itself at a place with room for so many bytes, and returns how many it wrote.
  @inline(__always)
  private static func fill(
    _ place: UnsafeMutablePointer<UInt8>, _ limit: Int, _ body: (inout OutputSpan<UInt8>) -> Void
  ) -> Int {
    let room = unsafe UnsafeMutableBufferPointer(start: place, count: limit)
    var output = unsafe OutputSpan(buffer: room, initializedCount: 0)
    body(&output)
    return unsafe output.finalize(for: room)
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if OutputBuffer.pageSize &- count < more {
      precondition(more <= OutputBuffer.pageSize)
      flush()
    }
  }

  /// Moves what is in the page to the array.
  @inline(never)
  private mutating func flush() {
    unsafe array.append(contentsOf: UnsafeBufferPointer(start: page, count: count))
    count = 0
  }
}

extension [UInt8]: ByteOutput {
  mutating func write(_ byte: UInt8) {
    append(byte)
  }

  mutating func write(_ literal: StaticString) {
    unsafe append(
      contentsOf: UnsafeBufferPointer(
        start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  mutating func write(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  mutating func write(number: Int) {
    append(number: number)
  }

  mutating func write(_ literal: StaticString, _ first: Int, _ second: Int) {
    write(literal)
    append(number: first)
    append(UInt8(ascii: ","))
    append(number: second)
  }

  mutating func write(upTo limit: Int, _ body: (inout OutputSpan<UInt8>) -> Void) {
    append(addingCapacity: limit, initializingWith: body)
  }
}
