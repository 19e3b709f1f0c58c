extension English {
  /// Months, weekdays, units of time and the words that point at them.
  static let calendarWords: [LexicalEntry] = [
    LexicalEntry("january", .month, 1),
    LexicalEntry("february", .month, 2),
    LexicalEntry("march", .month, 3),
    LexicalEntry("april", .month, 4),
    LexicalEntry("may", .month, 5),
    LexicalEntry("june", .month, 6),
    LexicalEntry("july", .month, 7),
    LexicalEntry("august", .month, 8),
    LexicalEntry("september", .month, 9),
    LexicalEntry("october", .month, 10),
    LexicalEntry("november", .month, 11),
    LexicalEntry("december", .month, 12),
    LexicalEntry("jan", [(.monthAbbreviation, 1), (.abbreviation, 0)]),
    LexicalEntry("feb", [(.monthAbbreviation, 2), (.abbreviation, 0)]),
    LexicalEntry("mar", [(.monthAbbreviation, 3), (.abbreviation, 0)]),
    LexicalEntry("apr", [(.monthAbbreviation, 4), (.abbreviation, 0)]),
    LexicalEntry("jun", [(.monthAbbreviation, 6), (.abbreviation, 0)]),
    LexicalEntry("jul", [(.monthAbbreviation, 7), (.abbreviation, 0)]),
    LexicalEntry("aug", [(.monthAbbreviation, 8), (.abbreviation, 0)]),
    LexicalEntry("sep", [(.monthAbbreviation, 9), (.abbreviation, 0)]),
    LexicalEntry("sept", [(.monthAbbreviation, 9), (.abbreviation, 0)]),
    LexicalEntry("oct", [(.monthAbbreviation, 10), (.abbreviation, 0)]),
    LexicalEntry("nov", [(.monthAbbreviation, 11), (.abbreviation, 0)]),
    LexicalEntry("dec", [(.monthAbbreviation, 12), (.abbreviation, 0)]),
  ]
}
