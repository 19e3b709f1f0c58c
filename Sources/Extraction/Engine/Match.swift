import Facts

/// What a rule captured, by name.
struct Match<Value> {
  /// First token, the leading words included.
  let first: Int
  /// Token after the last.
  let end: Int
  /// The captures, in text order.
  let captures: [MatchCapture]
  /// Values of this grammar's earlier items.
  let values: [Value]

  /// Value of the capture of a name, where there is one and it is a whole number.
  subscript(slot: Slot) -> Int? {
    guard let capture = capture(slot), capture.value != .min, capture.exponent >= 0 else {
      return nil
    }
    return ExactDecimal(Int128(capture.value), exponent: capture.exponent).integer
  }

  /// Number of the capture of a name.
  func decimal(_ slot: Slot) -> ExactDecimal? {
    guard let capture = capture(slot), capture.value != .min else { return nil }
    return ExactDecimal(Int128(capture.value), exponent: capture.exponent)
  }

  /// Whether something was captured under a name.
  func has(_ slot: Slot) -> Bool { capture(slot) != nil }

  /// Token of the capture of a name.
  func token(_ slot: Slot) -> Int? { capture(slot).map { Int($0.token) } }

  /// How many digits the capture of a name has.
  func digitCount(_ slot: Slot) -> Int? {
    capture(slot).flatMap { $0.digitCount == 0 ? nil : Int($0.digitCount) }
  }

  /// This grammar's earlier value that was captured under a name.
  func value(_ slot: Slot) -> Value? {
    guard let capture = capture(slot), capture.item != 0, Int(capture.payload) < values.count else {
      return nil
    }
    return values[Int(capture.payload)]
  }

  /// Payload of the item that was captured under a name: which reading of a number, for one.
  func payload(_ slot: Slot) -> Int? {
    capture(slot).flatMap { $0.item == 0 ? nil : Int($0.payload) }
  }

  private func capture(_ slot: Slot) -> MatchCapture? {
    captures.first { $0.slot == slot }
  }
}

/// One captured token or item.
struct MatchCapture: Sendable {
  var slot = Slot.none
  var token: UInt32 = 0
  /// Index of the item plus one; 0 for a plain token.
  var item: UInt32 = 0
  /// Value: of the word in its class, of the digits, or of the whole-number item.
  var value: Int64 = .min
  /// Power of ten for a decimal item.
  var exponent: Int32 = 0
  /// Index of the item's value in its grammar's values.
  var payload: UInt32 = 0
  /// For digits: how many.
  var digitCount: UInt8 = 0
}
