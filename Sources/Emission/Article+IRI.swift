internal import Digest
public import Facts

extension Article {
  /// The article's name by its content: `ni:///sha-256;…` (RFC 6920) over the UTF-8 bytes of its text.
  public var name: String { String(decoding: iri, as: UTF8.self) }

  /// The article's name as ASCII bytes.
  package var iri: [UInt8] { knownName ?? [UInt8](ni: utf8.span) }
}

extension [UInt8] {
  /// Makes the RFC 6920 name of some bytes: their SHA-256 digest in base64url (RFC 4648) without padding.
  init(ni bytes: Span<UInt8>) {
    let scheme = "ni:///sha-256;"
    let digest = SHA256.digest(of: bytes)
    self = [UInt8](capacity: scheme.utf8.count + 43) { output in
      output.append(scheme)
      // 32 bytes are ten groups of three and one of two.
      for start in stride(from: 0, to: 33, by: 3) {
        let second = start < 30 ? UInt32(digest[start + 1]) : UInt32(digest[31])
        let third = start < 30 ? UInt32(digest[start + 2]) : 0
        let group = UInt32(digest[start]) << 16 | second << 8 | third
        for place in 0..<(start < 30 ? 4 : 3) {
          output.append(
            UInt8(base64URL: UInt8(truncatingIfNeeded: group >> UInt32(18 - place * 6) & 63)))
        }
      }
    }
  }
}

extension UInt8 {
  /// Makes the digit of a number below 64 (RFC 4648, section 5).
  fileprivate init(base64URL value: UInt8) {
    switch value {
    case ..<26: self = UInt8(ascii: "A") + value
    case ..<52: self = UInt8(ascii: "a") + value - 26
    case ..<62: self = UInt8(ascii: "0") + value - 52
    case 62: self = UInt8(ascii: "-")
    default: self = UInt8(ascii: "_")
    }
  }
}
