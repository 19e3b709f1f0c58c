/// The HTML elements that ingestion tells apart; every other one is `unknown`.
///
/// Names: HTML Living Standard, "Index of elements", and the obsolete ones that pages still use.
enum HTMLTag: UInt8, CaseIterable {
  case unknown, text
  case a, abbr, address, amp, applet, area, article, aside, audio, b, base, big, blockquote, body,
    br, button, canvas,
    caption, center, cite, code, col, colgroup, datalist, dd, del, details, dfn, dialog, dir, div,
    dl, dt, em, embed, fieldset,
    figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header,
    hgroup, hr, html, i,
    iframe, img, input, ins, kbd, label, legend, li, link, main, map, mark, menu, meta, meter, nav,
    noframes, noscript,
    object, ol, optgroup, option, p, param, picture, pre, progress, q, rp, rt, ruby, s, samp,
    script, section, select,
    small, source, span, strike, strong, style, sub, summary, sup, svg, table, tbody, td, template,
    textarea, tfoot, th,
    thead, time, title, tr, track, tt, u, ul, `var`, video, wbr

  /// Where a line ends before and after: everything that is not part of a line of text.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog,
      .dir, .div, .dl,
      .dt, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6,
      .header, .hgroup,
      .hr, .html, .legend, .li, .main, .menu, .nav, .noframes, .noscript, .ol, .optgroup, .option,
      .p, .pre, .section,
      .summary, .table, .tbody, .td, .template, .tfoot, .th, .thead, .title, .tr, .ul, .iframe,
      .video, .audio, .object:
      true
    default: false
    }
  }

  /// `h1` to `h6`.
  var isHeading: Bool { HTMLTag.h1.rawValue...HTMLTag.h6.rawValue ~= rawValue }

  /// Elements of HTML 5 before which an open `<p>` ends (HTML Living Standard, section 13.2.6.4.7).
  var closesParagraph: Bool {
    switch self {
    case .main, .article, .section, .aside, .header, .footer, .nav, .figure, .figcaption, .details,
      .summary, .dialog, .hgroup:
      true
    default: false
    }
  }

  /// What may stand in a `<head>`.
  var isMetadata: Bool {
    switch self {
    case .title, .base, .link, .meta, .style, .script, .noscript, .template, .object, .noframes:
      true
    default: false
    }
  }

  /// Elements that have no content and no end tag.
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source,
      .track, .wbr:
      true
    default: false
    }
  }

  /// Elements that a sibling of their kind closes, so that unclosed ones do not nest.
  var closesItself: Bool {
    switch self {
    case .p, .li, .dd, .dt, .option, .optgroup, .td, .th, .tr, .tbody, .thead, .tfoot, .html, .head,
      .body, .rp, .rt:
      true
    default: false
    }
  }
}

extension HTMLTag {
  /// The element of a name that is given by its hash; see `FoldedHash`.
  init(hash: UInt64) {
    self = HTMLTag.names.value(for: hash) ?? .unknown
  }

  private static let names = HashTable(
    HTMLTag.allCases.filter { $0 != .unknown && $0 != .text }.map { ("\($0)", $0) })
}

/// The attributes that ingestion reads; the parser's other ones are dropped on the way in.
enum HTMLAttribute: UInt8, CaseIterable {
  case `class`, id, href, rel, name, property, itemprop, itemtype, content, type, datetime, lang,
    role, style, hidden,
    ariaHidden, xmlLang, value, title

  /// The attribute of a name that is given by its hash; `nil` where nobody reads it.
  init?(hash: UInt64) {
    guard let attribute = HTMLAttribute.names.value(for: hash) else { return nil }
    self = attribute
  }

  private static let names = HashTable(
    HTMLAttribute.allCases.map { attribute in
      switch attribute {
      case .ariaHidden: ("aria-hidden", attribute)
      case .xmlLang: ("xml:lang", attribute)
      default: ("\(attribute)", attribute)
      }
    })
}
