extension English {
  /// Units of measurement, by the English words and the symbols for them.
  ///
  /// Codes: UN/CEFACT Recommendation 20, "Codes for Units of Measure Used in International Trade",
  /// level 1 and 2 common codes (https://unece.org/trade/uncefact/cl-recommendations). An index into this table is the
  /// value of `.unitName` and `.unitSymbol` words. Plain "ton", "gallon", "pint", "quart" and "ounce"
  /// are the United States customary units, "barrel" is the petroleum barrel.
  package static let units: [MeasureUnit] = [
    // Length
    MeasureUnit("MTR", .length, "metre, meter", symbols: "m", square: "MTK", cube: "MTQ"),
    MeasureUnit(
      "KMT", .length, "kilometre, kilometer, klick", symbols: "km, kms", square: "KMK", cube: "H20"),
    MeasureUnit(
      "CMT", .length, "centimetre, centimeter", symbols: "cm, cms", square: "CMK", cube: "CMQ"),
    MeasureUnit(
      "MMT", .length, "millimetre, millimeter", symbols: "mm", square: "MMK", cube: "MMQ"),
    MeasureUnit("DMT", .length, "decimetre, decimeter", symbols: "dm", square: "DMK", cube: "DMQ"),
    MeasureUnit("4H", .length, "micrometre, micrometer, micron", symbols: "µm, μm"),
    MeasureUnit("C45", .length, "nanometre, nanometer", symbols: "nm"),
    MeasureUnit("C52", .length, "picometre, picometer", symbols: "pm"),
    MeasureUnit("SMI", .length, "mile, statute mile", symbols: "mi", square: "MIK"),
    MeasureUnit(
      "FOT", .length, "foot", plurals: "feet", symbols: "ft", square: "FTK", cube: "FTQ"),
    MeasureUnit(
      "INH", .length, "inch", plurals: "inches", symbols: "in, ins", square: "INK", cube: "INQ"),
    MeasureUnit("YRD", .length, "yard", symbols: "yd, yds", square: "YDK", cube: "YDQ"),
    MeasureUnit("NMI", .length, "nautical mile, sea mile", symbols: "nmi"),
    MeasureUnit("B57", .length, "light year, light-year", symbols: "ly"),
    MeasureUnit("A12", .length, "astronomical unit", symbols: "AU"),
    MeasureUnit("C63", .length, "parsec", symbols: "pc"),
    MeasureUnit("AK", .length, "fathom"),
    // Area
    MeasureUnit("HAR", .area, "hectare", symbols: "ha"),
    MeasureUnit("ACR", .area, "acre"),
    // Volume
    MeasureUnit("LTR", .volume, "litre, liter", symbols: "l, L, ltr"),
    MeasureUnit("MLT", .volume, "millilitre, milliliter", symbols: "ml, mL"),
    MeasureUnit("CLT", .volume, "centilitre, centiliter", symbols: "cl, cL"),
    MeasureUnit("DLT", .volume, "decilitre, deciliter", symbols: "dl, dL"),
    MeasureUnit("HLT", .volume, "hectolitre, hectoliter", symbols: "hl, hL"),
    MeasureUnit("CMQ", .volume, "", plurals: "", symbols: "cc"),
    MeasureUnit("GLL", .volume, "gallon, us gallon", symbols: "gal, gals"),
    MeasureUnit("GLI", .volume, "imperial gallon"),
    MeasureUnit("QTL", .volume, "quart", symbols: "qt, qts"),
    MeasureUnit("PTL", .volume, "pint"),
    MeasureUnit("OZA", .volume, "fluid ounce, fl oz", symbols: "floz"),
    MeasureUnit("BLL", .volume, "barrel", symbols: "bbl, bbls"),
    MeasureUnit("G21", .volume, "cup"),
    MeasureUnit("G24", .volume, "tablespoon, tablespoonful", symbols: "tbsp, tbsps"),
    MeasureUnit("G25", .volume, "teaspoon, teaspoonful", symbols: "tsp, tsps"),
    MeasureUnit("BUI", .volume, "bushel"),
    // Mass
    MeasureUnit("KGM", .mass, "kilogram, kilogramme, kilo", symbols: "kg, kgs"),
    MeasureUnit("GRM", .mass, "gram, gramme", symbols: "g, gm"),
    MeasureUnit("MGM", .mass, "milligram, milligramme", symbols: "mg"),
    MeasureUnit("", .mass, "nanogram", symbols: "ng"),
    MeasureUnit("MC", .mass, "microgram, microgramme", symbols: "µg, μg, mcg"),
    MeasureUnit("TNE", .mass, "tonne, metric ton, metric tonne", symbols: "t, mt"),
    MeasureUnit("STN", .mass, "ton, short ton"),
    MeasureUnit("LTN", .mass, "long ton"),
    MeasureUnit("KTN", .mass, "kilotonne, kiloton", symbols: "kt"),
    MeasureUnit("", .mass, "megaton, megatonne"),
    MeasureUnit("LBR", .mass, "pound", symbols: "lb, lbs"),
    MeasureUnit("ONZ", .mass, "ounce", symbols: "oz"),
    MeasureUnit("APZ", .mass, "troy ounce"),
    MeasureUnit("STI", .mass, "stone", plurals: ""),
    MeasureUnit("DRI", .mass, "dram"),
    MeasureUnit("CTM", .mass, "carat"),
    // Speed
    MeasureUnit("KMH", .speed, "", plurals: "", symbols: "kph, kmh, kmph"),
    MeasureUnit("HM", .speed, "", plurals: "", symbols: "mph"),
    MeasureUnit("KNT", .speed, "knot", symbols: "kt, kts, kn"),
    MeasureUnit("MTS", .speed, "", plurals: ""),
    MeasureUnit("FS", .speed, "", plurals: "", symbols: "fps"),
    MeasureUnit("M62", .speed, "", plurals: ""),
    MeasureUnit(
      "RPM", .frequency, "revolution per minute", plurals: "revolutions per minute", symbols: "rpm"),
    // Temperature
    MeasureUnit(
      "CEL", .temperature, "celsius, celcius, centigrade, centigrate", plurals: "", symbols: "C"),
    MeasureUnit(
      "FAH", .temperature, "fahrenheit, farenheit", plurals: "", symbols: "F"),
    MeasureUnit("KEL", .temperature, "kelvin", symbols: "K"),
    // Angle
    MeasureUnit("DD", .angle, "degree", symbols: "deg, degs"),
    MeasureUnit("C81", .angle, "radian", symbols: "rad"),
    MeasureUnit("M44", .angle, "turn"),
    // Information
    MeasureUnit("A99", .information, "bit"),
    MeasureUnit("AD", .information, "byte"),
    MeasureUnit("C37", .information, "kilobit", symbols: "kbit, kb"),
    MeasureUnit("C36", .information, "megabit", symbols: "Mbit, Mb"),
    MeasureUnit("B68", .information, "gigabit", symbols: "Gbit, Gb"),
    MeasureUnit("E83", .information, "terabit", symbols: "Tbit, Tb"),
    MeasureUnit("2P", .information, "kilobyte", symbols: "kB, KB"),
    MeasureUnit("4L", .information, "megabyte", symbols: "MB"),
    MeasureUnit("E34", .information, "gigabyte, gig", symbols: "GB"),
    MeasureUnit("E35", .information, "terabyte", symbols: "TB"),
    MeasureUnit("E36", .information, "petabyte", symbols: "PB"),
    MeasureUnit("", .information, "exabyte", symbols: "EB"),
    MeasureUnit("E64", .information, "kibibyte", symbols: "KiB"),
    MeasureUnit("E63", .information, "mebibyte", symbols: "MiB"),
    MeasureUnit("E62", .information, "gibibyte", symbols: "GiB"),
    MeasureUnit("E61", .information, "tebibyte", symbols: "TiB"),
    MeasureUnit("B10", .rate, "", plurals: "", symbols: "bps"),
    MeasureUnit("C74", .rate, "", plurals: "", symbols: "kbps, kbit/s"),
    MeasureUnit("E20", .rate, "", plurals: "", symbols: "Mbps"),
    MeasureUnit("B80", .rate, "", plurals: "", symbols: "Gbps"),
    // Power and energy
    MeasureUnit("WTT", .power, "watt", symbols: "W"),
    MeasureUnit("C31", .power, "milliwatt", symbols: "mW"),
    MeasureUnit("KWT", .power, "kilowatt", symbols: "kW, KW"),
    MeasureUnit("MAW", .power, "megawatt", symbols: "MW"),
    MeasureUnit("A90", .power, "gigawatt", symbols: "GW"),
    MeasureUnit("D31", .power, "terawatt", symbols: "TW"),
    MeasureUnit("BHP", .power, "horsepower, brake horsepower", plurals: "", symbols: "hp, bhp"),
    MeasureUnit("WHR", .energy, "watt hour, watt-hour", symbols: "Wh"),
    MeasureUnit("KWH", .energy, "kilowatt hour, kilowatt-hour", symbols: "kWh, KWh"),
    MeasureUnit("MWH", .energy, "megawatt hour, megawatt-hour", symbols: "MWh"),
    MeasureUnit("GWH", .energy, "gigawatt hour, gigawatt-hour", symbols: "GWh"),
    MeasureUnit("D32", .energy, "terawatt hour, terawatt-hour", symbols: "TWh"),
    MeasureUnit("JOU", .energy, "joule", symbols: "J"),
    MeasureUnit("KJO", .energy, "kilojoule", symbols: "kJ"),
    MeasureUnit("3B", .energy, "megajoule", symbols: "MJ"),
    MeasureUnit("GV", .energy, "gigajoule", symbols: "GJ"),
    MeasureUnit("BTU", .energy, "british thermal unit", symbols: "BTU, Btu"),
    MeasureUnit("K51", .energy, "kilocalorie, calorie", symbols: "kcal"),
    MeasureUnit("A53", .energy, "electronvolt, electron volt", symbols: "eV"),
    MeasureUnit("B29", .energy, "kiloelectronvolt", symbols: "keV"),
    MeasureUnit("B71", .energy, "megaelectronvolt", symbols: "MeV"),
    MeasureUnit("A85", .energy, "gigaelectronvolt", symbols: "GeV"),
    MeasureUnit("", .energy, "teraelectronvolt", symbols: "TeV"),
    // Electricity
    MeasureUnit("VLT", .electric, "volt", symbols: "V"),
    MeasureUnit("2Z", .electric, "millivolt", symbols: "mV"),
    MeasureUnit("KVT", .electric, "kilovolt", symbols: "kV"),
    MeasureUnit("AMP", .electric, "ampere, amp", symbols: "A"),
    MeasureUnit("4K", .electric, "milliampere, milliamp", symbols: "mA"),
    MeasureUnit("AMH", .electric, "ampere hour, ampere-hour, amp hour, amp-hour", symbols: "Ah"),
    MeasureUnit("E09", .electric, "milliampere hour", symbols: "mAh"),
    MeasureUnit("OHM", .electric, "ohm", symbols: "Ω"),
    // Frequency, pressure, force
    MeasureUnit("HTZ", .frequency, "hertz", plurals: "", symbols: "Hz"),
    MeasureUnit("KHZ", .frequency, "kilohertz", plurals: "", symbols: "kHz, KHz"),
    MeasureUnit("MHZ", .frequency, "megahertz", plurals: "", symbols: "MHz"),
    MeasureUnit("A86", .frequency, "gigahertz", plurals: "", symbols: "GHz"),
    MeasureUnit("PAL", .pressure, "pascal", symbols: "Pa"),
    MeasureUnit("A97", .pressure, "hectopascal", symbols: "hPa"),
    MeasureUnit("KPA", .pressure, "kilopascal", symbols: "kPa"),
    MeasureUnit("MPA", .pressure, "megapascal", symbols: "MPa"),
    MeasureUnit("MBR", .pressure, "millibar", symbols: "mbar, mb"),
    MeasureUnit("PS", .pressure, "", plurals: "", symbols: "psi"),
    MeasureUnit("ATM", .pressure, "", plurals: "", symbols: "atm"),
    MeasureUnit("NEW", .force, "newton", symbols: "N"),
    MeasureUnit("B47", .force, "kilonewton", symbols: "kN"),
    // Radiation, sound, light, matter
    MeasureUnit("A95", .radiation, "", plurals: "", symbols: "Gy"),
    MeasureUnit("C13", .radiation, "milligray", symbols: "mGy"),
    MeasureUnit("D13", .radiation, "sievert", symbols: "Sv"),
    MeasureUnit("C28", .radiation, "millisievert", symbols: "mSv"),
    MeasureUnit("BQL", .radiation, "becquerel", symbols: "Bq"),
    MeasureUnit("CUR", .radiation, "curie", symbols: "Ci"),
    MeasureUnit("2N", .other, "decibel", symbols: "dB"),
    MeasureUnit("LUM", .other, "lumen", symbols: "lm"),
    MeasureUnit("LUX", .other, "lux", plurals: ""),
    MeasureUnit("", .other, "megapixel"),
    MeasureUnit("", .other, "", plurals: "", symbols: "tpd"),
    MeasureUnit("", .other, "", plurals: "", symbols: "mpg"),
    MeasureUnit("", .other, "megayear", symbols: "Ma, Myr"),
    // Time, as what other units are counted by
    MeasureUnit("SEC", .time, "second", symbols: "s, sec, secs"),
    MeasureUnit("C26", .time, "millisecond", symbols: "ms"),
    MeasureUnit("B98", .time, "microsecond", symbols: "µs, μs"),
    MeasureUnit("MIN", .time, "minute", symbols: "min, mins"),
    MeasureUnit("HUR", .time, "hour", symbols: "h, hr, hrs"),
    MeasureUnit("DAY", .time, "day"),
    MeasureUnit("WEE", .time, "week"),
    MeasureUnit("MON", .time, "month"),
    MeasureUnit("ANN", .time, "year", symbols: "yr, yrs"),
  ]

  /// Codes of quotients: of the unit above, the one below, and both together.
  ///
  /// Source: UN/CEFACT Recommendation 20, as above.
  package static let unitQuotients: [(above: String, below: String, code: String)] = [
    ("KMT", "HUR", "KMH"), ("SMI", "HUR", "HM"), ("MTR", "SEC", "MTS"), ("FOT", "SEC", "FS"),
    ("KMT", "SEC", "M62"), ("NMI", "HUR", "KNT"), ("MTR", "MIN", "2X"), ("MTR", "HUR", "M60"),
    ("LBR", "INK", "PS"), ("C37", "SEC", "C74"), ("C36", "SEC", "E20"), ("B68", "SEC", "B80"),
    ("A99", "SEC", "B10"), ("AD", "SEC", "P93"), ("2P", "SEC", "P94"), ("4L", "SEC", "P95"),
    ("KGM", "MTQ", "KMQ"), ("GRM", "LTR", "GL"), ("MGM", "LTR", "M1"), ("LTR", "SEC", "G51"),
    ("LTR", "MIN", "L2"), ("LTR", "HUR", "E32"), ("LTR", "DAY", "LD"), ("M44", "MIN", "RPM"),
  ]

  /// Symbols that are common words as well; only a number right before them makes units of them.
  private static let wordlikeSymbols: Set<String> = [
    "in", "ins", "a", "ma", "pa", "ha", "mi", "h", "s", "n", "c", "pc", "au", "pm", "min", "ah",
  ]

  /// Words of the units, and the words and signs that make squares, cubes and temperatures of them.
  static let unitWords: [LexicalEntry] =
    units.indices.flatMap { index in
      units[index].names.map { name in
        units[index].dimension == .time && units[index].code != "SEC"
          ? LexicalEntry(name, [(.unitName, index), (.timeUnitName, index)])
          : LexicalEntry(name, .unitName, index)
      }
        + units[index].symbols.map { symbol in
          let folded = symbol.lowercased()
          return LexicalEntry(
            folded, wordlikeSymbols.contains(folded) ? .wordlikeSymbol : .unitSymbol, index)
        }
    } + [
      LexicalEntry("square", .powerWord, 2),
      LexicalEntry("sq", .powerWord, 2),
      LexicalEntry("cubic", .powerWord, 3),
      LexicalEntry("cu", .powerWord, 3),
      LexicalEntry("squared", .poweredWord, 2),
      LexicalEntry("cubed", .poweredWord, 3),
      LexicalEntry("²", .poweredWord, 2),
      LexicalEntry("³", .poweredWord, 3),
      LexicalEntry("celsius", .temperatureScale, 1),
      LexicalEntry("celcius", .temperatureScale, 1),
      LexicalEntry("centigrade", .temperatureScale, 1),
      LexicalEntry("centigrate", .temperatureScale, 1),
      LexicalEntry("c", .temperatureScale, 1),
      LexicalEntry("fahrenheit", .temperatureScale, 2),
      LexicalEntry("farenheit", .temperatureScale, 2),
      LexicalEntry("f", .temperatureScale, 2),
    ]
}
