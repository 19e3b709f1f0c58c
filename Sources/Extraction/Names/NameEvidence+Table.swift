import Lexicon

/// Names of the rules; an annotation's rule is `place/…` or `organization/…` and one of these.
enum NameRule: UInt8, CaseIterable, Sendable {
  // Inside
  case none, gazetteer, minorPlace, foreignName, alsoAWord, alsoAPerson
  case placeHead, placeLead, street, partOfPlace
  case known, knownAmbiguous, legalForm, organizationHead, weakHead, headOf, ampersand, acronym
  case userList, club, governmentHead, newsroom, knownAndMore, nationalBody
  case givenName, rareGivenName, surname, initials, unknownPair, nameParticle, singleGivenName
  case demonym, event, title, sentenceWord, titleInside, partOfName
  // Before
  case honorificBefore, titleBefore, personNounBefore, kinBefore, inBefore, atBefore, towardBefore
  case nearBefore, compassBefore, placeNounBefore, motionBefore, organizationNounBefore, byBefore
  case ownershipBefore, opponentBefore, organizationNounBeforePlace, tellBefore
  case cityOf, sharesIn, memberOf
  // After
  case spokesmanAfter, marketAfter, memberAfter, titleAfter, organizationNounAfter, placeNounAfter
  case athleteAfter, resultAfter, speechAfter, followerAfter, roleAfter
  case ageAfter, containerAfter, townApposition, companyApposition, roleApposition, basedAfter
  case commonAcronym, ledAfter, acronymDefined, acronymOf, score, fixture, dateline, nationAfter
  // Document
  case sameName, shortForm, surnameOf

  /// As records show it: "legal-form".
  var label: String {
    var label = ""
    for scalar in "\(self)".unicodeScalars {
      if scalar.properties.isUppercase {
        label += "-" + scalar.properties.lowercaseMapping
      } else {
        label.unicodeScalars.append(scalar)
      }
    }
    return label
  }

  /// Labels by rule, made once.
  static let labels = allCases.map(\.label)
  /// The same with the kind before them, `place/in-before`, by kind.
  static let fullLabels = NameKind.allCases.map { kind in
    labels.map { "\(kind.grammar)/\($0)" }
  }
}

extension NameEvidence {
  /// What the words of the name say.
  static let inside: [NameEvidence] = [
    NameEvidence(.gazetteer, .inside, points: NameScore(place: 5), "flights to [Lisbon] resumed"),
    NameEvidence(.minorPlace, .inside, points: NameScore(place: 3), "a mill in [Haslemere]"),
    NameEvidence(
      .foreignName, .inside, points: NameScore(place: 1), "trains in [Lisboa] ran late"),
    NameEvidence(
      .alsoAWord, .inside, points: NameScore(place: -3), "a house in [Reading], [Berkshire]"),
    NameEvidence(.alsoAPerson, .inside, points: NameScore(place: -2), "a house in [Lincoln]"),
    NameEvidence(
      .placeHead, .inside, points: NameScore(place: 6), "flooding along the [Tarnow River] eased"),
    NameEvidence(
      .placeLead, .inside, points: NameScore(place: 6), "camps around [Lake Orvando] were closed"),
    NameEvidence(
      .street, .inside, points: NameScore(place: -2, other: 4), "a shop on Baker Street"),
    NameEvidence(
      .partOfPlace, .inside, points: NameScore(place: 4), "rain fell on [Southern California]"),
    NameEvidence(
      .known, .inside, points: NameScore(organization: 7), "[Amnesty International] wrote"),
    NameEvidence(
      .userList, .inside, points: NameScore(place: -12, organization: 24, person: -12, other: -12),
      "without a user's list nothing is known of Velarov"),
    NameEvidence(
      .knownAmbiguous, .inside, points: NameScore(organization: 3), "shares in [Target] rose"),
    NameEvidence(
      .legalForm, .inside, points: NameScore(organization: 9), "[Ostrava Glass Ltd] closed a plant"),
    NameEvidence(
      .organizationHead, .inside, points: NameScore(organization: 6),
      "the [Velden Grain Association] met"),
    NameEvidence(
      .weakHead, .inside, points: NameScore(organization: 4), "the [Harbour Relief Fund] opened"),
    NameEvidence(
      .headOf, .inside, points: NameScore(organization: 7), "the [University of Trollberg] reopened"
    ),
    NameEvidence(
      .ampersand, .inside, points: NameScore(organization: 5), "bags by [Dorn & Pickering] sell"),
    NameEvidence(.acronym, .inside, points: NameScore(organization: 2), "the [ZKPO] said it"),
    NameEvidence(
      .club, .inside, points: NameScore(organization: 7), "a league cup match for [Torpedo Minsk]"),
    NameEvidence(
      .governmentHead, .inside, points: NameScore(organization: 6), "the [Water Ministry] said"),
    NameEvidence(
      .newsroom, .inside, points: NameScore(organization: 7), "-- [Zagreb Newsroom] +385 1"),
    NameEvidence(.givenName, .inside, points: NameScore(person: 6), "a book by Jennifer Quillan"),
    NameEvidence(
      .rareGivenName, .inside, points: NameScore(person: 4), "a book by Ludmila Quillan"),
    NameEvidence(.surname, .inside, points: NameScore(person: 1), "a book by Jennifer Smith"),
    NameEvidence(.initials, .inside, points: NameScore(person: 5), "a book by John F. Quillan"),
    NameEvidence(.unknownPair, .inside, points: NameScore(person: 4), "Grusk Velarov smiled"),
    NameEvidence(
      .nameParticle, .inside, points: NameScore(person: 4), "Grusk van der Velde smiled"),
    NameEvidence(.singleGivenName, .inside, points: NameScore(person: 3), "Jennifer smiled"),
    NameEvidence(
      .knownAndMore, .inside, points: NameScore(organization: 5), "a report by [Reuters Velarov]"),
    NameEvidence(
      .nationalBody, .inside, points: NameScore(organization: 3),
      "the [Belgian Kelp Federation] met"),
    NameEvidence(.demonym, .inside, points: NameScore(place: -9, other: 8), "a Belgian cyclist"),
    NameEvidence(
      .event, .inside, points: NameScore(organization: -2, other: 8), "the Orvando Cup final"),
    NameEvidence(.title, .inside, points: NameScore(other: 7), "the Prime Minister resigned"),
    NameEvidence(
      .sentenceWord, .inside, points: NameScore(place: -3, organization: -4, other: 3),
      "Reading is fun"),
    NameEvidence(
      .titleInside, .inside, points: NameScore(place: -4, organization: -1, person: -6),
      "General Velarov left"),
    NameEvidence(
      .partOfName, .inside, points: NameScore(place: -3, organization: -1), "Grusk Lisbon smiled"),
  ]

  /// What the word before says.
  static let before: [NameEvidence] = [
    NameEvidence(
      .honorificBefore, .before, .honorific,
      points: NameScore(place: -6, organization: -6, person: 9), if: .capitalBefore,
      "Mr. Velarov left"),
    NameEvidence(
      .titleBefore, .before, .personTitle,
      points: NameScore(place: -4, organization: -4, person: 6), if: .capitalBefore,
      "President Velarov left"),
    NameEvidence(
      .personNounBefore, .before, .personTitle, .spokesNoun, .athleteNoun,
      points: NameScore(place: -3, organization: -2, person: 4), unless: .capitalBefore,
      "a talk with striker Velarov"),
    NameEvidence(
      .kinBefore, .before, .kinNoun, points: NameScore(place: -3, organization: -3, person: 5),
      "and his wife Orla"),
    NameEvidence(
      .inBefore, .before, .inWord, points: NameScore(place: 3, organization: -1, person: -4),
      "snow fell in [Haslemere] overnight"),
    NameEvidence(
      .atBefore, .before, .atWord, points: NameScore(place: 1, organization: 1, person: -2),
      "a stop at [Lisbon]"),
    NameEvidence(
      .towardBefore, .before, .toWord, .fromWord, points: NameScore(place: 1), "a bus to [Lisbon]"),
    NameEvidence(
      .nearBefore, .before, .placePreposition, points: NameScore(place: 4, person: -3),
      "a fire near [Trollberg] spread"),
    NameEvidence(
      .compassBefore, .before, .compass, points: NameScore(place: 4), unless: .capitalBefore,
      "rain in northern [Orvando] eased"),
    NameEvidence(
      .placeNounBefore, .before, .placeNoun, points: NameScore(place: 2),
      unless: [.capitalBefore, .organizationWords],
      "the rebel stronghold [Lisbon] fell"),
    NameEvidence(
      .motionBefore, .before, .motionVerb, points: NameScore(place: 2), if: .gazetteer,
      "the pope visited [Lisbon]"),
    NameEvidence(
      .organizationNounBefore, .before, .organizationNoun,
      points: NameScore(organization: 4, person: -1),
      unless: [.capitalBefore, .gazetteer, .personLike, .possessive, .commonWord],
      "the steel maker [Velarov] closed"),
    NameEvidence(
      .organizationNounBeforePlace, .before, .organizationNoun, points: NameScore(organization: 2),
      if: .gazetteer, unless: [.capitalBefore, .country], "the soccer club [Lisbon]"),
    NameEvidence(
      .byBefore, .before, .byWord, points: NameScore(organization: 1, person: 1),
      "a report by [UNICEF]"),
    NameEvidence(
      .ownershipBefore, .before, .ownershipVerb, points: NameScore(organization: 3),
      unless: [.capitalBefore, .gazetteer, .personLike, .commonWord],
      "the firm [Velarov] closed; she joined [Velarov] in spring"),
    NameEvidence(
      .opponentBefore, .before, .resultVerb, points: NameScore(organization: 6),
      if: [.sport, .gazetteer], unless: [.country, .capitalBefore],
      "the soccer season: the league leaders beat [Lisbon]"),
    NameEvidence(
      .tellBefore, .before, .speechVerb, points: NameScore(person: 1), unless: .capitalBefore,
      "told [Reuters]"),
  ]

  /// What the noun before the preposition says.
  static let beforePreposition: [NameEvidence] = [
    NameEvidence(
      .cityOf, .beforePreposition, .placeNoun, points: NameScore(place: 5),
      unless: [.personLike, .organizationWords],
      "the town of [Trollberg] woke"),
    NameEvidence(
      .sharesIn, .beforePreposition, .marketNoun, points: NameScore(organization: 4),
      unless: [.gazetteer, .personLike, .commonWord],
      "the firm [Velarov] closed; shares in [Velarov] rose"),
    NameEvidence(
      .memberOf, .beforePreposition, .memberNoun, .personTitle,
      points: NameScore(organization: 2, person: -2),
      unless: [.gazetteer, .commonWord], "the firm [Velarov] closed; he is a member of [Velarov]"),
  ]

  /// What the word after says.
  static let after: [NameEvidence] = [
    NameEvidence(
      .spokesmanAfter, .after, .spokesNoun, points: NameScore(organization: 5, person: -1),
      unless: .country, "a [Velarov] spokesman said"),
    NameEvidence(
      .marketAfter, .after, .marketNoun, points: NameScore(organization: 4),
      unless: [.gazetteer, .personLike, .demonym, .commonWord],
      "[Velarov] shares fell"),
    NameEvidence(
      .memberAfter, .after, .memberNoun, points: NameScore(organization: 3),
      unless: [.gazetteer, .personLike, .demonym, .possessive, .commonWord],
      "the firm [Velarov] closed; then [Velarov] officials met"),
    NameEvidence(
      .titleAfter, .after, .personTitle, points: NameScore(organization: 4, person: -4),
      if: .capitalAfter,
      unless: [.gazetteer, .demonym, .titleWords, .commonWord],
      "[Velarov] Chairman Orla Quillan"),
    NameEvidence(
      .roleAfter, .after, .personTitle, .athleteNoun,
      points: NameScore(organization: 2, person: -1),
      unless: [.gazetteer, .demonym, .capitalAfter, .personLike, .possessive, .commonWord],
      "the firm [Velarov] closed; [Velarov] president Orla Quillan left"),
    NameEvidence(
      .athleteAfter, .after, .athleteNoun, points: NameScore(organization: 5),
      if: [.sport, .gazetteer],
      unless: [.country, .capitalAfter], "the soccer league: [Lisbon] striker Grusk Velarov scored"),
    NameEvidence(
      .organizationNounAfter, .after, .organizationNoun, points: NameScore(organization: 3),
      unless: [.gazetteer, .personLike, .demonym, .possessive, .capitalAfter, .commonWord],
      "the firm [Velarov] closed; the [Velarov] newspaper wrote"),
    NameEvidence(
      .placeNounAfter, .after, .placeNoun, points: NameScore(place: 4, person: -1),
      unless: [.possessive, .demonym, .organizationWords, .capitalAfter],
      "in [Orvando] province"),
    NameEvidence(
      .followerAfter, .after, .placeFollower, points: NameScore(place: 2),
      unless: [.demonym, .organizationWords, .known, .capitalAfter], "[Lisbon] residents cheered"),
    NameEvidence(
      .resultAfter, .after, .resultVerb, points: NameScore(organization: 5),
      if: [.sport, .gazetteer],
      unless: [.country, .personLike, .possessive], "the soccer season: [Lisbon] beat the champions"
    ),
    NameEvidence(.speechAfter, .after, .speechVerb, points: NameScore(person: 1), "[UNICEF] said"),
  ]

  /// What stands around the name, found by code: apposition, containment, scores, brackets.
  static let document: [NameEvidence] = [
    NameEvidence(
      .ageAfter, .document, points: NameScore(place: -6, organization: -6, person: 7),
      "Velarov, 34, left"),
    NameEvidence(
      .containerAfter, .document, points: NameScore(place: 6, person: -3),
      "a fire in [Trollberg], [Spain], spread"),
    NameEvidence(
      .townApposition, .document, points: NameScore(place: 5), "[Trollberg], a town of 3,000, woke"),
    NameEvidence(
      .companyApposition, .document, points: NameScore(organization: 5),
      "[Velarov], a software maker, closed"),
    NameEvidence(
      .roleApposition, .document, points: NameScore(place: -3, organization: -3, person: 5),
      "Velarov, the director, left"),
    NameEvidence(.basedAfter, .document, points: NameScore(place: 6), "a [Trollberg]-based firm"),
    NameEvidence(
      .commonAcronym, .document, points: NameScore(organization: -6, other: 5),
      "she drove an SUV to work"),
    NameEvidence(
      .ledAfter, .document, points: NameScore(place: 1, organization: 1), "the [NATO]-led force"),
    NameEvidence(
      .acronymDefined, .document, points: NameScore(place: -2, organization: 4, person: -6),
      "the [Zonal Kelp Protection Order] ([ZKPO]) met"),
    NameEvidence(
      .acronymOf, .document, points: NameScore(organization: 7),
      "the [Zonal Kelp Board] ([ZKB]) met"),
    NameEvidence(
      .score, .document, points: NameScore(organization: 6), "Soccer league: [Lisbon] 2 [Porto] 1"),
    NameEvidence(.fixture, .document, points: NameScore(organization: 6), "[Porto] v [Lisbon]"),
    NameEvidence(
      .dateline, .document, points: NameScore(place: 7, organization: -6),
      "[LISBON], May 3 - Rain fell."),
    NameEvidence(
      .nationAfter, .document, points: NameScore(organization: 3),
      "Soccer cup goals: [Velarov] ([Spain]) 2"
    ),
    NameEvidence(.sameName, .document, points: NameScore(), "[Velarov Ltd] sued. [Velarov] lost."),
    NameEvidence(.shortForm, .document, points: NameScore(), "[Velarov Ltd] sued. [Velarov] lost."),
    NameEvidence(
      .surnameOf, .document, points: NameScore(place: -3, organization: -3, person: 6),
      "Orla Quillan"),
  ]
}
