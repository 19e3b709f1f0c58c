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
      write(escaping: unsafe bytes.span)
    }
    if isWritten == nil { write(escaping: text.utf8Span.span) }
  }

  /// Writes a phrase and a text as a JSON string.
  @inline(__always)
  mutating func write(_ phrase: Phrase, quoting text: String) {
    let isWritten: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      if unsafe writeIfShort(phrase, quoting: bytes, isKnownPlain: false) { return }
      write(phrase, UInt8(ascii: "\""))
      write(escaping: unsafe bytes.span)
      write(UInt8(ascii: "\""))
    }
    if isWritten == nil { write(phrase, quoting: text.utf8Span.span) }
  }

  /// Writes a phrase and a text as a JSON string.
  mutating func write(_ phrase: Phrase, quoting text: Span<UInt8>) {
    write(phrase, UInt8(ascii: "\""))
    write(escaping: text)
    write(UInt8(ascii: "\""))
  }

  /// Writes a phrase and a passage of a text whose escapes are known as a JSON string.
  @inline(__always)
  mutating func write(
    _ phrase: Phrase, quoting passage: TextSpan, of text: Span<UInt8>, _ escapes: EscapeIndex
  ) {
    let escape = escapes.next(from: passage.start, to: passage.end)
    if escape == passage.end {
      let isWritten = unsafe text.extracting(passage.bytes).withUnsafeBufferPointer {
        unsafe writeIfShort(phrase, quoting: $0, isKnownPlain: true)
      }
      if isWritten { return }
    }
    write(phrase, UInt8(ascii: "\""))
    write(passage, of: text, escapes, first: escape)
    write(UInt8(ascii: "\""))
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
  @inline(__always)
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
    if length <= OutputBuffer.shortLength {
      _ = unsafe OutputBuffer.copyShort(from, to, length, isKnownPlain: true)
    } else {
      unsafe to.copyMemory(from: from, byteCount: length)
    }
    count &+= length
  }

  /// Writes a phrase and a text as a JSON string, if the text is short and has nothing to escape; else it writes nothing.
  @inline(__always)
  private mutating func writeIfShort(
    _ phrase: Phrase, quoting source: UnsafeBufferPointer<UInt8>, isKnownPlain: Bool
  ) -> Bool {
    let length = source.count
    guard let first = source.baseAddress, length <= OutputBuffer.shortLength else { return false }
    reserve(Phrase.capacity + OutputBuffer.shortLength + 2)
    var end = unsafe count &+ OutputBuffer.store(phrase, at: page + count)
    unsafe page[end] = UInt8(ascii: "\"")
    end &+= 1
    guard
      unsafe OutputBuffer.copyShort(
        UnsafeRawPointer(first), UnsafeMutableRawPointer(page + end), length,
        isKnownPlain: isKnownPlain)
    else { return false }
    end &+= length
    unsafe page[end] = UInt8(ascii: "\"")
    count = end &+ 1
    return true
  }

  /// What is copied without a call.
  private static let shortLength = 32

  /// Copies at most 32 bytes, or returns `false` if one of them might have to be escaped in JSON.
  ///
  /// What is longer than half a step takes two steps that may overlap.
  @inline(__always)
  private static func copyShort(
    _ from: UnsafeRawPointer, _ to: UnsafeMutableRawPointer, _ length: Int, isKnownPlain: Bool
  ) -> Bool {
    if length > 16 {
      let head = unsafe from.loadUnaligned(as: SIMD2<UInt64>.self)
      let tail = unsafe (from + (length &- 16)).loadUnaligned(as: SIMD2<UInt64>.self)
      guard isKnownPlain || isPlain(head) && isPlain(tail) else { return false }
      unsafe to.storeBytes(of: head, as: SIMD2<UInt64>.self)
      unsafe (to + (length &- 16)).storeBytes(of: tail, as: SIMD2<UInt64>.self)
    } else if length >= 8 {
      let head = unsafe from.loadUnaligned(as: UInt64.self)
      let tail = unsafe (from + (length &- 8)).loadUnaligned(as: UInt64.self)
      guard isKnownPlain || isPlain(SIMD2(head, tail)) else { return false }
      unsafe to.storeBytes(of: head, as: UInt64.self)
      unsafe (to + (length &- 8)).storeBytes(of: tail, as: UInt64.self)
    } else if length >= 4 {
      let head = unsafe from.loadUnaligned(as: UInt32.self)
      let tail = unsafe (from + (length &- 4)).loadUnaligned(as: UInt32.self)
      guard isKnownPlain || isPlain(UInt64(head) | UInt64(tail) << 32) else { return false }
      unsafe to.storeBytes(of: head, as: UInt32.self)
      unsafe (to + (length &- 4)).storeBytes(of: tail, as: UInt32.self)
    } else if length >= 2 {
      let head = unsafe from.loadUnaligned(as: UInt16.self)
      let last = unsafe from.load(fromByteOffset: length &- 1, as: UInt8.self)
      // Two bytes that are plain fill the word.
      let filler: UInt64 = 0x2020_2020_2020_0000
      guard
        isKnownPlain || isPlain(filler | UInt64(head)) && isPlain(filler | UInt64(last) | 0x2000)
      else { return false }
      unsafe to.storeBytes(of: head, as: UInt16.self)
      unsafe to.storeBytes(of: last, toByteOffset: length &- 1, as: UInt8.self)
    } else if length == 1 {
      let byte = unsafe from.load(as: UInt8.self)
      guard isKnownPlain || isPlain(0x2020_2020_2020_2000 | UInt64(byte)) else { return false }
      unsafe to.storeBytes(of: byte, as: UInt8.self)
    }
    return true
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
