import Testing

@testable import Ingestion

@Suite struct UTF8SurveyTests {
  @Test(
    arguments: [
      (Array("plain".utf8), 0, 0, nil, false),
      (Array("é € 😀".utf8), 3, 0, nil, false),
      ([0x41, 0xE9, 0x42], 0, 1, 1, false),
      ([0x41, 0xC3], 0, 1, 1, true),
      ([0xF0, 0x9F, 0x98], 0, 1, 0, true),
      // Overlong, surrogate, beyond U+10FFFF: each byte is broken by itself.
      ([0xC0, 0xAF], 0, 2, 0, false),
      ([0xED, 0xA0, 0x80], 0, 3, 0, false),
      ([0xF4, 0x90, 0x80, 0x80], 0, 4, 0, false),
      ([0x80], 0, 1, 0, false),
    ] as [([UInt8], Int, Int, Int?, Bool)])
  func sequencesAndBrokenBytesAreCounted(
    bytes: [UInt8], sequences: Int, broken: Int, first: Int?, isTruncated: Bool
  ) {
    let survey = UTF8Survey(bytes[...])
    #expect(survey.sequences == sequences)
    #expect(survey.broken == broken)
    #expect(survey.firstBroken == first)
    #expect(survey.isTruncated == isTruncated)
  }

  @Test func itAgreesWithTheStandardLibraryOnEveryPairOfBytes() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        let bytes: [UInt8] = [0x41, first, second, 0x80, 0x80, 0x41]
        let expected = String(validating: bytes, as: UTF8.self) != nil
        #expect(UTF8Survey(bytes[...]).isWellFormed == expected)
      }
    }
  }
}
