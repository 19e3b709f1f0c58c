import Facts

/// What the number reader read: the exact number, and how it is written.
///
/// Number and ordinal items name their reading by `payload`, an index into `Workspace.numbers`.
struct NumberReading {
  /// Signed digits; meaningless where `form` holds `.tooLarge`.
  var significand: Int128
  /// Power of ten.
  var exponent: Int32
  /// How it is written.
  var form: Form
  /// Power of ten of the magnitude that ends it: 6 in "2.5 million"; 0 where there is none.
  var magnitude: Int32 = 0

  /// How a number is written; later phases tell a year from a count by it.
  struct Form: OptionSet, Hashable {
    let rawValue: UInt16

    /// One run of digits and nothing else.
    static let plainDigits = Form(rawValue: 1 << 0)
    /// Digits in groups: "12,500", "12 500", "12'500".
    static let grouped = Form(rawValue: 1 << 1)
    /// Digits with decimals.
    static let decimal = Form(rawValue: 1 << 2)
    /// Begins with a number word.
    static let words = Form(rawValue: 1 << 3)
    /// Has a hundred, thousand, million …, or a dozen.
    static let magnitude = Form(rawValue: 1 << 4)
    /// Ends with a magnitude in short: "1.5m", "2.3bn", "40k".
    static let suffix = Form(rawValue: 1 << 5)
    /// A fraction, or a number with one.
    static let fraction = Form(rawValue: 1 << 6)
    /// Has a sign or the word for one.
    static let signed = Form(rawValue: 1 << 7)
    /// Begins with an article: "a hundred", "a quarter".
    static let article = Form(rawValue: 1 << 8)
    /// "half" or "a half" and nothing else.
    static let bareHalf = Form(rawValue: 1 << 9)
    /// The word "one" and nothing else, which may be a pronoun.
    static let bareOne = Form(rawValue: 1 << 10)
    /// Vague in itself: "a couple of hundred".
    static let approximate = Form(rawValue: 1 << 11)
    /// More digits than fit; the text has them.
    static let tooLarge = Form(rawValue: 1 << 12)
    /// Member of a list without spaces ("22,24,26") or of a chain of slashes ("5/17/2018").
    static let listed = Form(rawValue: 1 << 13)
    /// A power or a scientific number: "1.3e6", "2^10".
    static let power = Form(rawValue: 1 << 14)
    /// A plural without a number: "dozens", "hundreds of thousands"; the value is the least it can be.
    static let vague = Form(rawValue: 1 << 15)
  }

  init(_ significand: Int128, exponent: Int32 = 0, _ form: Form) {
    self.significand = significand
    self.exponent = exponent
    self.form = form
  }

  /// The number of a decimal, or a reading without one where there is none.
  init(_ value: ExactDecimal?, _ form: Form) {
    significand = value?.significand ?? 0
    exponent = value?.exponent ?? 0
    self.form = value == nil ? form.union(.tooLarge) : form
  }

  /// The number, where it fits.
  var value: ExactDecimal? {
    form.contains(.tooLarge) ? nil : ExactDecimal(significand, exponent: exponent)
  }
}
