internal import CSHA256

/// SHA-256 of a message that comes in pieces: a file.
///
///     var stream = SHA256Stream()
///     while let block = try readBlock() { stream.append(block.span) }
///     stream.hexadecimal                      // "ba7816bf…", 64 digits
package struct SHA256Stream {
  private var hash = SHA256(usesInstructions: csha256_has_instructions())
  /// What was taken of the block that is not whole yet.
  private var rest: [UInt8] = []
  private var size = 0

  /// Makes the stream of the empty message.
  package init() {}

  /// Appends the next piece of the message.
  package mutating func append(_ piece: Span<UInt8>) {
    size += piece.count
    var taken = 0
    if !rest.isEmpty {
      taken = min(64 - rest.count, piece.count)
      for index in 0..<taken { rest.append(piece[index]) }
      guard rest.count == 64 else { return }
      let block = rest
      hash.take(block.span)
      rest.removeAll(keepingCapacity: true)
    }
    let whole = (piece.count - taken) / 64 * 64
    hash.take(piece.extracting(taken..<taken + whole))
    for index in taken + whole..<piece.count { rest.append(piece[index]) }
  }

  /// The digest of what was appended so far.
  package var digest: InlineArray<32, UInt8> { hash.digest(after: rest.span, size: size) }

  /// The digest in hexadecimal digits, as checksum files have it.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    let digest = digest
    var text: [UInt8] = []
    for index in 0..<32 {
      text += [digits[Int(digest[index] >> 4)], digits[Int(digest[index] & 15)]]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
