internal import CZlib

/// The one file of this target that touches zlib (https://zlib.net, any version since 1.2), behind functions over bytes.
enum Zlib {
  /// The CRC-32 of bytes (ISO 3309, as gzip has it), continued from that of the bytes before them.
  static func checksum(_ bytes: some Collection<UInt8>, continuing checksum: UInt32 = 0) -> UInt32 {
    let result = bytes.withContiguousStorageIfAvailable { bytes in
      unsafe UInt32(
        truncatingIfNeeded: crc32_z(UInt(checksum), bytes.baseAddress, bytes.count))
    }
    // An empty collection may have no storage; all others that are given here have.
    return bytes.isEmpty ? checksum : result ?? Zlib.checksum(Array(bytes), continuing: checksum)
  }
}

/// Compresses pieces of an output into gzip members (RFC 1952), which stand one behind the other in a file.
///
/// A member has no time and no name: the same bytes give the same member, on every run of one version of zlib. Keeps zlib's
/// 256 KB of tables from member to member: give each worker its own.
@safe struct GzipEncoder: ~Copyable {
  /// How hard zlib tries, of 1 to 9: on records, 3 is some 95 MB/s to a fifth of the size; 6 is a third of that speed to a sixth.
  private static let level: Int32 = 3
  /// What is taken at once, and the room that is made for it: zlib counts in 32 bits.
  private static let blockSize = 1 << 30

  /// zlib keeps this address.
  private let stream: UnsafeMutablePointer<z_stream>

  init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 bits of window, and 16 for gzip's header and trailer; 8 is zlib's own measure of memory.
    let status = unsafe deflateInit2_(
      stream, GzipEncoder.level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "no memory for zlib, or a zlib with another interface")
  }

  deinit {
    _ = unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// A member that holds the bytes.
  func member(_ bytes: [UInt8]) -> [UInt8] {
    _ = unsafe deflateReset(stream)
    var output: [UInt8] = []
    var next = 0
    var status = Z_OK
    while status != Z_STREAM_END {
      let block = bytes[next...].prefix(GzipEncoder.blockSize)
      let isLast = block.endIndex == bytes.count
      let room = min(
        GzipEncoder.blockSize, Int(unsafe deflateBound(stream, UInt(block.count))) + 64)
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        unsafe block.withUnsafeBytes { source in
          unsafe stream.pointee.next_in = UnsafeMutablePointer(
            mutating: source.baseAddress?.assumingMemoryBound(to: UInt8.self))
          unsafe stream.pointee.avail_in = UInt32(source.count)
          unsafe stream.pointee.next_out = buffer.baseAddress
          unsafe stream.pointee.avail_out = UInt32(room)
          status = unsafe deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
          next += source.count - Int(unsafe stream.pointee.avail_in)
        }
        count = room - Int(unsafe stream.pointee.avail_out)
      }
      if output.isEmpty { output = piece } else { output.append(contentsOf: piece) }
    }
    return output
  }
}
