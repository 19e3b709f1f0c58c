import Foundation
import SystemPackage
import Testing

@testable import Factdesk

@Suite("Inputs that arguments name")
struct InputWalkTests {
  private func walk(
    _ arguments: [String], in folder: TemporaryFolder, takesAll: Bool = false
  ) -> (found: [String], leftOut: Int) {
    var walk = InputWalk(
      arguments.map { $0 == "-" ? $0 : folder.path + "/" + $0 }, takesAll: takesAll)
    var found: [String] = []
    func short(_ path: String) -> String { path.replacing(folder.path + "/", with: "") }
    while let input = walk.next() {
      switch input {
      case .standardInput: found.append("-")
      case .file(let path): found.append(short(path.string))
      case .failure(let failure): found.append("\(failure.error) \(short(failure.identifier))")
      }
    }
    return (found, walk.leftOut)
  }

  private func folder(_ names: [String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in names { try folder.write("text", to: name) }
    return folder
  }

  @Test("A folder gives its articles in the order of their names' bytes, folders among files")
  func order() throws {
    let folder = try folder([
      "b.txt", "a/z.html", "a/b/c.txt", "a.txt", "B.jsonl", "é.txt", "z.TXT",
    ])
    #expect(
      walk([""], in: folder).found
        == ["B.jsonl", "a/b/c.txt", "a/z.html", "a.txt", "b.txt", "z.TXT", "é.txt"])
  }

  @Test("Arguments keep their order, and may come again")
  func arguments() throws {
    let folder = try folder(["b.txt", "a.txt", "c/d.txt"])
    #expect(
      walk(["b.txt", "-", "c", "a.txt", "b.txt"], in: folder).found
        == ["b.txt", "-", "c/d.txt", "a.txt", "b.txt"])
  }

  @Test(
    "In a folder, what is no article by its name is left out and counted; what is hidden is not seen"
  )
  func leftOut() throws {
    let folder = try folder(["a.txt", "b.png", "c", ".d.txt", ".git/e.txt", "f/g.pdf", "f/h.html"])
    let (found, leftOut) = walk([""], in: folder)
    #expect(found == ["a.txt", "f/h.html"])
    #expect(leftOut == 3)
    #expect(
      walk([""], in: folder, takesAll: true).found == [
        "a.txt", "b.png", "c", "f/g.pdf", "f/h.html",
      ])
    #expect(
      walk(["b.png"], in: folder).found == ["b.png"], "a file that is named is taken as it is")
  }

  @Test("A pattern gives what it matches, folders with all that is in them")
  func pattern() throws {
    let folder = try folder(["a1.txt", "a2.txt", "b1.txt", "a3/c.txt", "[x].txt"])
    #expect(walk(["a*"], in: folder).found == ["a1.txt", "a2.txt", "a3/c.txt"])
    #expect(walk(["?1.txt"], in: folder).found == ["a1.txt", "b1.txt"])
    #expect(
      walk(["[x].txt"], in: folder).found == ["[x].txt"], "a file of that very name goes first")
    #expect(walk(["z*"], in: folder).found == ["missing z*"])
  }

  @Test("What cannot be read is a failure in its place")
  func failures() throws {
    let folder = try folder(["a.txt", "empty/b.png", "a.txt.d/c.txt"])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/loop", withDestinationPath: "loop")
    #expect(
      walk(["none.txt", "a.txt", "empty", "a.txt/b", "loop"], in: folder).found
        == ["missing none.txt", "a.txt", "no-articles empty", "missing a.txt/b", "unreadable loop"])
  }

  @Test("Links to files are followed, links to folders are not: a circle ends")
  func links() throws {
    let folder = try folder(["a/b.txt"])
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path + "/a/circle", withDestinationPath: "../a")
    try files.createSymbolicLink(atPath: folder.path + "/a/link.txt", withDestinationPath: "b.txt")
    #expect(walk(["a"], in: folder).found == ["a/b.txt", "a/link.txt"])
  }

  @Test("The size of all inputs is known, unless one is a stream")
  func totalSize() throws {
    let folder = try folder(["a.txt", "b/c.txt", "b/d.png"])
    #expect(InputWalk([folder.path], takesAll: false).totalSize() == 8)
    #expect(InputWalk([folder.path, "-"], takesAll: false).totalSize() == nil)
  }
}
