extension English {
  /// Holidays by the row of the holiday calendar that computes them.
  ///
  /// A movable feast that needs the moon over Mecca or a council's word has a row without a day.
  static let holidayNames: [LexicalEntry] = holidays.flatMap { row in
    row.names.map { LexicalEntry($0, .holiday, row.holiday.rawValue) }
  }

  private static let holidays: [(holiday: Holiday, names: [String])] = [
    (.newYearsDay, ["new year's day", "new years day", "new year's", "new year day"]),
    (.newYearsEve, ["new year's eve", "new years eve"]),
    (.epiphany, ["epiphany"]),
    (.martinLutherKingDay, ["martin luther king day", "martin luther king jr. day", "mlk day"]),
    (.groundhogDay, ["groundhog day"]),
    (.valentinesDay, ["valentine's day", "valentines day"]),
    (.presidentsDay, ["presidents day", "president's day", "presidents' day"]),
    (
      .saintPatricksDay,
      [
        "st. patrick's day", "st patrick's day", "saint patrick's day", "saint patrick",
        "st paddy's day",
      ]
    ),
    (.womensDay, ["international women's day"]),
    (.aprilFoolsDay, ["april fool's day", "april fools day", "april fools' day"]),
    (.ashWednesday, ["ash wednesday"]),
    (.palmSunday, ["palm sunday"]),
    (.maundyThursday, ["maundy thursday", "holy thursday"]),
    (.goodFriday, ["good friday"]),
    (.holySaturday, ["holy saturday"]),
    (.easterSunday, ["easter sunday", "easter day", "easter"]),
    (.easterMonday, ["easter monday"]),
    (.ascensionDay, ["ascension day"]),
    (.pentecost, ["pentecost", "whit sunday"]),
    (.whitMonday, ["whit monday"]),
    (.mardiGras, ["mardi gras", "shrove tuesday", "fat tuesday", "pancake day"]),
    (.earthDay, ["earth day"]),
    (.mayDay, ["may day", "international workers' day", "workers' day"]),
    (.mothersDay, ["mother's day", "mothers day", "mothers' day"]),
    (.victoryInEuropeDay, ["ve day", "v-e day"]),
    (.memorialDay, ["memorial day"]),
    (.dDay, ["d-day"]),
    (.flagDay, ["flag day"]),
    (.juneteenth, ["juneteenth"]),
    (.fathersDay, ["father's day", "fathers day", "fathers' day"]),
    (.independenceDay, ["fourth of july"]),
    (.bastilleDay, ["bastille day"]),
    (.laborDay, ["labor day", "labour day"]),
    (.columbusDay, ["columbus day", "indigenous peoples' day"]),
    (.halloween, ["halloween", "hallowe'en"]),
    (.allSaintsDay, ["all saints' day", "all saints day"]),
    (.guyFawkesDay, ["guy fawkes day", "guy fawkes night", "bonfire night"]),
    (
      .armisticeDay,
      [
        "armistice day", "remembrance day", "veterans day", "veteran's day",
        "veterans' day",
      ]
    ),
    (.electionDay, ["election day"]),
    (.thanksgiving, ["thanksgiving day", "thanksgiving", "thanks giving day"]),
    (.blackFriday, ["black friday"]),
    (.cyberMonday, ["cyber monday"]),
    (.christmasEve, ["christmas eve"]),
    (.christmasDay, ["christmas day", "christmas"]),
    (.burnsNight, ["burns night"]),
    (.australiaDay, ["australia day"]),
    (.candlemas, ["candlemas"]),
    (.saintGeorgesDay, ["st. george's day", "st george's day", "saint george's day"]),
    (.anzacDay, ["anzac day"]),
    (.cincoDeMayo, ["cinco de mayo"]),
    (.corpusChristi, ["corpus christi"]),
    (.trinitySunday, ["trinity sunday"]),
    (.canadaDay, ["canada day"]),
    (.assumptionDay, ["assumption day", "feast of the assumption"]),
    (.unitedNationsDay, ["united nations day"]),
    (.allSoulsDay, ["all souls' day", "all souls day", "day of the dead"]),
    (.saintAndrewsDay, ["st. andrew's day", "st andrew's day", "saint andrew's day"]),
    (.worldAIDSDay, ["world aids day"]),
    (.humanRightsDay, ["human rights day"]),
    (.orthodoxEaster, ["orthodox easter", "orthodox easter sunday"]),
    (.cleanMonday, ["clean monday"]),
    (.boxingDay, ["boxing day", "st. stephen's day"]),
    (.ramadan, ["ramadan"]),
    (
      .eid,
      [
        "eid al-fitr", "eid al-adha", "eid al fitr", "eid al adha", "eid ul-fitr", "eid ul-adha",
        "eid",
      ]
    ),
    (.lunarNewYear, ["lunar new year", "chinese new year"]),
  ]
}
