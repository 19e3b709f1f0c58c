import Properties

/// One input of libFuzzer's: damage to a compiled gazetteer or name list.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  GazetteerProperties.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
