internal import CZlib

/// The one file that touches zlib: decompression, behind functions over bytes.
///
/// zlib: https://zlib.net, any version since 1.2.
@safe package struct Inflater: ~Copyable {
  /// What the compressed data is wrapped in; the raw value is zlib's `windowBits`.
  package enum Container: Int32 {
    /// RFC 1952, with its checksum.
    case gzip = 31
    /// RFC 1950, with its checksum.
    case zlib = 15
    /// RFC 1951 alone.
    case raw = -15
  }

  /// How far decompression got.
  package enum Status {
    /// More input or more room is needed.
    case incomplete
    /// The data ended, and its checksum is right.
    case complete
    /// This is no such data, or it is damaged.
    case corrupt
  }

  /// zlib keeps this address.
  private let stream: UnsafeMutablePointer<z_stream>

  /// Makes one for data in that container; `nil` where memory is short.
  package init?(_ container: Container) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let status = unsafe inflateInit2_(
      stream, container.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    if status != Z_OK {
      unsafe stream.deallocate()
      return nil
    }
  }

  deinit {
    _ = unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Begins anew, with another piece of data in the same container.
  package func reset() { _ = unsafe inflateReset(stream) }

  /// Decompresses from `input` at `next`, which moves on, and appends at most `limit` bytes to `output`.
  package func inflate(
    _ input: ArraySlice<UInt8>, from next: inout Int, into output: inout [UInt8], limit: Int
  ) -> Status {
    let room = min(limit, Int(Int32.max))
    let block = input[next...].prefix(Int(Int32.max))
    var status = Z_OK
    var read = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      unsafe block.withUnsafeBytes { bytes in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(
          mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
        unsafe stream.pointee.avail_in = UInt32(bytes.count)
        unsafe stream.pointee.next_out = buffer.baseAddress
        unsafe stream.pointee.avail_out = UInt32(room)
        status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
        read = bytes.count - Int(unsafe stream.pointee.avail_in)
      }
      count = room - Int(unsafe stream.pointee.avail_out)
    }
    output.append(contentsOf: piece)
    next += read
    return switch status {
    case Z_STREAM_END: .complete
    // No progress was possible: input or room is missing.
    case Z_OK, Z_BUF_ERROR: .incomplete
    default: .corrupt
    }
  }
}
