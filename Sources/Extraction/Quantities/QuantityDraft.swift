import Facts
import Lexicon

/// A quantity as a rule found it: which numbers, units and other drafts it is made of.
///
/// Rules recognise, the extractor resolves: amounts, currencies and what is counted need the document.
struct QuantityDraft: RuleValue {
  /// How later grammars ask for it.
  var itemKind = ItemKind.quantity
  /// Cardinal, ordinal, percent, money or measure.
  var kind: Quantity.Kind
  /// Index of the number's reading.
  @SmallIndex var number: Int?
  /// Index of the reading of what it is divided by: "one out of three".
  @SmallIndex var divisor: Int?
  /// Index of the unit's reading.
  @SmallIndex var unit: Int?
  /// Index into `English.units` of a unit that no unit reading stands for: the years of an age.
  @SmallIndex var knownUnit: Int?
  /// Index of the currency whose sign stands before the number.
  @SmallIndex var currency: Int?
  /// Whether that sign is shared by several currencies: a bare "$".
  var hasSharedSign = false
  /// Whether the currency's name stands before the number: "dollar 20".
  var followsName = false
  /// Whether a minus sign apart from the number belongs to it.
  var isNegative = false
  /// Index of the reading of a second number in a smaller unit: the inches of "6 ft 2 in".
  @SmallIndex var minor: Int?
  /// How many of the smaller unit make one.
  var minorsInOne: Int32 = 100
  /// Ends of a range, or the quantity of a bound, as indices of drafts.
  @SmallIndex var low: Int?
  @SmallIndex var high: Int?
  /// What bounds it.
  var bound: English.Bound?
  /// The tolerance of "50 ± 2", as index of a draft, with `low` in the middle.
  @SmallIndex var tolerance: Int?

  init(_ kind: Quantity.Kind, number: Int? = nil, unit: Int? = nil) {
    self.kind = kind
    self.number = number
    self.unit = unit
  }

  /// Money with a currency's sign right before the number; the first currency's is a bare "$".
  init(number: Int?, sign: Int?) {
    self.init(.money, number: number)
    currency = sign
    hasSharedSign = sign == 0
  }

  /// Whether it is a number and nothing else.
  var isPlain: Bool { unit == nil && divisor == nil && minor == nil && !isNegative }

  /// Lets patterns of later grammars ask for a kind.
  var itemCode: Int64 {
    switch kind {
    case .cardinal: 1
    case .ordinal: 2
    case .percent: 3
    case .money: 4
    case .measure: 5
    }
  }
}

/// An index or none, in four bytes: drafts are copied from hand to hand while grammars match.
@propertyWrapper
struct SmallIndex {
  private var raw: Int32 = -1

  init() {}

  init(wrappedValue: Int?) { self.wrappedValue = wrappedValue }

  /// The index, where there is one.
  var wrappedValue: Int? {
    get { raw < 0 ? nil : Int(raw) }
    set { raw = newValue.map { Int32(truncatingIfNeeded: $0) } ?? -1 }
  }
}

extension Match<QuantityDraft> {
  /// The quantity of a number with a unit.
  func measured(_ kind: Quantity.Kind) -> QuantityDraft {
    QuantityDraft(kind, number: payload(.count), unit: payload(.unit))
  }

  /// The quantity of two numbers with their units.
  func measured(_ kind: Quantity.Kind, minorsInOne: Int32) -> QuantityDraft {
    var draft = measured(kind)
    draft.minor = payload(.minorCount)
    draft.minorsInOne = minorsInOne
    return draft
  }

  /// A range between two quantities.
  var range: QuantityDraft? {
    guard let low = payload(.low), let high = payload(.high), let kind = value(.high)?.kind else {
      return nil
    }
    var draft = QuantityDraft(kind)
    draft.low = low
    draft.high = high
    return draft
  }

  /// A quantity with a bound.
  func bounded(_ bound: English.Bound?) -> QuantityDraft? {
    guard let bound, let core = payload(.core), let kind = value(.core)?.kind else { return nil }
    var draft = QuantityDraft(kind)
    draft.itemKind = .bound
    draft.low = core
    draft.bound = bound
    return draft
  }
}
