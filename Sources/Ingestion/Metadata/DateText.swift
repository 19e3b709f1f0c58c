internal import Facts

/// Finds a whole date, with its year, in a short text: `Published on 6 May 2018 at 9.30`, `06.05.2018`, `2018年5月6日`.
///
/// | form | day first or month first |
/// |---|---|
/// | with a month's name, in any order | – |
/// | `2018-05-06`, `2018/5/6`, `2018.05.06`, `2018年5月6日` | – |
/// | `6.5.2018` | day, as everywhere where it is written so |
/// | `06/05/2018`, `06-05-2018` | what is beyond twelve is the day; else as the page's language has it |
struct DateText {
  /// Whether `05/06/2018` is May 6.
  var isMonthFirst: Bool

  /// Makes a finder for a page in that language: month first for American English, and for English of no country.
  init(language: String?) {
    let tag = language?.lowercased() ?? "en"
    isMonthFirst = tag == "en" || tag == "en-us" || tag == "en-ph"
  }

  /// A piece of the text.
  private enum Piece {
    /// Its value, digits, and the byte after it.
    case number(Int, digits: Int, next: UInt8)
    case month(Int)
    /// A word between the parts of a date: `de`, `of`, `th`.
    case filler
    case other
  }

  /// No more is looked at.
  private static let longestText = 2_000

  /// The first date in the bytes.
  func first(in bytes: ArraySlice<UInt8>) -> CalendarDay? {
    let pieces = DateText.pieces(bytes.prefix(DateText.longestText))
    for start in pieces.indices {
      if let day = day(in: pieces[start...].prefix(6)) { return day }
    }
    return nil
  }

  private func day(in pieces: ArraySlice<Piece>) -> CalendarDay? {
    // What counts stands within the next pieces; fillers fall out.
    var numbers: [(value: Int, digits: Int, next: UInt8)] = []
    var month: Int?
    var monthPlace = 0
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .number(let value, let digits, let next):
        // Four digits end a date that does not begin with them.
        numbers.append((value, digits, next))
      case .month(let value):
        guard month == nil else { break }
        month = value
        monthPlace = numbers.count
      case .filler:
        if index == 0 { return nil }
        continue
      case .other: return nil
      }
      if month == nil ? numbers.count == 3 : numbers.count == 2 { break }
    }
    guard let first = numbers.first else { return nil }
    if let month {
      guard numbers.count == 2 else { return nil }
      let second = numbers[1]
      // `2018 May 6`, `6 May 2018`, `May 6, 2018`; a year alone between two numbers is none.
      if first.digits == 4, monthPlace <= 1, second.digits <= 2 {
        return DateText.day(first.value, month, second.value)
      }
      return first.digits <= 2 && second.digits == 4
        ? DateText.day(second.value, month, first.value) : nil
    }
    guard numbers.count == 3, case .number = pieces.first else { return nil }
    let (second, third) = (numbers[1], numbers[2])
    guard first.next == second.next || first.digits == 4 && first.next >= 0x80,
      second.digits <= 2
    else { return nil }
    if first.digits == 4, third.digits <= 2 {
      switch first.next {
      case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), 0x80...:
        return DateText.day(first.value, second.value, third.value)
      default: return nil
      }
    }
    guard first.digits <= 2, third.digits == 4 else { return nil }
    switch first.next {
    case UInt8(ascii: "."): return DateText.day(third.value, second.value, first.value)
    case UInt8(ascii: "/"), UInt8(ascii: "-"):
      let isMonthFirst = second.value > 12 || isMonthFirst && first.value <= 12
      return isMonthFirst
        ? DateText.day(third.value, first.value, second.value)
        : DateText.day(third.value, second.value, first.value)
    default: return nil
    }
  }

  /// A day in the years in which there are web pages, and archives of papers on them.
  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay? {
    1980...2100 ~= year ? CalendarDay(year: year, month: month, day: day) : nil
  }

  private static let fillers: Set<String> = [
    "de", "del", "of", "the", "th", "st", "nd", "rd", "er", "at",
  ]

  private static func pieces(_ bytes: ArraySlice<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte.isDigit {
        let digits = bytes[index...].prefix(while: \.isDigit)
        index = digits.endIndex
        guard digits.count <= 4 else {
          pieces.append(.other)
          continue
        }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        var next = index < bytes.endIndex ? bytes[index] : 0
        // 年, 月 and 日 are marks, not words.
        if next >= 0x80, let mark = ideographs.first(where: { bytes[index...].starts(with: $0) }) {
          index += mark.count
        } else if next >= 0x80 {
          next = 0
        }
        pieces.append(.number(value, digits: digits.count, next: next))
      } else if byte.isLetter || byte >= 0x80 {
        let word = bytes[index...].prefix { $0.isLetter || $0 >= 0x80 }
        index = word.endIndex
        if let month = MonthNames.month(of: word) {
          pieces.append(.month(month))
        } else if word.count <= 3, fillers.contains(word.folded) {
          pieces.append(.filler)
        } else {
          pieces.append(.other)
        }
      } else {
        index += 1
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "-"),
          UInt8(ascii: "/"), 0x09...0x0D:
          break
        default: pieces.append(.other)
        }
      }
    }
    return pieces
  }

  private static let ideographs = ["年", "月", "日"].map { Array($0.utf8) }
}
