/// Lines that pages put between or after an article's paragraphs.
///
/// The phrases are general ones of web publishing, in this project's own collection. They count only in a short block, and at its
/// beginning; case does not matter.
enum BoilerplatePhrases {
  /// A longer block is text that happens to begin like this.
  private static let maximumLength = 200

  /// The block consists of the phrase alone.
  private static let whole: Set<String> = [
    "advertisement", "advertisements", "advert", "ad", "ads", "sponsored", "promoted", "share",
    "share this", "tweet", "email",
    "print", "comments", "comment", "read more", "more", "related", "related articles",
    "related stories", "related news",
    "continue reading", "story continues below", "story continues below advertisement",
    "article continues below",
    "article continues after advertisement", "back to top", "top", "close", "loading", "loading...",
    "video", "photos",
    "gallery", "image", "view gallery", "newsletter", "subscribe", "sign up", "log in", "follow us",
    "up next", "next",
    "previous", "see also", "also read", "read also", "you may also like", "recommended",
    "trending", "most read", "tags",
    "facebook", "twitter", "whatsapp", "pinterest", "linkedin", "reddit", "copy link",
    "write a comment", "leave a comment",
    "post a comment", "leave a reply", "anzeige", "publicidad", "publicité", "continua a leggere",
    "don't miss",
  ]

  /// The block begins with the phrase.
  private static let beginnings: [String] = [
    "read more:", "read more about", "read also:", "also read:", "read next:", "see also:",
    "related:", "more:", "more on:",
    "watch:", "listen:", "don't miss:", "related story:", "related article:", "related video:",
    "related stories:",
    "recommended:", "click here to", "click here for", "sign up for", "sign up to", "subscribe to",
    "subscribe now",
    "follow us on", "follow him on", "follow her on", "like us on", "join us on", "share this",
    "share on", "download the",
    "download our", "get the latest", "get breaking news", "get our", "have a tip",
    "have a news tip", "got a tip",
    "photo:", "photos:", "photo credit", "image:", "image credit", "picture:", "credit:",
    "copyright ©", "copyright (c)", "copyright 20", "© ", "all rights reserved",
    "this article was originally",
    "this story was originally", "originally published", "filed under",

    "advertisement:", "scroll down", "story continues", "article continues",
    "support our journalism",
    "comments are closed", "leave a comment", "be the first to comment", "your email address",
    "please enable javascript",
    "this site uses cookies", "we use cookies", "by clicking", "tell us what you think",
  ]

  /// The block begins with the phrase and is no longer than a line.
  private static let lines: [String] = [
    "last updated", "updated at", "updated on", "updated:", "published:", "published at",
    "published on", "first published",
    "posted:", "posted on", "posted in", "posted by", "image via", "photo by", "photograph by",
    "getty images", "tags:",
    "tagged:", "categories:", "topics:", "editing by", "written by",
  ]

  /// Longer than a date with a name.
  private static let maximumLine = 80

  /// Whether a block is such a line.
  static func match(_ block: ArraySlice<UInt8>) -> Bool {
    guard block.count <= maximumLength, let first = block.first else { return false }
    // One look at the first byte spares most blocks the rest.
    guard firstBytes.contains(first.lowercased) else { return false }
    let text = block.folded
    let bare = text.hasSuffix(":") ? String(text.dropLast()) : text
    return whole.contains(bare) || beginnings.contains { text.hasPrefix($0) }
      || block.count <= maximumLine && lines.contains { text.hasPrefix($0) }
  }

  private static let firstBytes: Set<UInt8> = Set(
    (Array(whole) + beginnings + lines).compactMap(\.utf8.first))
}
