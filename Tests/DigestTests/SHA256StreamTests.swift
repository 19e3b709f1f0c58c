import Testing

@testable import Digest

@Suite("SHA-256 of a message in pieces")
struct SHA256StreamTests {
  @Test(
    "However it is cut, a message has one digest", arguments: [1, 2, 63, 64, 65, 127, 128, 1000])
  func pieces(_ size: Int) {
    for length in [0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 1_000] {
      let message = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      var stream = SHA256Stream()
      var start = 0
      while start < length {
        let end = min(start + size, length)
        stream.append(Array(message[start..<end]).span)
        start = end
      }
      #expect(stream.hexadecimal == SHA256Tests.hexadecimal(message))
    }
  }

  @Test("The digest so far does not end the message")
  func goesOn() {
    var stream = SHA256Stream()
    #expect(
      stream.hexadecimal == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    stream.append(Array("abc".utf8).span)
    #expect(
      stream.hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
