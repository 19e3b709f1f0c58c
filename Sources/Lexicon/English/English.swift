/// English: all its lexicon data, and the lexicon made of it.
package enum English {
  /// The lexicon of English, built on first use and shared.
  package static let lexicon = Lexicon(
    signs + functionWords + calendarWords + numberWords + unitWords + currencyWords + quantityWords
      + nameWords)
}
