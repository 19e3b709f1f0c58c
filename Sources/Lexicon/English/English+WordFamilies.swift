/// Words that tell of the same thing in the news, whatever their part of speech.
///
/// Made for this project. A row is a family; its words are base forms. Only what can stand for one
/// another in most sentences belongs together: "rise" and "fall" are never one family, and a word
/// whose other sense is common ("fire", "hold") is left out. The first family that names a word has it.
extension English {
  /// The families, built on first use and shared.
  package static let wordFamilies = WordFamilies(rows: wordFamilyRows, verbs: verbForms)

  static let wordFamilyRows: [String] = [
    // Life and death
    "die dead death kill fatality toll perish decease slay",
    "injure injury wound hurt casualty",
    "murder homicide assassinate assassination",
    "born birth", "marry marriage wedding wed",
    "rescue save", "survive survivor survival",
    // Beginnings and ends
    "found establish create foundation establishment creation founder founding",
    "begin start commence launch onset beginning",
    "end finish conclude conclusion completion complete",
    "open opening inaugurate inauguration", "close closure shut closing",
    "dedicate dedication consecrate", "remain stay", "last endure",
    "build construct construction erect", "rebuild reconstruct reconstruction",
    "destroy destruction demolish demolition", "damage harm",
    // War and order
    "attack assault raid", "invade invasion", "occupy occupation occupier",
    "surrender capitulate capitulation", "liberate liberation free", "flee escape",
    "explode explosion blast detonate detonation", "soldier troop serviceman", "weapon arm",
    "resist resistance", "withdraw withdrawal retreat", "fight battle combat",
    "evacuate evacuation", "deploy deployment", "protest demonstrate demonstration protester",
    "arrest detain detention", "convict conviction", "sentence jail imprison", "sue lawsuit",
    "accuse accusation charge", "police policeman cop", "judge court", "execute execution",
    // Growth and decline
    "rise increase climb grow growth gain jump soar surge",
    "fall drop decline decrease slip plunge",
    "cut reduce reduction", "double twice", "estimate estimated", "average mean",
    // Business
    "buy purchase acquire acquisition", "sell sale", "company firm corporation",
    "employ hire", "employee worker staff", "pay payment", "cost price", "earn earnings",
    "profit gain", "lose loss", "merge merger", "produce production manufacture make output",
    "invest investment", "share stock", "own owner ownership", "grow growth", "revenue turnover",
    // Politics
    "elect election", "vote ballot poll", "appoint appointment name", "resign resignation",
    "sign signing", "approve approval", "reject rejection", "agree agreement accord",
    "adopt adoption",
    "propose proposal", "announce announcement", "decide decision", "visit trip",
    "law legislation act",
    "government administration cabinet", "minister ministry",
    // Sport
    "win victory beat defeat", "play match game", "score goal", "join joined",
    // People, places, things
    "person people man", "child kid", "woman female", "resident inhabitant citizen", "airman pilot",
    "participate attend participant participation", "house home", "city town", "village hamlet",
    "car vehicle automobile", "ship vessel boat", "aircraft plane airplane jet",
    "road highway street",
    "earthquake quake", "storm hurricane cyclone typhoon", "flood flooding", "memorial monument",
    "crash collide collision", "doctor physician", "student pupil", "film movie",
    "picture photograph photo",
    "large big", "small little", "fast quick", "show reveal", "plan intend",
    "expect anticipate forecast",
    "help aid assist", "say tell state", "discover find discovery", "study research",
    "leave depart departure",
    "arrive arrival", "return", "move relocate", "lead leader", "head chief",
    "commemorate honour honor",
    "require need", "receive get", "separate split", "locate location",
  ]
}
