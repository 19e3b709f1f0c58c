import Foundation

/// Ends the process where a property does not hold, so that libFuzzer keeps the input.
@inline(__always)
func require(
  _ condition: @autoclosure () -> Bool, _ property: @autoclosure () -> String,
  file: StaticString = #fileID, line: UInt = #line
) {
  if !condition() { fail(property(), file: file, line: line) }
}

/// Says which property does not hold, and ends the process.
func fail(_ property: String, file: StaticString = #fileID, line: UInt = #line) -> Never {
  FileHandle.standardError.write(Data("PROPERTY \(file):\(line): \(property)\n".utf8))
  abort()
}

/// Whether an input is one of the few that costly properties are tried on: one in `share`, by its bytes alone.
func isSampled(_ bytes: [UInt8], oneIn share: UInt64) -> Bool {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return (hash ^ hash >> 29) % share == 0
}
