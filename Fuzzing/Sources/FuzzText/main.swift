import Properties

/// One input of libFuzzer's: a plain text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  TextProperties.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
