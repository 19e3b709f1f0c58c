import Testing

@testable import Facts

@Suite("Exact numbers write themselves")
struct ExactDecimalRenderingTests {
  @Test(
    arguments: [
      (0, 0, "0"), (0, 50, "0"), (7, 0, "7"), (-7, 0, "-7"), (400, 0, "400"), (25, -1, "2.5"),
      (-25, -2, "-0.25"), (25, -3, "0.025"),
      (1, -40, "0." + String(repeating: "0", count: 39) + "1"),
      (1, -41, "1e-41"), (1, 40, "1" + String(repeating: "0", count: 40)), (1, 41, "1e+41"),
      (-12, 60, "-12e+60"), (12, -60, "12e-60"), (123, -3, "0.123"), (1234, -3, "1.234"),
      (Int128(Int64.max), 0, "9223372036854775807"), (Int128(Int64.min), 0, "-9223372036854775808"),
      (Int128(UInt64.max), 0, "18446744073709551615"),
      (Int128(UInt64.max) + 2, -1, "1844674407370955161.7"),
      (Int128.max, 0, "170141183460469231731687303715884105727"),
      (Int128.min, -38, "-1.70141183460469231731687303715884105728"),
      (Int128.max, -40, "0.0170141183460469231731687303715884105727"),
      (100_000_000_000_000_000_000_000, -2, "1000000000000000000000"),
    ] as [(Int128, Int32, String)])
  func plain(_ significand: Int128, _ exponent: Int32, _ text: String) {
    #expect(ExactDecimal(significand, exponent: exponent).description == text)
  }

  @Test("Equal numbers are one value, whatever zeros they were made with")
  func lowestTerms() {
    var ten: Int128 = 1
    for zeros in 0..<37 {
      let number = ExactDecimal(7 * ten, exponent: -Int32(zeros))
      #expect(number == ExactDecimal(7))
      #expect(ExactDecimal(-7 * ten) == ExactDecimal(-7, exponent: Int32(zeros)))
      ten *= 10
    }
  }

  @Test("Numbers and years are padded with zeros")
  func padding() {
    func text(_ number: Int, _ digits: Int) -> String? {
      String {
        $0.append(number: number, digits: digits)
        return true
      }
    }
    #expect(text(0, 1) == "0")
    #expect(text(7, 2) == "07")
    #expect(text(7, 3) == "007")
    #expect(text(44, 4) == "0044")
    #expect(text(12345, 4) == "12345")
    #expect(text(-43, 4) == "-0043")
    #expect(text(-7, 2) == "-07")
    #expect(text(100, 2) == "100")
    #expect(text(.min, 1) == "-9223372036854775808")
    #expect(text(.max, 20) == "09223372036854775807")
  }
}
