import Facts
import Testing

@testable import Ingestion

@Suite struct ArticleBodyTests {
  private let first =
    "The harbour authority said on Monday that the new ferry would carry four hundred passengers, in all weathers."
  private let second =
    "It replaces two older ships, which will be sold, and is expected to make its first crossing in the spring."

  /// The text of a page whose article has two paragraphs, with something between them.
  private func text(between markup: String) throws -> String {
    try article(inPage: "<article><h1>Ferry</h1><p>\(first)</p>\(markup)<p>\(second)</p></article>")
      .text
  }

  private var plain: String { "\(first)\n\n\(second)" }

  @Test func paragraphsHaveAnEmptyLineBetweenThem() throws {
    #expect(try text(between: "") == plain)
  }

  @Test(arguments: [
    "<nav><a href=/>Home</a> <a href=/n>News</a></nav>",
    "<script>var text = 'A script of some length, with commas, and words.'</script>",
    "<style>p { color: red }</style>",
    "<!-- A comment of some length, with commas, in the page. -->",
    "<aside><p>An aside is other matter, long enough to be a paragraph, and yet no part of the article.</p></aside>",
    "<figure><img src=x><figcaption>A ferry in the harbour, seen from the north. Photo: A. Lee</figcaption></figure>",
    "<div class=\"share-buttons\"><a href=x>Facebook</a><a href=y>Twitter</a></div>",
    "<div class=related-articles><h3>Related</h3><a href=1>The old ferry is sold to a museum</a></div>",
    "<div class=\"ad-slot advertisement\">Buy a boat today, at half the price, while stocks last.</div>",
    "<div class=newsletterSignup>Sign up for our newsletter and get the harbour's news every morning.</div>",
    "<p>Advertisement</p>", "<p><a href=x>Read more: The old ferry is sold to a museum</a></p>",
    "<p>READ MORE: <a href=x>Ferries</a></p>",
    "<form><p>Your email address</p><input><button>Subscribe</button></form>",
    "<div hidden><p>Not shown, though it is long, and has commas in it.</p></div>",
    "<p style='display: none'>Not shown, though it is long, and has commas in it.</p>",
    "<noscript>Please enable JavaScript to see this page as it was meant to be seen.</noscript>",
    "<ul><li><a href=1>First other story on the page</a></li><li><a href=2>Second other story</a></li></ul>",
    "<div role=navigation>Somewhere else, far away, in the same site, there are more pages.</div>",
    "<svg><text>Not a text</text></svg>", "<p> </p><p>&nbsp;</p>", "<h2>Ferry</h2>",
    "<iframe src=x>frame</iframe>", "<p>&#8203;</p>",
  ])
  func whatIsNoPartOfTheArticleGoes(markup: String) throws {
    #expect(try text(between: markup) == plain)
  }

  @Test(arguments: [
    ("<h2>What comes next</h2>", "What comes next"),
    ("<blockquote><p>“We are proud,” she said.</p></blockquote>", "“We are proud,” she said."),
    ("<ul><li>one berth</li><li>two cranes</li></ul>", "one berth\n\ntwo cranes"),
    ("<p>Short.</p>", "Short."),
    (
      "<div>Text that stands in no paragraph at all.</div>",
      "Text that stands in no paragraph at all."
    ),
    ("<p>First line<br>second line<br/><br/>new block</p>", "First line\nsecond line\n\nnew block"),
    ("<p>fer<b>ry</b>man, <i>ferry</i> <a href=x>house</a></p>", "ferryman, ferry house"),
    ("<p>ferry&shy;man and ferry<wbr>house</p>", "ferryman and ferryhouse"),
    ("<p>a&nbsp;&nbsp;b\n\tc</p>", "a b c"),
    ("<p>1944&#150;45 &#8211; &euro;5 &#x2014;</p>", "1944–45 – €5 —"),
    ("<pre>one\n  two</pre>", "one\ntwo"),
    (
      "<table><tr><th>Year</th><th>Ships</th></tr><tr><td>1950</td><td>12</td></tr></table>",
      "Year | Ships\n\n1950 | 12"
    ),
    (
      "<div class=social-embed><blockquote class=tweet><p>A ferry at last!</p>— Ann Lee</blockquote></div>",
      "A ferry at last!\n\n— Ann Lee"
    ),
    ("<section><p>Inside a section, as it were.</p></section>", "Inside a section, as it were."),
    (
      "<p>An unclosed paragraph that ends<p>where another begins",
      "An unclosed paragraph that ends\n\nwhere another begins"
    ),
    ("<dl><dt>Length</dt><dd>80 metres</dd></dl>", "Length\n\n80 metres"),
    ("<p>A < B and B > A, 5 <6</p>", "A < B and B > A, 5 <6"),
    ("<p>日本語の段落です。</p>", "日本語の段落です。"),
  ])
  func whatIsPartOfTheArticleStays(markup: String, expected: String) throws {
    #expect(try text(between: markup) == "\(first)\n\n\(expected)\n\n\(second)")
  }

  /// What stands around an article on a real page.
  private let furniture = (
    top: """
    <header><a href=/>The Harbour Times</a><nav><ul><li><a href=/n>News</a><li><a href=/s>Sport</a></ul></nav></header>
    <div class=breadcrumbs><a href=/>Home</a> &gt; <a href=/n>News</a></div>
    """,
    bottom: """
    <div id=comments><h3>2 comments</h3><p>I have waited for this ferry since I was a child, and I am seventy now, so thank you.</p>
    <p>Far too expensive, as always, and nobody asked us, the people who live here, what we wanted.</p></div>
    <div class=sidebar><h3>Most read</h3><a href=1>Storm closes the harbour for two days</a><a href=2>New mayor elected</a></div>
    <footer><p>© The Harbour Times. All rights reserved, including those that nobody has thought of yet.</p></footer>
    """
  )

  @Test(arguments: [
    "<article>%</article>", "<main>%</main>", "<div itemprop=articleBody>%</div>",
    "<div class='story-body'>%</div>",
    "<div id=content>%</div>", "<div>%</div>", "%", "<table><tr><td>%</td></tr></table>",
    "<section class=x1><div class=x2>%</div></section>",
    "<div class='entry-content has-sidebar'>%</div>", "<form action=/>%</form>",
  ])
  func theArticleIsFoundInAnyFrame(frame: String) throws {
    let body = frame.replacing("%", with: "<h1>Ferry</h1><p>\(first)</p><p>\(second)</p>")
    let page =
      "<html><head><title>Ferry</title></head><body>\(furniture.top)\(body)\(furniture.bottom)</body></html>"
    #expect(try article(inPage: page).text == plain)
  }

  @Test func textWithoutParagraphsIsFound() throws {
    let page =
      "<body>\(furniture.top)<div class=post-body>\(first)<br><br>\(second)</div>\(furniture.bottom)</body>"
    #expect(try article(inPage: page).text == plain)
  }

  @Test func theFirstOfSeveralArticlesIsRead() throws {
    let other =
      "<p>Another article follows on the same page, for those who scroll, and it is as long as the first one, or longer.</p>"
    let page =
      "<article><p>\(first)</p><p>\(second)</p></article><article>\(other)\(other)</article>"
    #expect(try article(inPage: page).text == plain)
  }

  @Test func aBylineAndADateBeforeTheTextGo() throws {
    let page =
      "<article><h1>Ferry</h1><p>By Ann Lee</p><p>6 May 2018</p><p>\(first)</p><p>\(second)</p><p>Tags: ferry</p></article>"
    #expect(try article(inPage: page).text == plain)
  }

  @Test func aDatelineStays() throws {
    let page = "<article><p>OSTEND, May 6 (HT)</p><p>\(first)</p></article>"
    #expect(try article(inPage: page).text == "OSTEND, May 6 (HT)\n\n\(first)")
  }
}
