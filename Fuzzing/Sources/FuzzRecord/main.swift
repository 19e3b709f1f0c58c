import Properties

/// One input of libFuzzer's: a record to be read back.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  RecordProperties.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
