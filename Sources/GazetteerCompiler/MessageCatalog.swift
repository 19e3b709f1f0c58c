import Foundation

/// A GNU gettext catalogue (.mo): message to translation.
///
/// Source of the format: GNU gettext manual, "The Format of GNU MO Files".
struct MessageCatalog {
  private(set) var messages: [String: String] = [:]

  struct Malformed: Error {}

  init(_ data: Data) throws {
    let bytes = [UInt8](data)
    func word(_ offset: Int) throws -> Int {
      guard offset >= 0, offset + 4 <= bytes.count else { throw Malformed() }
      return (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    func text(_ descriptor: Int) throws -> String {
      let length = try word(descriptor)
      let start = try word(descriptor + 4)
      guard start + length <= bytes.count else { throw Malformed() }
      return String(decoding: bytes[start..<start + length], as: UTF8.self)
    }
    guard try word(0) == 0x9504_12DE else { throw Malformed() }
    let originals = try word(12)
    let translations = try word(16)
    for index in 0..<(try word(8)) {
      messages[try text(originals + 8 * index)] = try text(translations + 8 * index)
    }
  }
}
