import Properties

/// One input of libFuzzer's: a page.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  PageProperties.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
