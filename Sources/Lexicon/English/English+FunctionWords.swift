extension English {
  /// Articles, pronouns, prepositions, auxiliaries: the closed classes.
  static let functionWords: [LexicalEntry] =
    [
      LexicalEntry("the", .article, 1),
      LexicalEntry("a", .article, 2),
      LexicalEntry("an", .article, 2),
      LexicalEntry("and", [(.andWord, 0), (.conjunction, 0)]),
      LexicalEntry("or", [(.orWord, 0), (.conjunction, 0)]),
      LexicalEntry("of", .ofWord),
      LexicalEntry("in", .inWord),
      LexicalEntry("on", .onWord),
      LexicalEntry("at", .atWord),
      LexicalEntry("from", .fromWord),
      LexicalEntry("to", .toWord),
      LexicalEntry("through", .toWord, 1),
      LexicalEntry("until", .untilWord),
      LexicalEntry("till", .untilWord),
      LexicalEntry("between", .betweenWord),
      LexicalEntry("by", .byWord),
      LexicalEntry("during", .duringWord),
      LexicalEntry("throughout", .duringWord),
      LexicalEntry("for", .forWord),
      LexicalEntry("since", .sinceWord),
      LexicalEntry("within", .withinWord),
      LexicalEntry("over", .overWord),
      LexicalEntry("after", .afterWord),
      LexicalEntry("following", .afterWord),
      LexicalEntry("before", .beforeWord),
      LexicalEntry("per", .perWord),
      LexicalEntry("as", .asWord),
      LexicalEntry("than", .thanWord),
      LexicalEntry("'s", .possessive),
      LexicalEntry("'t", .negation),
      LexicalEntry("not", .negation),
      LexicalEntry("never", .negation),
      LexicalEntry("no", .negation),
      LexicalEntry("will", .futureAuxiliary),
      LexicalEntry("'ll", .futureAuxiliary),
      LexicalEntry("shall", .futureAuxiliary),
      LexicalEntry("was", [(.pastAuxiliary, 0), (.auxiliary, 0)]),
      LexicalEntry("were", [(.pastAuxiliary, 0), (.auxiliary, 0)]),
      LexicalEntry("had", [(.pastAuxiliary, 0), (.auxiliary, 0)]),
      LexicalEntry("did", [(.pastAuxiliary, 0), (.auxiliary, 0)]),
    ]
    + LexicalEntry.words("this that these those", .demonstrative)
    + LexicalEntry.words(
      "he she it they we i you him her them us me his its their our my your who which what",
      .pronoun)
    + LexicalEntry.words("but nor yet so because although though while when if where", .conjunction)
    + LexicalEntry.words(
      "into onto with without under against among along across behind beyond near off out up down "
        + "above below inside outside toward towards upon via amid despite including",
      .otherPreposition)
    + LexicalEntry.words(
      "be been being am has have having do does would 're 've 'd 'm",
      .auxiliary)
    // Under 1 those that speak of what is still to be, under 2 what a day may follow.
    + [LexicalEntry("is", .auxiliary, 2), LexicalEntry("are", .auxiliary, 2)]
    + "can could may might must should".split(separator: " ").map {
      LexicalEntry(String($0), .auxiliary, 1)
    }
}
