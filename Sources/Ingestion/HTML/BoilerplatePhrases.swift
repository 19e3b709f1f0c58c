/// Lines that pages put between or after an article's paragraphs.
///
/// The phrases are general ones of web publishing, in this project's own collection, in the languages that news sites write
/// most. They count only in a short block, and at its beginning; case does not matter.
enum BoilerplatePhrases {
  /// A longer block is text that happens to begin like this.
  private static let maximumLength = 200
  /// Longer than a date with a name.
  private static let maximumLine = 80

  /// Where a phrase counts.
  private struct Place: OptionSet {
    let rawValue: UInt8
    /// The block consists of it alone, or of it and a colon.
    static let whole = Place(rawValue: 1)
    /// The block begins with it.
    static let beginning = Place(rawValue: 2)
    /// The block begins with it and is no longer than a line.
    static let line = Place(rawValue: 4)
  }

  private static let whole: [String] = [
    "advertisement", "advertisements", "advert", "ad", "ads", "sponsored", "promoted", "share",
    "share this", "share this article", "share this story", "tweet", "email", "print", "comments",
    "comment", "read more", "more",
    "related", "related articles", "related stories", "related news", "related posts",
    "related content", "continue reading",
    "story continues below", "story continues below advertisement", "article continues below",
    "article continues after advertisement", "back to top", "top", "close", "loading", "loading...",
    "video", "photos", "gallery", "image", "view gallery", "newsletter", "subscribe", "sign up",
    "log in", "follow us", "up next", "next", "previous", "see also", "also read", "read also",
    "read next",
    "you may also like", "you might also like", "you may also be interested in", "recommended",
    "recommended for you", "trending",
    "most read", "most popular", "tags", "facebook", "twitter", "whatsapp", "pinterest", "linkedin",
    "reddit", "copy link",
    "write a comment", "leave a comment", "post a comment", "leave a reply", "don't miss",
    "don’t miss", "learn more", "view comments",
    "show comments", "hide comments", "add a comment", "more from", "more stories", "latest news",
    "top stories", "editor's picks",
    // German
    "anzeige", "werbung", "teilen", "drucken", "kommentare", "kommentieren", "weiterlesen",
    "mehr zum thema", "zum thema",
    "auch interessant", "das könnte sie auch interessieren", "das könnte dich auch interessieren",
    "nach oben", "zur startseite",
    "schreibe einen kommentar", "schreiben sie einen kommentar", "kommentar schreiben",
    "kommentar verfassen", "ähnliche beiträge",
    "ähnliche artikel", "weitere artikel", "schlagwörter", "jetzt teilen", "artikel teilen",
    "artikel drucken", "mehr lesen",
    "lesen sie auch", "lesen sie mehr", "hinterlasse eine antwort", "antworten", "merken",
    "startseite",
    // French
    "publicité", "partager", "commentaires", "lire aussi", "à lire aussi", "lire la suite",
    "voir aussi", "imprimer",
    "laisser un commentaire", "sur le même sujet", "articles similaires", "dans la même rubrique",
    "suivez-nous",
    // Spanish, Portuguese
    "publicidad", "compartir", "comentarios", "te puede interesar", "lea también", "leer más",
    "lee también", "ver también",
    "más información", "deja un comentario", "noticias relacionadas", "relacionadas", "etiquetas",
    "publicidade", "compartilhe",
    "compartilhar", "leia também", "leia mais", "veja também", "comentários", "deixe um comentário",
    // Italian
    "pubblicità", "condividi", "commenti", "leggi anche", "leggi tutto", "continua a leggere",
    "lascia un commento",
    "articoli correlati", "potrebbe interessarti",
    // Dutch, Danish, Norwegian, Swedish, Finnish
    "advertentie", "lees ook", "lees meer", "lees verder", "reacties", "deel dit artikel",
    "læs også", "læs mere", "les også",
    "les mer", "läs också", "läs även", "läs mer", "annons", "annonse", "annonce", "dela", "del",
    "lue myös", "mainos",
    // Polish, Czech, Russian
    "reklama", "czytaj też", "czytaj także", "zobacz też", "zobacz także", "udostępnij",
    "komentarze", "čtěte také", "reklamy",
    "читайте также", "поделиться", "комментарии", "реклама",
  ]

  private static let beginnings: [String] = [
    "read more:", "read more about", "read also:", "also read:", "read next:", "see also:", "read:",
    "read more on",
    "related:", "more:", "more on:", "watch:", "listen:", "don't miss:", "don’t miss:",
    "related story:",
    "related article:", "related video:", "related stories:", "recommended:", "click here to",
    "click here for", "sign up for", "sign up to", "subscribe to", "subscribe now", "sign up here",
    "follow us on", "follow him on", "follow her on", "follow me on", "like us on", "join us on",
    "share this", "you might also like",
    "you may also like", "share on", "download the", "download our", "get the latest",
    "get breaking news", "get our",
    "have a tip", "have a news tip", "got a tip", "photo:", "photos:", "photo credit", "image:",
    "image credit", "picture:", "credit:", "copyright ©", "copyright (c)", "copyright 20", "© ",
    "all rights reserved", "this article was originally", "this story was originally",
    "this post was originally",
    "originally published", "filed under", "advertisement:", "scroll down", "story continues",
    "article continues", "support our journalism", "comments are closed", "leave a comment",
    "be the first to comment", "your email address", "please enable javascript",
    "this site uses cookies", "we use cookies", "by clicking", "tell us what you think",
    "listen to this article",
    // German
    "lesen sie auch:", "lesen sie auch ", "lesen sie hier", "lesen sie mehr:", "lesen sie dazu",
    "mehr zum thema:", "auch interessant:",
    "siehe auch:", "weiterlesen:", "foto:", "fotos:", "bild:", "bilder:", "folgen sie uns",
    "abonnieren sie", "melden sie sich",
    "newsletter abonnieren", "jetzt newsletter", "hier geht es zum", "hier geht's zu",
    "diese seite verwendet cookies",
    "ihre e-mail-adresse wird nicht", "deine e-mail-adresse wird nicht", "alle rechte vorbehalten",
    // French
    "lire aussi :", "lire aussi:", "à lire aussi :", "lire également", "à lire également",
    "voir aussi :", "lire la suite", "crédit photo", "crédits photo",
    "photo :", "abonnez-vous", "inscrivez-vous", "suivez-nous", "votre adresse e-mail ne sera pas",
    "votre adresse de messagerie",
    "tous droits réservés",
    // Spanish, Portuguese
    "lea también:", "lee también:", "leer también:", "leé también", "le puede interesar:",
    "te puede interesar:", "ver también:", "vea también:",
    "lea además", "suscríbete", "síguenos", "tu dirección de correo", "leia também:", "leia mais:",
    "veja também:", "siga o ",
    "o seu endereço de",
    // Italian
    "leggi anche:", "leggi anche -", "leggi anche >", "foto di:", "iscriviti", "seguici",
    "il tuo indirizzo email",
    // Dutch, Danish, Norwegian, Swedish, Finnish
    "lees ook:", "lees meer:", "læs også:", "les også:", "läs också:", "läs även:", "läs mer:",
    "lue myös:", "je e-mailadres wordt niet",
    // Polish, Czech, Russian
    "czytaj też:", "czytaj także:", "zobacz też:", "zobacz także:", "przeczytaj też", "čtěte také:",
    "čtěte více", "přečtěte si",
    "читайте также:", "фото:",
  ]

  private static let lines: [String] = [
    "last updated", "updated at", "updated on", "updated:", "published:", "published at",
    "published on", "first published", "posted:", "posted on", "posted in", "posted by",
    "image via", "photo by", "photograph by", "getty images", "tags:", "tagged:", "categories:",
    "category:",
    "topics:", "editing by", "written by", "reading time", "estimated reading time", "min read",
    // German
    "veröffentlicht am", "veröffentlicht:", "aktualisiert am", "stand:", "von redaktion",
    "schlagwörter:", "stichwörter:",
    "kategorien:", "kategorie:", "themen:", "lesezeit", "geschrieben von", "erstellt am",
    "zuletzt aktualisiert",
    // French
    "publié le", "mis à jour le", "mots-clés", "mots clés", "catégorie :", "catégories :",
    "étiquettes", "rédigé par", "temps de lecture",
    // Spanish, Portuguese, Italian
    "publicado el", "publicado em", "actualizado el", "atualizado em", "etiquetas:", "categorías:",
    "pubblicato il", "aggiornato il", "categorie:",
    // Dutch, Danish, Norwegian, Swedish, Polish, Russian
    "gepubliceerd op", "publisert", "publicerad", "opublikowano", "aktualizacja:", "tagi:", "теги:",
    "опубликовано",
  ]

  /// All phrases by the hash of their lower-case bytes.
  private static let table: (phrases: HashTable<Place>, longest: Int) = {
    var places: [String: Place] = [:]
    for (phrases, place) in [(whole, Place.whole), (beginnings, .beginning), (lines, .line)] {
      for phrase in phrases {
        places[phrase, default: []].insert(place)
        // The hash folds ASCII only: a phrase that begins with another letter may begin with its capital.
        if let first = phrase.first, !first.isASCII {
          places[first.uppercased() + phrase.dropFirst(), default: []].insert(place)
        }
      }
    }
    return (
      HashTable(places.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }),
      places.keys.reduce(0) { max($0, $1.utf8.count) }
    )
  }()

  /// Whether a block is such a line.
  static func match(_ block: ArraySlice<UInt8>) -> Bool {
    guard block.count <= maximumLength else { return false }
    let (phrases, longest) = table
    // `Read more:` is the whole phrase as well.
    let bare = block.last == UInt8(ascii: ":") ? block.count - 1 : block.count
    var hash = FoldedHash()
    for (index, byte) in block.prefix(longest).enumerated() {
      hash.add(byte)
      guard let place = phrases.value(for: hash.value) else { continue }
      if place.contains(.beginning) || place.contains(.line) && block.count <= maximumLine
        || place.contains(.whole) && index + 1 >= bare
      {
        return true
      }
    }
    return false
  }
}
