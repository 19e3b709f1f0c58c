import Properties

/// One input of libFuzzer's: JSON Lines, in blocks.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  JSONLinesProperties.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
