internal import Facts

/// What names and numbers can be written to.
protocol ByteOutput: ~Copyable {
  mutating func write(_ byte: UInt8)
  mutating func write(_ literal: StaticString)
  mutating func write(_ bytes: Span<UInt8>)
  mutating func write(number: Int)
}

extension ByteOutput where Self: ~Copyable {
  @inline(__always)
  mutating func write(_ bytes: [UInt8]) {
    write(bytes.span)
  }
}

/// The one unsafe file of this target: bytes being written, at a few instructions a byte.
///
/// An array checks at every append whether it is shared and whether it has room, which costs more than the bytes of a
/// record themselves. This buffer has one owner by its type, and looks for room once a run.
@safe
struct OutputBuffer: ByteOutput, ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0

  /// Makes an empty buffer with room for so many bytes; it grows when they are used up.
  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    unsafe start = .allocate(capacity: self.capacity)
  }

  deinit {
    unsafe start.deallocate()
  }

  /// Appends all that was written to an array.
  func append(to array: inout [UInt8]) {
    unsafe array.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
  }

  @inline(__always)
  mutating func write(_ byte: UInt8) {
    reserve(1)
    unsafe start[count] = byte
    count &+= 1
  }

  @inline(__always)
  mutating func write(_ literal: StaticString) {
    let length = literal.utf8CodeUnitCount
    reserve(length)
    unsafe (start + count).update(from: literal.utf8Start, count: length)
    count &+= length
  }

  @inline(__always)
  mutating func write(_ bytes: Span<UInt8>) {
    reserve(bytes.count)
    unsafe bytes.withUnsafeBufferPointer { source in
      guard let first = source.baseAddress else { return }
      unsafe (start + count).update(from: first, count: source.count)
    }
    count &+= bytes.count
  }

  /// Writes a number in decimal.
  @inline(__always)
  mutating func write(number: Int) {
    // Offsets are most of the numbers of a record, and have few digits.
    if number >= 0, number < 100_000 {
      write(small: UInt32(truncatingIfNeeded: number))
    } else {
      write(large: number)
    }
  }

  /// Writes a number below 100,000.
  private mutating func write(small number: UInt32) {
    reserve(5)
    let digits = number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : number < 10_000 ? 4 : 5
    var rest = number
    var place = count &+ digits
    count = place
    while rest >= 10 {
      place &-= 1
      let tens = rest / 10
      unsafe start[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest &- tens &* 10)
      rest = tens
    }
    unsafe start[place &- 1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest)
  }

  @inline(never)
  private mutating func write(large number: Int) {
    // Twenty digits and a sign are the most.
    reserve(21)
    if number < 0 {
      unsafe start[count] = UInt8(ascii: "-")
      count &+= 1
    }
    var rest = number.magnitude
    var digits = 1
    var limit: UInt = 10
    while digits < 19, rest >= limit {
      digits &+= 1
      limit &*= 10
    }
    // 10^19 is the last power of ten that fits.
    if digits == 19, rest >= limit { digits = 20 }
    var place = count &+ digits
    count = place
    for _ in 0..<digits {
      place &-= 1
      unsafe start[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if capacity &- count < more { grow(by: more) }
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    let larger = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    unsafe moved.update(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = moved
    capacity = larger
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
}
