/// Classes of words and signs that rules ask for.
///
/// A word may be in several ("second" is an ordinal and a unit of time; "march" a month and a verb),
/// with a value in each. The classes are the vocabulary of every grammar: words stand in lexicon
/// data, rules name classes only, so that another language is another lexicon.
@usableFromInline
package enum WordClass: UInt8, CaseIterable, Sendable {
  // Signs
  case comma, period, colon, semicolon, hyphen, dash, slash, apostrophe, quotationMark
  case openBracket, closeBracket, percentSign, currencySign, plusSign, minusSign, lessSign
  case greaterSign, tilde, ampersand, numberSign, degreeSign, fractionSign, questionMark
  case exclamationMark, timesSign, ellipsis

  // Function words
  case article, demonstrative, possessive, negation, conjunction, andWord, orWord, ofWord, inWord
  case onWord, atWord, fromWord, toWord, untilWord, betweenWord, byWord, duringWord, forWord
  case sinceWord, withinWord, overWord, afterWord, beforeWord, aroundWord, perWord, asWord
  case thanWord, otherPreposition, pronoun, auxiliary, futureAuxiliary, pastAuxiliary

  // Calendar
  case month, monthAbbreviation, ambiguousMonth, weekday, weekdayAbbreviation, weekdayPlural
  case season, fallWord, timeUnit, timeUnitPlural, timeUnitAdverb
  case dayPart, dayPartPlural, relativeDay, tonightWord, holiday, meridiem, clockPoint, oclockWord
  case timeZone, era, circaWord, decadeName, decadeDigits
  case centuryWord, fiscalWord, quarterWord, halfWord, weekendWord, partModifier, partNoun,
    timePointer
  case thisWord, thatWord, theseWord, timeBound, periodWord, latterHalfWord, endedWord,
    possibleWord, comparableWord, timeWord,
    otherWord, quarterSign, moreWord,
    soWord, dateWord
  case ago, laterWord, earlierWord, vaguePast, vaguePresent, vagueFuture, formerWord, frequency
  case eachWord, ordinalSuffix, pluralSuffix, oldWord, longWord, yearWord, pastTenseVerb,
    futureVerb, intentWord

  // Numbers
  case unitNumber, teenNumber, tensNumber, hundredWord, magnitude, magnitudeSuffix, dozenWord
  case ordinalWord, fractionWord, vagueNumber, romanNumeral, pointWord
  case magnitudePlural, ordinalMagnitude, fractionPlural, fractionMagnitude, negativeWord
  case powerSign, coupleWord, scoreWord

  // Quantities
  case currencyName, currencyCode, centName, unitName, unitSymbol, percentWord, approximator
  case boundWord, comparative, measureDimension, powerWord, poweredWord, temperatureScale
  case currencyPrefix, millionsCode, percentagePoint, identifierNoun, countryCue, changeVerb
  case ageWord, weightCue, moneyCue, boundEnd, ratioWord, plusMinus, timeUnitName
  case oddWord, plusWord, coinName, scoreCue
  case wordlikeSymbol, belowZero, centLetter, includingWord

  // Names of people
  case honorific, personTitle, titleModifier, nameSuffix, nameParticle, kinNoun

  // Names of organisations
  case legalForm, organizationHead, weakOrganizationHead, governmentHead, teamWord
  case newsroomWord
  case organizationOpener, organizationNoun

  // Names of places
  case placeTail, streetTail, weakPlaceTail, placeLead, placeNoun, compass

  // What stands beside names
  case abbreviation, speechVerb, spokesNoun, marketNoun, memberNoun, athleteNoun, sportWord
  case resultVerb, eventHead, placePreposition, placeFollower, motionVerb, ownershipVerb

  // Calendar, continued
  case allWord, weekSign, halfSign, hourSign, whileWord, startingWord, doubtWord, howWord
}

/// A set of word classes: four machine words, compared at once.
@usableFromInline
package struct WordClassSet: Hashable, Sendable {
  @usableFromInline package var bits: SIMD4<UInt64> = .zero

  @inlinable package init() {}

  @inlinable package init(_ wordClass: WordClass) {
    insert(wordClass)
  }

  package init(_ classes: some Sequence<WordClass>) {
    for wordClass in classes { insert(wordClass) }
  }

  @inlinable package mutating func insert(_ wordClass: WordClass) {
    let index = Int(wordClass.rawValue)
    bits[index / 64] |= 1 << UInt64(index % 64)
  }

  @inlinable package mutating func formUnion(_ other: WordClassSet) {
    bits |= other.bits
  }

  @inlinable
  package func contains(_ wordClass: WordClass) -> Bool {
    let index = Int(wordClass.rawValue)
    return bits[index &>> 6] & (1 &<< UInt64(index & 63)) != 0
  }

  /// Whether two sets share a class.
  @inlinable @inline(__always)
  package func intersects(_ other: WordClassSet) -> Bool {
    let common = bits & other.bits
    return common[0] | common[1] | common[2] | common[3] != 0
  }

  @inlinable package var isEmpty: Bool { bits == .zero }
}

extension WordClassSet {
  /// Hands the raw value of each class in the set to `body`, in order.
  @inlinable
  package func forEach(_ body: (Int) -> Void) {
    for word in 0..<4 {
      var rest = bits[word]
      while rest != 0 {
        body(word * 64 + rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
    }
  }
}
