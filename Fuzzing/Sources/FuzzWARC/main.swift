import Properties

/// One input of libFuzzer's: a web archive, plain or compressed, in blocks.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  ArchiveProperties.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
