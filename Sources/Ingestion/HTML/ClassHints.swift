/// What the words of an element's `class` and `id` say about its content.
struct ClassHints: OptionSet {
  let rawValue: UInt16

  /// The body of an article, in so many words: `article-body`, `entry-content`.
  static let articleBody = ClassHints(rawValue: 1 << 0)
  /// Something that holds content: `article`, `story`, `post`, `content`, `main`.
  static let content = ClassHints(rawValue: 1 << 1)
  /// Never part of an article: navigation, sharing, advertising, comments, consent.
  static let boilerplate = ClassHints(rawValue: 1 << 2)
  /// Other articles: related, recommended, most read, teasers.
  static let otherArticles = ClassHints(rawValue: 1 << 3)
  /// What stands with a picture: caption, credit.
  static let caption = ClassHints(rawValue: 1 << 4)
  /// The author's line or box.
  static let byline = ClassHints(rawValue: 1 << 5)
  /// Headline, deck, date, section: what stands above an article.
  static let articleHead = ClassHints(rawValue: 1 << 6)
  /// Not shown.
  static let hidden = ClassHints(rawValue: 1 << 7)
  /// Readers' comments.
  static let comments = ClassHints(rawValue: 1 << 8)

  /// The hints of a `class` or `id` value.
  ///
  /// It is cut into words at everything but letters and at capitals (`articleBody`), and each word is looked up, and each pair of
  /// neighbours as one word.
  init(of value: ArraySlice<UInt8>) {
    var hints: ClassHints = []
    var word = FoldedHash()
    var pair = FoldedHash()
    var length = 0
    var hasPair = false
    var previousIsLower = false
    var isBuilders = false
    func look(_ hash: UInt64) {
      if let found = ClassHints.vocabulary.value(for: hash) { hints.formUnion(found) }
    }
    func endWord() {
      if length > 0 {
        look(word.value)
        if hasPair { look(pair.value) }
        pair = word
        hasPair = true
      }
      word = FoldedHash()
      length = 0
    }
    let span = value.span
    for index in 0..<span.count {
      let byte = span[index]
      guard byte.isLetter else {
        // A page builder's own words say nothing of what it holds: it calls all content a widget.
        isBuilders = isBuilders || length > 0 && word.value == ClassHints.builder
        if isBuilders { length = 0 }
        endWord()
        if byte.isWhitespace {
          hasPair = false
          isBuilders = false
        }
        previousIsLower = false
        continue
      }
      let isLower = byte >= UInt8(ascii: "a")
      if !isLower, previousIsLower { endWord() }
      previousIsLower = isLower
      word.add(byte)
      if hasPair { pair.add(byte) }
      length += 1
    }
    if isBuilders { length = 0 }
    endWord()
    self = hints
  }

  /// What the classes of the Elementor page builder begin with.
  private static let builder = FoldedHash("elementor".utf8).value

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Words of class names and what they mean.
  ///
  /// Source: the class names that the common publishing systems document
  /// (WordPress, Drupal, Arc, AMP), schema.org, and hAtom / microformats2 (`hentry`, `entry-content`, `e-content`, `p-author`).
  private static let vocabulary: HashTable<ClassHints> = {
    let rows: [(ClassHints, String)] = [
      (
        .articleBody,
        """
        articlebody articletext articlecontent articlebodytext articlecopy storybody storytext storycontent storycopy \
        entrycontent entrybody entrytext postcontent postbody posttext postentry newsbody newstext newscontent \
        bodycopy bodytext bodycontent maintext textbody contentbody maincontentbody econtent pagetext richtext \
        articleparagraphs storyparagraphs contenttext singlecontent blogcontent blogbody
        """
      ),
      (
        .content,
        """
        article content entry hentry hnews main post story text body blog column news copy prose mainbar maincontent \
        maincolumn articlewrapper single
        """
      ),
      (
        .boilerplate,
        """
        nav navbar navigation menu submenu breadcrumb breadcrumbs footer sidebar siderail rail rightrail leftrail \
        rightcolumn leftcolumn share shares sharing sharebar sharetools sharebuttons addthis addtoany sharedaddy social \
        sociallinks socialshare socialmedia follow followus newsletter newsletters subscribe subscription subscriptions \
        signup signin login register registration promo promos promotion promobox sponsor sponsored sponsors \
        sponsorship advert adverts advertisement advertising advertisements adbox adslot adunit adcontainer adwrapper ads \
        dfp banner banners cookie cookies consent gdpr popup popover modal overlay lightbox tooltip widget widgets toolbar \
        tools articletools pagetools utility pager pagination paginator paging pagenav postnav tags taglist tagcloud \
        topics keywords print printonly copyright disclaimer legal feedback rating ratings vote poll survey donate \
        donation outbrain taboola zergnet revcontent skip skiplink toc jumpto masthead topbar bottombar megamenu \
        dropdown offcanvas search searchform searchbox player controls metadata postmeta entrymeta articlemeta \
        infoline entryfooter postfooter articlefooter storyfooter articlefoot siteheader sitefooter pagefooter \
        hovercard rollover flyout shoutbox alert callout cta calltoaction paywall upsell barrier \
        werbung anzeige anzeigen seitenleiste fusszeile teilen impressum publicidad publicite pubblicita advertentie reklama \
        compartir partager condividi delen etiquetas
        """
      ),
      (
        .otherArticles,
        """
        related relatedposts relatedarticles relatedstories relatedlinks relatedcontent relateditems recirc \
        recirculation recommended recommendation recommendations recommends teaser teasers trending popular mostpopular \
        mostread mostviewed mostshared latest latestnews latestposts morefrom morestories morenews moreon morearticles \
        readmore readnext seealso alsoread upnext nextarticle nextpost prevpost previouspost headlines ticker carousel \
        slider playlist youmaylike youmightlike suggested suggestions similar inlinerelated storylist articlelist newslist \
        postlist promolist crosslinks topstories editorspicks verwandte meistgelesen empfehlungen lesetipps \
        mehrzumthema relacionadas relacionados correlati gerelateerd
        """
      ),
      (
        .caption,
        """
        caption captions figcaption photocaption imagecaption wpcaption captiontext photocredit imagecredit piccredit \
        credit credits cutline mediacaption imgcaption photocredits galleryimage thumbcaption copyrightholder \
        bildunterschrift bildunterzeile bildnachweis bildtext
        """
      ),
      (
        .byline,
        """
        byline bylines author authors authorbox authorbio authorinfo aboutauthor authorcard writer contributor \
        contributors bio biography pauthor vcard postauthor reporter autor autoren autorenbox auteur auteurs autore verfasser
        """
      ),
      (
        .articleHead,
        """
        headline subheadline subhead subtitle kicker deck dek standfirst dateline timestamp pubdate publishdate \
        published postdate entrydate articledate articleheader storyheader postheader entryheader articlehead \
        storyhead entrytitle posttitle articletitle pagetitle storytitle
        """
      ),
      (
        .hidden,
        "hidden hide invisible visuallyhidden sronly screenreadertext screenreader offscreen noprint nodisplay"
      ),
      (
        .comments,
        """
        comment comments commentlist commentform commentsection usercomments discussion disqus livefyre respond reply \
        replies readercomments commentary kommentar kommentare kommentarbereich leserkommentare commentaires commentaire \
        comentarios comentario komentarze commenti reacties kommentarer
        """
      ),
    ]
    var hints: [String: ClassHints] = [:]
    for (hint, words) in rows {
      for word in words.split(whereSeparator: \.isWhitespace) {
        hints[String(word), default: []].insert(hint)
      }
    }
    return HashTable(hints.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }()
}
