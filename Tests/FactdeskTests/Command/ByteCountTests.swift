import Testing

@testable import FactdeskCommand

@Suite("Sizes on the command line")
struct ByteCountTests {
  @Test(
    "A number with a unit, or without",
    arguments: [
      ("0", 0), ("4096", 4_096), ("1b", 1), ("64KB", 64_000), ("64kb", 64_000), ("64KiB", 65_536),
      ("256MB", 256_000_000), ("16MiB", 16_777_216), ("1GB", 1_000_000_000), ("2TiB", 2 << 40),
    ])
  func size(_ text: String, _ bytes: Int) {
    #expect(ByteCount(argument: text)?.bytes == bytes)
  }

  @Test(
    "Anything else is none",
    arguments: ["", "MB", "-1", "1.5GB", "1 GB", "0x10", "1EB", "9223372036854775808", "9999999TB"])
  func none(_ text: String) {
    #expect(ByteCount(argument: text) == nil)
  }

  @Test(
    "It is written as shortly as it can be, and read back",
    arguments: [
      (16_777_216, "16MiB"), (256_000_000, "256MB"), (1_000, "1KB"), (1_024, "1KiB"), (7, "7"),
      (0, "0"), (1_001, "1001"),
    ])
  func written(_ bytes: Int, _ text: String) {
    #expect(ByteCount(bytes).description == text)
    #expect(ByteCount(argument: text)?.bytes == bytes)
  }
}
