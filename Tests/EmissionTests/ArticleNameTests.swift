import Emission
import Facts
import Testing

@Suite("Names of articles")
struct ArticleNameTests {
  @Test(
    "A text's name is the digest in base64url",
    arguments: [
      // The example of RFC 6920, section 8.1.
      ("Hello World!", "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk"),
      ("", "ni:///sha-256;47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"),
    ])
  func name(_ text: String, _ name: String) {
    #expect(Article(identifier: "a", text: text).name == name)
  }
}
