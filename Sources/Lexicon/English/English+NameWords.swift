extension English {
  /// Words that make or accompany names: titles, legal forms, heads, abbreviations.
  static let nameWords: [LexicalEntry] =
    LexicalEntry.words(
      "mr mrs ms dr prof gen sen rep gov lt col capt sgt st rev hon", .abbreviation)
    + LexicalEntry.words("inc ltd co corp bros jr sr vs no etc", .abbreviation)
}
