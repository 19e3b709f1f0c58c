/// Holidays that the lexicon names; the temporal extractor knows when they are.
package enum Holiday: Int, CaseIterable, Sendable {
  case newYearsDay, newYearsEve, epiphany, martinLutherKingDay, groundhogDay, valentinesDay
  case presidentsDay, saintPatricksDay, womensDay, aprilFoolsDay
  case ashWednesday, palmSunday, maundyThursday, goodFriday, holySaturday, easterSunday,
    easterMonday
  case ascensionDay, pentecost, whitMonday, mardiGras
  case earthDay, mayDay, mothersDay, victoryInEuropeDay, memorialDay, dDay, flagDay
  case juneteenth, fathersDay, independenceDay, bastilleDay, laborDay, columbusDay, halloween
  case allSaintsDay, guyFawkesDay, armisticeDay, electionDay, thanksgiving, blackFriday, cyberMonday
  case christmasEve, christmasDay, boxingDay
  case ramadan, eid, lunarNewYear
  case burnsNight, australiaDay, candlemas, saintGeorgesDay, anzacDay, cincoDeMayo, corpusChristi
  case trinitySunday, canadaDay, assumptionDay, unitedNationsDay, allSoulsDay, saintAndrewsDay
  case worldAIDSDay, humanRightsDay, orthodoxEaster, cleanMonday
}
