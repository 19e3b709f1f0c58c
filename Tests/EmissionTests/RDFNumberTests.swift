import Testing

@testable import Emission

@Suite("JSON numbers in RDF")
struct RDFNumberTests {
  @Test(
    "Whole numbers below 10^21 are integers",
    arguments: [
      "0", "400", "-7", "2300000000", "999999999999999999999", "-100000000000000000000",
    ])
  func integer(_ json: String) {
    #expect(written(json) == (json, false))
  }

  @Test(
    "All others are doubles in canonical form",
    arguments: [
      ("2.5", "2.5E0"), ("0.125", "1.25E-1"), ("-0.05", "-5.0E-2"), ("50.63373", "5.063373E1"),
      // Sixteen digits of what the double is, not of what was written.
      ("8.7", "8.699999999999999E0"), ("0.1", "1.0E-1"), ("1e60", "9.999999999999999E59"),
      ("1000000000000000000000", "1.0E21"), ("12345678901234567890123", "1.234567890123457E22"),
      ("9.9999999999999999e25", "1.0E26"), ("66e-61", "6.6E-60"),
      // The ends of what a double can hold.
      ("1.7976931348623157e308", "1.797693134862316E308"),
      ("2.2250738585072014e-308", "2.225073858507201E-308"), ("5e-324", "4.940656458412465E-324"),
    ])
  func double(_ json: String, _ canonical: String) {
    #expect(written(json) == (canonical, true))
  }

  @Test(
    "A fraction that a double has no room for leaves a whole number",
    arguments: [
      ("1.00000000000000000001", "1"), ("1e-400", "0"), ("-3.00000000000000000001", "-3"),
    ])
  func rounded(_ json: String, _ integer: String) {
    #expect(written(json) == (integer, false))
  }

  @Test("Ties go to the even digit", arguments: [(1.0000000000000005, "1.0E0"), (0.5, "5.0E-1")])
  func tie(_ value: Double, _ canonical: String) {
    // 1.0000000000000005 lies below the tie: it is 1.000000000000000444….
    #expect(String(decoding: RDFNumber.canonical(value), as: UTF8.self) == canonical)
  }

  @Test(
    "Coordinates are doubles, whole or not",
    arguments: [("50", "5.0E1"), ("-139.69171", "-1.3969171E2"), ("0", "0.0E0")])
  func coordinate(_ json: String, _ canonical: String) {
    #expect(written(json, asDouble: true) == (canonical, true))
  }

  @Test(
    "What is no finite number has its name",
    arguments: [(Double.infinity, "INF"), (-.infinity, "-INF"), (.nan, "NaN")])
  func notFinite(_ value: Double, _ name: String) {
    #expect(String(decoding: RDFNumber.canonical(value), as: UTF8.self) == name)
  }

  private func written(_ json: String, asDouble: Bool = false) -> (String, Bool) {
    let number = RDFNumber(json: Array(json.utf8)[...], asDouble: asDouble)
    var bytes: [UInt8] = []
    number.append(to: &bytes)
    return (String(decoding: bytes, as: UTF8.self), number.isDouble)
  }
}
