import Properties

/// One input of libFuzzer's: a table of a user's own places, in blocks.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  PlaceTableProperties.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
