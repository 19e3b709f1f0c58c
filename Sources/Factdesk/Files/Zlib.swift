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
