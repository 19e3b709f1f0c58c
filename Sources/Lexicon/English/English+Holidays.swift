extension English {
  /// Holidays by the row of the holiday calendar that computes them.
  ///
  /// A movable feast that needs the moon over Mecca or a council's word has a row without a day.
  static let holidayNames: [LexicalEntry] = holidays.flatMap { row in
    row.names.map { LexicalEntry($0, .holiday, row.holiday.rawValue) }
  }

  private static let holidays: [(holiday: Holiday, names: [String])] = [
    (.newYearsDay, ["new year's day", "new years day", "new year's"]),
    (.newYearsEve, ["new year's eve", "new years eve"]),
    (.epiphany, ["epiphany"]),
    (.martinLutherKingDay, ["martin luther king day", "martin luther king jr. day", "mlk day"]),
    (.groundhogDay, ["groundhog day"]),
    (.valentinesDay, ["valentine's day", "valentines day"]),
    (.presidentsDay, ["presidents day", "president's day", "presidents' day"]),
    (.saintPatricksDay, ["st. patrick's day", "st patrick's day", "saint patrick's day"]),
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
    (.mardiGras, ["mardi gras", "shrove tuesday"]),
    (.earthDay, ["earth day"]),
    (.mayDay, ["may day"]),
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
    (.columbusDay, ["columbus day"]),
    (.halloween, ["halloween", "hallowe'en"]),
    (.allSaintsDay, ["all saints' day", "all saints day"]),
    (.guyFawkesDay, ["guy fawkes day"]),
    (.armisticeDay, ["armistice day", "remembrance day", "veterans day", "veteran's day"]),
    (.electionDay, ["election day"]),
    (.thanksgiving, ["thanksgiving day", "thanksgiving"]),
    (.blackFriday, ["black friday"]),
    (.cyberMonday, ["cyber monday"]),
    (.christmasEve, ["christmas eve"]),
    (.christmasDay, ["christmas day", "christmas"]),
    (.boxingDay, ["boxing day", "st. stephen's day"]),
    (.ramadan, ["ramadan"]),
    (.eid, ["eid al-fitr", "eid al-adha", "eid"]),
    (.lunarNewYear, ["lunar new year", "chinese new year"]),
  ]
}
