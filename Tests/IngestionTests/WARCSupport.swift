internal import CZlib

/// Builds web archives for tests.
enum Archive {
  /// One record with its block.
  static func record(
    _ type: String = "response", id: String = "1", uri: String = "https://example.org/a",
    date: String = "2018-05-06T09:30:00Z",
    contentType: String = "application/http; msgtype=response",
    fields: String = "", length: Int? = nil, _ block: [UInt8]
  ) -> [UInt8] {
    let header = """
      WARC/1.0\r
      WARC-Type: \(type)\r
      WARC-Record-ID: <urn:uuid:\(id)>\r
      WARC-Target-URI: \(uri)\r
      WARC-Date: \(date)\r
      \(fields)Content-Type: \(contentType)\r
      Content-Length: \(length ?? block.count)\r
      \r

      """
    return Array(header.utf8) + block + Array("\r\n\r\n".utf8)
  }

  /// An HTTP response with a page whose article is that text.
  static func response(
    _ text: String, status: String = "200 OK", type: String? = "text/html; charset=utf-8",
    fields: String = "", body: [UInt8]? = nil
  ) -> [UInt8] {
    let typeField = type.map { "Content-Type: \($0)\r\n" } ?? ""
    let header = "HTTP/1.1 \(status)\r\n\(typeField)\(fields)\r\n"
    return Array(header.utf8) + (body ?? page(text))
  }

  /// A page whose article is that text.
  static func page(_ text: String) -> [UInt8] {
    Array("<html><body><article><p>\(text)</p></article></body></html>".utf8)
  }

  /// Compresses as gzip (31), zlib (15) or bare data (−15).
  static func compressed(_ bytes: [UInt8], windowBits: Int32 = 31) -> [UInt8] {
    var stream = unsafe z_stream()
    unsafe deflateInit2_(
      &stream, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { unsafe deflateEnd(&stream) }
    var input = bytes
    let capacity = bytes.count + bytes.count / 100 + 1_000
    return unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
        unsafe stream.next_in = input.baseAddress
        unsafe stream.avail_in = UInt32(input.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(capacity)
        unsafe deflate(&stream, Z_FINISH)
        count = capacity - Int(unsafe stream.avail_out)
      }
    }
  }
}
