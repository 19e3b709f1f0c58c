// swift-tools-version: 6.2

import PackageDescription

/// One array for every target: what a library of values and stages should hold itself to.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "factdesk",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "Factdesk", targets: ["Factdesk"]),
    .library(name: "FactdeskSQLite", targets: ["SQLiteExport"]),
    .executable(name: "factdesk", targets: ["FactdeskCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // The vocabulary.
    .target(name: "Facts", swiftSettings: settings),

    // JSON as bytes: what ingestion reads and emission writes.
    .target(name: "JSON", swiftSettings: settings),

    // SHA-256, by the processor's own instructions where it has them.
    .target(name: "CSHA256"),
    .target(name: "Digest", dependencies: ["CSHA256"], swiftSettings: settings),

    // C neighbours, each imported by one Swift target.
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
    ),
    .systemLibrary(
      name: "CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
    ),
    .target(name: "CGazetteer", exclude: ["gazetteer.bin", "names.bin", "README.md"]),

    // The stages, in the order a document walks through them.
    .target(
      name: "Ingestion", dependencies: ["Facts", "JSON", "CLibXML2", "CZlib"],
      swiftSettings: settings),
    .target(name: "Lexicon", dependencies: ["Facts", "CGazetteer"], swiftSettings: settings),
    // Places of one's own, and what they have in common with the built-in ones.
    .target(name: "GazetteerSources", dependencies: ["Facts", "Lexicon"], swiftSettings: settings),
    .target(name: "Extraction", dependencies: ["Facts", "Lexicon"], swiftSettings: settings),
    .target(
      name: "Emission", dependencies: ["Facts", "JSON", "Digest"], swiftSettings: settings),
    .target(
      name: "Comparison", dependencies: ["Facts", "Lexicon"], swiftSettings: settings),

    // The one import for library users, and the command around it.
    .target(
      name: "Factdesk",
      dependencies: [
        "Facts", "JSON", "Digest", "Ingestion", "Lexicon", "GazetteerSources", "Extraction",
        "Emission", "Comparison", "CZlib",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings
    ),
    // Records into a database; the only target that knows SQLite.
    .target(
      name: "SQLiteExport",
      dependencies: [
        "Factdesk", "Emission", "Facts",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "FactdeskCommand",
      dependencies: [
        "Factdesk", "SQLiteExport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),

    // What compiles Sources/CGazetteer/gazetteer.bin from open data.
    .executableTarget(
      name: "GazetteerCompiler",
      dependencies: [
        "Facts", "Lexicon", "GazetteerSources",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),

    .testTarget(name: "FactsTests", dependencies: ["Facts"], swiftSettings: settings),
    .testTarget(name: "DigestTests", dependencies: ["Digest", "CSHA256"], swiftSettings: settings),
    .testTarget(name: "JSONTests", dependencies: ["JSON"], swiftSettings: settings),
    .testTarget(
      name: "IngestionTests", dependencies: ["Ingestion", "JSON", "Facts", "CZlib"],
      swiftSettings: settings),
    .testTarget(
      name: "LexiconTests", dependencies: ["Lexicon", "Facts"], swiftSettings: settings),
    .testTarget(
      name: "GazetteerSourcesTests", dependencies: ["GazetteerSources", "Lexicon", "Facts"],
      swiftSettings: settings),
    .testTarget(
      name: "ExtractionTests", dependencies: ["Extraction", "Lexicon", "Facts"],
      swiftSettings: settings),
    .testTarget(
      name: "EmissionTests", dependencies: ["Emission", "Facts"], swiftSettings: settings),
    .testTarget(
      name: "ComparisonTests",
      dependencies: ["Comparison", "Emission", "Extraction", "Lexicon", "Facts"],
      swiftSettings: settings),
    .testTarget(
      name: "SQLiteExportTests",
      dependencies: [
        "SQLiteExport", "Factdesk", "Facts", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "FactdeskTests",
      dependencies: [
        "Factdesk", "FactdeskCommand",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
  ]
)
