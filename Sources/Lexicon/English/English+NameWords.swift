package import Facts

extension English {
  /// Words that make or accompany names: titles, legal forms, heads, and what stands beside a name.
  static let nameWords: [LexicalEntry] =
    personWords + organizationWords + placeWords + contextWords
    + LexicalEntry.words("vs no etc dept", .abbreviation)

  /// Titles, ranks and the small words inside names of people.
  private static let personWords: [LexicalEntry] =
    LexicalEntry.words(
      "mr mrs ms dr prof gen sen rep gov lt col capt sgt cpl pvt maj adm cmdr insp det supt rev hon "
        + "pres atty st brig cllr",
      .abbreviation)
    + LexicalEntry.words(
      "mr mrs ms miss dr prof gen sen rep gov lt col capt sgt cpl pvt maj adm cmdr insp det supt rev "
        + "hon atty brig cllr sir dame lord lady mme mlle sheikh sheik sultan emir rabbi ayatollah "
        + "imam mullah deacon pastor princess prince queen king pope saint tsar madame monsieur "
        + "senor senora herr frau don dona baron baroness duchess viscount mister",
      .honorific)
    + LexicalEntry.words(
      "president chairman chairwoman chairperson chair chief ceo cfo minister premier "
        + "chancellor senator representative congressman congresswoman governor mayor secretary "
        + "director ambassador justice judge general colonel captain major lieutenant sergeant "
        + "corporal private admiral commander brigadier marshal officer constable sheriff detective "
        + "inspector superintendent commissioner professor doctor coach manager cardinal bishop "
        + "archbishop father sister brother mother reverend councilman councilwoman councillor "
        + "councilor delegate speaker leader attorney prosecutor spokesman spokeswoman spokesperson "
        + "treasurer principal dean analyst economist envoy mp mep deputy dictator emperor duke earl "
        + "count lawmaker trooper patriarch uncle aunt undersecretary solicitor coroner warden rector "
        + "provost auditor controller assemblyman assemblywoman alderman goalkeeper striker "
        + "defender midfielder quarterback pitcher actor actress singer author biologist engineer "
        + "photographer astronaut",
      .personTitle)
    + LexicalEntry.words(
      "prime vice deputy assistant associate acting former senior executive managing foreign interior "
        + "defence defense finance justice health education home trade industry agriculture labour "
        + "labor transport environment energy economy economic planning information culture tourism "
        + "communications commerce interim lead fire police district state county federal city crown "
        + "supreme house chief secretary lord permanent special national attorney "
        + "solicitor lieutenant general major presidential opposition",
      .titleModifier)
    + LexicalEntry.words("jr sr", .abbreviation)
    + LexicalEntry.words("jr sr ii iii iv junior senior", .nameSuffix)
    + LexicalEntry.words(
      "de da do dos das del della di du des la le van von der den ter ten bin ibn el al abu bint zu "
        + "zur af av y e dal",
      .nameParticle)
    + LexicalEntry.words(
      "wife husband son daughter brother sister mother father widow uncle aunt cousin nephew niece "
        + "grandson granddaughter girlfriend boyfriend",
      .kinNoun)

  /// Legal forms (with the country that has them), and words that make a name an organisation's.
  private static let organizationWords: [LexicalEntry] =
    LexicalEntry.words("inc ltd co corp bros cos assn univ intl", .abbreviation)
    + legalForms(
      "inc incorporated corp corporation llc llp lp ltd limited sa sarl ab co cos company")
    + legalForms("plc", "GB") + legalForms("gmbh ag kg kgaa ev", "DE") + legalForms("spa", "IT")
    + legalForms("oyj oy", "FI") + legalForms("asa", "NO") + legalForms("aps", "DK")
    + legalForms("nv bv", "NL") + legalForms("kk", "JP") + legalForms("bhd", "MY")
    + legalForms("pty", "AU") + legalForms("pte", "SG") + legalForms("oao zao ooo pao", "RU")
    + legalForms("sp", "PL") + legalForms("kft rt nyrt", "HU") + legalForms("sas", "FR")
    + legalForms("s.a. n.v. l.l.c. s.p.a. a.g. p.l.c. b.v. l.p.")
    + heads(
      "ministry parliament senate congress cabinet embassy consulate treasury judiciary duma knesset "
        + "bundestag bundesbank legislature assembly pentagon",
      .governmentHead, .government)
    + heads(
      "department agency commission authority council court administration bureau secretariat "
        + "directorate police tribunal army navy corps battalion regiment brigade squadron "
        + "constabulary politburo inspectorate ombudsman fleet commissariat infantry cavalry "
        + "artillery militia dept",
      .organizationHead, .government)
    + heads("party front alliance movement coalition", .organizationHead, .politicalParty)
    + heads(
      "bank bancorp bancshares airlines airways airline industries holdings group enterprises "
        + "electronics motors pharmaceuticals technologies systems partners insurance "
        + "telecommunications telecom petroleum laboratories securities solutions brewery breweries "
        + "software railways railroad railway mills stores supermarkets foods chemicals chemical steel "
        + "automotive semiconductor semiconductors aerospace pictures entertainment studios records "
        + "banque banco bancorporation sons bros brothers capital trust financial savings mutual "
        + "associates consulting ventures logistics minerals resources refinery utilities",
      .organizationHead, .corporation)
    + heads(
      "university college polytechnic universiteit universidad", .organizationHead,
      .collegeOrUniversity)
    + heads("school academy schools seminary institute", .organizationHead, .educational)
    + heads("hospital clinic", .organizationHead, .medical)
    + heads(
      "newspaper newspapers gazette herald tribune broadcasting "
        + "chronicle telegraph newswire",
      .organizationHead, .newsMedia)
    + heads(
      "association organization organisation federation confederation foundation society committee "
        + "union congregation brotherhood league institution institutes charity consortium "
        + "fellowship federations guild syndicate board",
      .organizationHead, .organization)
    + heads(
      "orchestra symphony ensemble choir ballet philharmonic band", .organizationHead,
      .performingGroup)
    + heads(
      "fc afc rovers albion athletic wanderers hotspur rangers f.c.", .organizationHead,
      .sportsTeam)
    + heads(
      "united city town county dynamo dynamos spartak sporting real racing lokomotiv torpedo "
        + "olympique dinamo cska",
      .teamWord, .sportsTeam)
    + heads(
      "center centre church service services press news radio television tv network times post "
        + "journal review fund office house club international communications media division exchange "
        + "magazine forum conference command force forces guard research program programme team unit "
        + "museum library gallery theatre theater observatory registry panel task squad "
        + "desk reserve station company district crescent cross companies project hotel "
        + "interpol lodge chamber works legion registrar daily energy oil gas power water electric "
        + "products healthcare medical media studio store restaurant cafe inn casino farms",
      .weakOrganizationHead, .organization)
    + LexicalEntry.words("newsroom newsdesk newsrooms desk bureau", .newsroomWord)
    + LexicalEntry.words(
      "university bank ministry department institute college academy office house court chamber "
        + "council association federation league union society organization organisation board bureau "
        + "church school army friends sons daughters knights order centre center committee commission "
        + "international society party movement front union confederation brotherhood authority "
        + "division directorate secretariat museum library administration agency supreme congress "
        + "patriotic foundation conference fund hospital faculty network alliance sisters company "
        + "campaign coalition parliament",
      .organizationOpener)
    + LexicalEntry.words(
      "company firm agency bank group union party club team newspaper daily airline carrier maker "
        + "manufacturer unit subsidiary broadcaster magazine retailer brewer insurer bank lender "
        + "organisation organization movement league federation university guerrillas rebels militia "
        + "faction weekly tabloid network giant conglomerate watchdog charity consortium contractor "
        + "operator developer refiner brokerage steelmaker automaker carmaker drugmaker producer "
        + "publisher supplier distributor parent affiliate partner rival franchise startup "
        + "corporation ministry chain regiment band orchestra outlet institute utility",
      .organizationNoun)

  /// Words in names of places, and the nouns that introduce one.
  private static let placeWords: [LexicalEntry] =
    places(
      "county parish province prefecture oblast region district municipality township borough "
        + "governorate voivodeship canton shire", .placeTail, .administrativeArea)
    + places("river creek stream brook fork", .placeTail, .river)
    + places("lake reservoir pond loch", .placeTail, .lake)
    + places("sea", .placeTail, .sea) + places("ocean", .placeTail, .ocean)
    + places(
      "bay gulf strait straits channel canal harbor harbour sound cove inlet lagoon", .placeTail,
      .bodyOfWater)
    + places("mountain mountains mount peak hills hill range volcano ridge", .placeTail, .mountain)
    + places(
      "island islands valley peninsula desert cape beach canyon plateau plains forest glacier "
        + "basin coast heights archipelago atoll isles delta falls woods cliffs caves shore",
      .placeTail,
      .landform)
    + places("airport airfield", .placeTail, .airport)
    + places(
      "park stadium bridge tower palace castle cathedral square arena monument memorial zoo gardens "
        + "speedway ballpark racecourse cemetery plaza mall dam tunnel prison jail hall abbey fort "
        + "station terminal basilica building mosque temple", .placeTail, .landmark)
    + places(
      "street avenue road boulevard highway drive lane parkway freeway turnpike interstate expressway "
        + "st ave rd blvd hwy", .streetTail, .place)
    + places(
      "city town village state republic kingdom territory territories emirate emirates "
        + "heights springs", .weakPlaceTail, .place)
    + places("mount mt", .placeLead, .mountain) + places("lake loch", .placeLead, .lake)
    + places("gulf bay strait straits", .placeLead, .bodyOfWater)
    + places("cape isle isles island peninsula valley", .placeLead, .landform)
    + places("fort port camp ft", .placeLead, .place)
    + places("river", .placeLead, .river) + places("sea", .placeLead, .sea)
    + places(
      "republic kingdom province state city county district town principality", .placeLead,
      .administrativeArea)
    + LexicalEntry.words("mt ft pt ave rd blvd hwy mts", .abbreviation)
    + LexicalEntry.words(
      "city town village capital port suburb district province region state county country island "
        + "river resort airport neighborhood neighbourhood area municipality hamlet township port "
        + "peninsula coast outskirts suburbs streets republic valley prefecture enclave stronghold "
        + "kingdom territory border shores community borough hometown archipelago commune parish "
        + "governorate canton continent nation",
      .placeNoun)
    + LexicalEntry.words(
      "north south east west northern southern eastern western central northeast northwest southeast "
        + "southwest northeastern northwestern southeastern southwestern upper lower greater "
        + "downtown inner outer mid",
      .compass)

  /// What stands beside a name and says what it is.
  private static let contextWords: [LexicalEntry] =
    LexicalEntry.words(
      "said says told added announced reported denied confirmed rejected insisted claimed warned "
        + "declared stated noted acknowledged explained argued urged reports quoted saying asked",
      .speechVerb)
    + LexicalEntry.words("spokesman spokeswoman spokesperson spokesmen spokespeople", .spokesNoun)
    + LexicalEntry.words(
      "shares share stock stocks shareholders stockholders profits profit earnings bonds revenue "
        + "revenues sales dividend subsidiary unit units plant employees workers staff executives "
        + "executive headquarters management boss bosses ceo cfo founder investors "
        + "customers pilots engineers factory brand products product stake debt",
      .marketNoun)
    + LexicalEntry.words(
      "official officials members member lawmakers leaders delegates activists militants gunmen "
        + "guerrillas fighters supporters correspondent correspondents reporter reporters "
        + "representatives delegation candidate editor editors analyst analysts economist economists "
        + "trader traders strategist dealers headquarters lawyers board",
      .memberNoun)
    + LexicalEntry.words(
      "striker defender midfielder goalkeeper winger coach quarterback pitcher forward captain "
        + "guard batsman bowler catcher outfielder shortstop skipper teammate fans manager",
      .athleteNoun)
    + LexicalEntry.words(
      "soccer football baseball basketball hockey rugby cricket tennis golf cycling athletics boxing "
        + "league match matches championship championships tournament cup quarterfinal semifinal "
        + "semifinals quarterfinals standings innings wicket wickets goals goal scorers halftime "
        + "playoffs playoff season striker coach inning homers homer scored scorer stadium fixtures "
        + "qualifier qualifying division touchdown referee attendance batting bowling overs",
      .sportWord)
    + LexicalEntry.words(
      "beat beats beating defeated defeat defeats edged downed thrashed trounced routed crushed "
        + "host hosted hosts visit visits visiting drew outscored stunned swept blanked trailed led "
        + "overcame upset tied v vs versus",
      .resultVerb)
    + LexicalEntry.words(
      "cup open championship championships games olympics grand prix classic trophy marathon tour derby "
        + "masters series bowl war wars battle treaty act prize award awards festival day week "
        + "agreement accord accords pact conference summit protocol constitution revolution crisis "
        + "plan index average amendment bill law convention ceremony night eve month century era age "
        + "movement campaign operation expedition election elections syndrome disease virus bible "
        + "koran quran album movie show code medal medals scale uprising rebellion massacre holocaust "
        + "dynasty empire initiative hurricane typhoon storm cyclone",
      .eventHead)
    + LexicalEntry.words(
      "near outside across throughout toward towards around beyond inside downtown neighboring "
        + "neighbouring nearby visiting",
      .placePreposition)
    + LexicalEntry.words(
      "resident residents native natives embassy airport province region territory soil "
        + "government governor mayor border suburb city town port area coast harbor harbour "
        + "metropolitan population citizens authorities police",
      .placeFollower)
    + LexicalEntry.words(
      "arrived visited visit left leaving living lives live lived traveled travelled flew fled drove "
        + "returned headed visiting born located situated based toured moved returning",
      .motionVerb)
    + LexicalEntry.words(
      "joined founded bought acquired owns sued chairs chaired heads headed sponsored "
        + "operates employs worked works joining acquire buy ",
      .ownershipVerb)

  /// The kinds that values of organisation words count in.
  package static let organizationKinds: [Organization.Kind] = [
    .organization, .corporation, .airline, .government, .newsMedia, .sportsTeam,
    .sportsOrganization, .educational, .collegeOrUniversity, .medical, .ngo, .politicalParty,
    .performingGroup,
  ]

  /// The kinds that values of place words count in.
  package static let placeKinds: [Place.Kind] = [
    .place, .country, .state, .administrativeArea, .city, .continent, .ocean, .sea, .river, .lake,
    .bodyOfWater, .mountain, .landform, .landmark, .airport,
  ]

  private static func heads(
    _ words: String, _ wordClass: WordClass, _ kind: Organization.Kind
  ) -> [LexicalEntry] {
    let value = organizationKinds.firstIndex(of: kind) ?? 0
    return words.split(separator: " ").map { LexicalEntry(String($0), wordClass, value) }
  }

  private static func places(
    _ words: String, _ wordClass: WordClass, _ kind: Place.Kind
  ) -> [LexicalEntry] {
    let value = placeKinds.firstIndex(of: kind) ?? 0
    return words.split(separator: " ").map { LexicalEntry(String($0), wordClass, value) }
  }

  /// Legal forms of companies, with the ISO 3166-1 code of the one country that has them as value.
  private static func legalForms(_ words: String, _ country: String = "") -> [LexicalEntry] {
    let value = country.utf8.reduce(0) { $0 << 8 | Int($1) }
    return words.split(separator: " ").map { LexicalEntry(String($0), .legalForm, value) }
  }
}
