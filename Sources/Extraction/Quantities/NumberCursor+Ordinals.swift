import Facts
import Lexicon

/// Ordinals in words, and decimals behind "point".
extension NumberCursor {
  func ordinal(
    _ word: NumberReader.Word, at index: Int, to now: Growing
  ) -> Growing? {
    var grown = now
    grown.end = index + 1
    grown.isOrdinal = true
    if word.role == .ordinalMagnitude {
      guard now.last != .none else {
        grown.group = ExactDecimal(1, exponent: word.value)
        return grown
      }
      guard now.last != .dozen, now.last != .fraction, let value = now.value else { return nil }
      if value == ExactDecimal(1), now.last == .unit {
        return quotient(value, ExactDecimal(1, exponent: word.value), now, end: index + 1)
      }
      if word.value == 2 {
        guard now.last != .hundred, now.last != .magnitude, let group = now.group,
          let product = group.multiplied(by: ExactDecimal(100))
        else { return nil }
        grown.group = product
        return grown
      }
      guard let product = value.multiplied(by: ExactDecimal(1, exponent: word.value)) else {
        return nil
      }
      grown.total = product
      grown.group = nil
      return grown
    }
    let number = ExactDecimal(Int(word.value))
    switch now.last {
    case .none: grown.group = number
    case .tens where word.value < 10: grown.group = now.group?.adding(number)
    case .hundred: grown.group = now.group?.adding(number)
    case .magnitude:
      guard now.form.contains(.words) else { return nil }
      grown.group = number
    case .unit:
      // "one third", not "one second" nor "one first".
      guard now.value == ExactDecimal(1), word.value > 2, !now.form.contains(.article) else {
        return nil
      }
      return quotient(ExactDecimal(1), number, now, end: index + 1)
    default: return nil
    }
    return grown
  }

  /// "2 point 5": digits on both sides of the word.
  func digitsBehindPoint(at index: Int, of now: Growing) -> Growing? {
    guard now.last == .point, now.form == .plainDigits, isDigits(index), continues(index),
      tokens[index].count <= 6, let whole = now.value, let digits = tokens[index].number,
      let sum = whole.adding(
        ExactDecimal(Int128(digits), exponent: -Int32(tokens[index].count)))
    else { return nil }
    var grown = now
    grown.group = sum
    grown.end = index + 1
    grown.form = .decimal
    return grown
  }

  /// "point five", "point nought three": digits in words behind the decimal mark.
  func decimals(at index: Int, of now: Growing) -> Growing? {
    switch now.last {
    case .zero, .unit, .teen, .tens, .hundred: break
    default: return nil
    }
    guard var digits = now.value else { return nil }
    var grown = now
    var next = index
    var exponent: Int32 = 0
    while next < index + NumberCursor.maximumLookahead, continues(next) {
      let word = word(next)
      let places: Int32
      switch word.role {
      case .zero, .unit: places = 1
      case .teen: places = 2
      case .tens: places = role(next + 1) == .unit || isHyphen(next + 1) ? 1 : 2
      default:
        guard isHyphen(next), role(next + 1) == .unit else { places = 0; break }
        next += 1
        continue
      }
      guard places > 0 else { break }
      let number = word.role == .tens && places == 1 ? word.value / 10 : word.value
      exponent -= places
      guard let sum = digits.adding(ExactDecimal(Int128(number), exponent: exponent)) else { break }
      digits = sum
      next += 1
    }
    guard next > index else { return nil }
    grown.total = ExactDecimal(0)
    grown.group = digits
    grown.end = next
    grown.last = .point
    grown.form.formUnion(.decimal)
    return grown
  }
}
