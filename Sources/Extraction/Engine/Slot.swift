/// Names of what a pattern captures; a rule's value function asks for them by name.
enum Slot: UInt8, Sendable {
  case none
  case year, month, day, weekday, week, quarter, half, season, part, decade, century, era
  case endYear, endMonth, endDay
  case hour, minute, second, meridiem, zone, dayPart
  case unit, units, minorUnit, count, minorCount, direction, relative, modifier, frequency, holiday
  case sign, currency, magnitude, numerator, denominator, low, high, bound, percent, suffix
  case core, other, head, article, ordinal, pointer, fiscal
}
