import Testing

@testable import Emission
@testable import Facts
@testable import JSON

@Suite("Bytes being written")
struct OutputBufferTests {
  private static func written(_ write: (inout OutputBuffer) -> Void) -> String {
    var buffer = OutputBuffer()
    write(&buffer)
    return String(decoding: buffer.takeArray(), as: UTF8.self)
  }

  @Test("A number is written as Swift writes it")
  func numbers() {
    var numbers = [0, 7, -1, Int.min, .max]
    var power = 1
    for _ in 0..<18 {
      power *= 10
      numbers += [power - 1, power, power + 1, power / 2 * 7, -power]
    }
    for number in numbers {
      #expect(OutputBufferTests.written { $0.write(number: number) } == "\(number)")
      #expect(
        OutputBufferTests.written { $0.write("#char=", number, number) }
          == "#char=\(number),\(number)")
      #expect(
        OutputBufferTests.written { $0.write(Phrase("a:"), number, Phrase(",b:"), number) }
          == "a:\(number),b:\(number)")
    }
    for number in 0..<20_000 {
      #expect(OutputBufferTests.written { $0.write(number: number) } == "\(number)")
    }
  }

  @Test("A coordinate is written in as few digits as say it exactly")
  func coordinates() {
    var coordinates: [Int32] = [0, 18_000_000, -18_000_000, .min, .max]
    var place: Int32 = 1
    for _ in 0..<7 {
      for digit in [1, 5, 9] as [Int32] {
        coordinates += [digit * place, -digit * place, place * 10 + digit]
      }
      place *= 10
    }
    for coordinate in coordinates {
      let text = OutputBufferTests.written {
        $0.write(upTo: 20) { $0.append(hundredThousandths: coordinate) }
      }
      #expect(text == ExactDecimal(Int128(coordinate), exponent: -5).description)
    }
  }

  @Test("A text of any length comes out as it went in, at any place of a page")
  func lengths() {
    for count in Array(0...70) + [4095, 4096, 4097, 10_000] {
      let text = String((0..<count).map { Character(Unicode.Scalar(UInt8(97 + $0 % 26))) })
      for before in [0, 1, 4000, 4095, 4096] {
        let head = String(repeating: "-", count: before)
        let expected = head + text + "|" + text + "|"
        let plain = OutputBufferTests.written {
          $0.write(head)
          $0.write(text)
          $0.write(UInt8(ascii: "|"))
          $0.write(text.utf8Span.span)
          $0.write(UInt8(ascii: "|"))
        }
        #expect(plain == expected)
        let escaping = OutputBufferTests.written {
          $0.write(head)
          $0.write(escaping: text)
          $0.write(UInt8(ascii: "|"))
          $0.write(escaping: text.utf8Span.span)
          $0.write(UInt8(ascii: "|"))
        }
        #expect(escaping == expected)
        var index = EscapeIndex()
        index.index(expected.utf8Span.span)
        let passage = TextSpan(start: before, end: before + count)
        let quoting = OutputBufferTests.written {
          $0.write(head)
          $0.write(Phrase("k"), quoting: text)
          $0.write(Phrase("k"), quoting: text.utf8Span.span)
          $0.write(Phrase("k"), quoting: passage, of: expected.utf8Span.span, index)
        }
        #expect(quoting == head + String(repeating: "k\"" + text + "\"", count: 3))
      }
    }
  }

  @Test(
    "An escape is written at every place of a text of every length",
    arguments: [
      ("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("\u{1}", "\\u0001"), ("\u{1F}", "\\u001f"),
    ])
  func escapes(_ escape: String, _ json: String) {
    for count in 0...70 {
      for place in 0...count {
        let head = String(repeating: "a", count: place)
        let tail = String(repeating: "é", count: count - place)
        let text = head + escape + tail
        let expected = head + json + tail
        #expect(OutputBufferTests.written { $0.write(escaping: text) } == expected)
        #expect(OutputBufferTests.written { $0.write(escaping: text.utf8Span.span) } == expected)
        var index = EscapeIndex()
        index.index(text.utf8Span.span)
        let whole = TextSpan(start: 0, end: text.utf8.count)
        let key = Phrase(",\"exact\":")
        let member = ",\"exact\":\"" + expected + "\""
        #expect(OutputBufferTests.written { $0.write(key, quoting: text) } == member)
        #expect(
          OutputBufferTests.written { $0.write(key, quoting: text.utf8Span.span) } == member)
        #expect(
          OutputBufferTests.written {
            $0.write(key, quoting: whole, of: text.utf8Span.span, index)
          } == member)
      }
    }
  }

  @Test("Phrases, literals and escapes fill pages without a gap")
  func pages() {
    let phrase = Phrase(", \"key\": ")
    var expected = ""
    var buffer = OutputBuffer(appendingTo: Array("before".utf8))
    for number in 0..<3000 {
      buffer.write(phrase)
      buffer.write("literal")
      buffer.write(phrase, UInt8(ascii: "["))
      buffer.write(JSONEscape(of: UInt8(number % 32)))
      buffer.write(phrase, number: number)
      var escape: [UInt8] = []
      escape.append(jsonString: [UInt8(number % 32)].span)
      expected +=
        ", \"key\": literal, \"key\": ["
        + String(decoding: escape.dropFirst().dropLast(), as: UTF8.self)
      expected += ", \"key\": \(number)"
    }
    #expect(String(decoding: buffer.takeArray(), as: UTF8.self) == "before" + expected)
    #expect(buffer.takeArray() == [])
  }

  @Test("A value that has no text leaves nothing, also at the end of a page")
  func refused() {
    let phrase = Phrase(",\"edtf\":")
    for before in 3500...4100 {
      let head = String(repeating: "-", count: before)
      let text = OutputBufferTests.written {
        $0.write(head)
        $0.write(phrase, quotingUpTo: 308) { value in
          value.append("197X")
          return false
        }
        $0.write(phrase, quotingUpTo: 308) { value in
          value.append("198X")
          return true
        }
      }
      #expect(text == head + ",\"edtf\":\"198X\"")
    }
  }
}
