internal import CGazetteer

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes of a compiled table, read where they lie: those linked into the program, a file's, or a copy of others.
///
/// The one file of this target that holds raw pointers to them. Every read is checked against the size.
@safe
final class ResidentBytes: Sendable {
  private nonisolated(unsafe) let base: UnsafeRawPointer
  private let owner: Owner
  let count: Int

  /// Who gives the bytes back.
  private enum Owner {
    /// Nobody: they are the program's.
    case program
    case allocation, mapping
  }

  private init(base: UnsafeRawPointer, count: Int, owner: Owner) {
    unsafe self.base = base
    self.count = count
    self.owner = owner
  }

  /// Keeps a copy of bytes.
  convenience init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 64)
    unsafe copy.copyBytes(from: bytes)
    unsafe self.init(
      base: UnsafeRawPointer(copy.baseAddress.unsafelyUnwrapped), count: bytes.count,
      owner: .allocation)
  }

  /// Maps a file's bytes, which nobody may shorten as long as they are read; the descriptor may be closed.
  convenience init(mapping descriptor: CInt) throws(GazetteerError) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, let size = Int(exactly: status.st_size)
    else { throw .unreadable }
    guard size > 0 else { throw .truncated(byteCount: 0) }
    let address = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let address = unsafe address, unsafe address != MAP_FAILED else { throw .unreadable }
    unsafe self.init(base: UnsafeRawPointer(address), count: size, owner: .mapping)
  }

  deinit {
    switch owner {
    case .program: break
    case .allocation: unsafe base.deallocate()
    case .mapping: unsafe munmap(UnsafeMutableRawPointer(mutating: base), count)
    }
  }

  /// The gazetteer that is linked into the program.
  static let gazetteer = unsafe ResidentBytes(
    base: UnsafeRawPointer(factdesk_gazetteer_bytes()), count: factdesk_gazetteer_size(),
    owner: .program)

  /// The name list that is linked into the program.
  static let nameList = unsafe ResidentBytes(
    base: UnsafeRawPointer(factdesk_name_list_bytes()), count: factdesk_name_list_size(),
    owner: .program)

  @inline(__always)
  private func check(_ offset: Int, _ size: Int) {
    precondition(offset >= 0 && offset <= count &- size, "read beyond the end of a compiled table")
  }

  /// A byte.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 {
    check(offset, 1)
    return unsafe base.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// A little-endian number of two bytes.
  @inline(__always)
  func half(_ offset: Int) -> UInt16 {
    check(offset, 2)
    return unsafe UInt16(
      littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  /// A little-endian number of four bytes.
  @inline(__always)
  func word(_ offset: Int) -> UInt32 {
    check(offset, 4)
    return unsafe UInt32(
      littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// The first slot of an open-addressing table, from `index` on, that is empty (0) or whose bits from `shift` on are
  /// `tag`; `index` is then its index.
  ///
  /// The table's `mask + 1` slots of four bytes, a power of two, are checked once and not each.
  @inline(__always)
  func slot(
    of table: Int, from index: inout Int, mask: Int, tag: UInt32, shift: UInt32
  ) -> UInt32 {
    check(table, 4 &* (mask &+ 1))
    while true {
      index &= mask
      let slot = unsafe UInt32(
        littleEndian: base.loadUnaligned(
          fromByteOffset: table &+ 4 &* index, as: UInt32.self))
      if slot == 0 || slot &>> shift == tag { return slot }
      index &+= 1
    }
  }

  /// Whether the bytes that are preceded by their number in one byte are those of a part of a text.
  @inline(__always)
  func isCounted(_ offset: Int, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let length = Int(byte(offset))
    guard range.count == length else { return false }
    check(offset + 1, length)
    return unsafe text.extracting(range).withUnsafeBytes { part in
      guard let start = part.baseAddress else { return true }
      return unsafe memcmp(base + offset + 1, start, length) == 0
    }
  }

  /// Whether the bytes that are preceded by their number in one byte are ASCII, and a part of a text has the same but for
  /// capitals; where the answer is no, signs and other letters may still be alike.
  ///
  /// Eight bytes at a time; a letter with its sixth bit set is a small one.
  @inline(__always)
  func isCountedWord(_ offset: Int, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let length = Int(byte(offset))
    let first = offset + 1
    // What is read beyond the end is masked out.
    guard range.count == length, first <= count &- length &- 8,
      range.upperBound <= text.count &- 8
    else { return false }
    return unsafe text.withUnsafeBytes { text in
      var done = 0
      while done < length {
        let wanted = unsafe UInt64(
          littleEndian: base.loadUnaligned(fromByteOffset: first &+ done, as: UInt64.self))
        let found = unsafe UInt64(
          littleEndian: text.loadUnaligned(
            fromByteOffset: range.lowerBound &+ done, as: UInt64.self))
        let rest = length &- done
        let beyond = rest < 8 ? UInt64(64 &- 8 &* rest) : 0
        let difference = (found | 0x2020_2020_2020_2020) ^ wanted | wanted & 0x8080_8080_8080_8080
        if difference &<< beyond != 0 { return false }
        done &+= 8
      }
      return true
    }
  }

  /// A string of UTF-8 bytes.
  func string(_ offset: Int, count: Int) -> String {
    check(offset, count)
    return unsafe String(
      decoding: UnsafeRawBufferPointer(start: base + offset, count: count), as: UTF8.self)
  }

  /// Lends bytes that are preceded by their number in one byte.
  @inline(__always)
  func withCounted<Result>(_ offset: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    let length = Int(byte(offset))
    check(offset + 1, length)
    let buffer = unsafe UnsafeRawBufferPointer(start: base + offset + 1, count: length)
      .assumingMemoryBound(to: UInt8.self)
    return unsafe body(Span(_unsafeElements: buffer))
  }
}
