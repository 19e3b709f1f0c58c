// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that users of the library never build what only fuzzing needs. `Scripts/fuzz.sh` builds it with
// libFuzzer's coverage, AddressSanitizer and the debug assertions of optimised code.
let targets = ["Text", "HTML", "JSONLines", "WARC", "Gazetteer", "NameTable", "Places", "Record"]

let package = Package(
  name: "factdesk-fuzzing",
  platforms: [.macOS(.v26)],
  products: targets.map { .executable(name: "Fuzz\($0)", targets: ["Fuzz\($0)"]) },
  dependencies: [.package(name: "factdesk", path: "../")],
  targets: [
    // What must hold for any input.
    .target(name: "Properties", dependencies: [.product(name: "Factdesk", package: "factdesk")])
  ]
    + targets.map { .executableTarget(name: "Fuzz\($0)", dependencies: ["Properties"]) }
)
