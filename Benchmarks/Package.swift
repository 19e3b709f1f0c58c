// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that users of the library never resolve what only measuring needs.
let package = Package(
  name: "factdesk-benchmarks",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "factdesk", path: "../"),
    // Without traits: allocations are counted by valgrind instead, which repeats.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // What all measurements run over.
    .target(
      name: "BenchmarkCorpus", dependencies: [.product(name: "Factdesk", package: "factdesk")]),

    // Rates: swift package benchmark
    .executableTarget(
      name: "Stages",
      dependencies: [
        "BenchmarkCorpus",
        .product(name: "Factdesk", package: "factdesk"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Stages",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
    ),

    // Instructions: one phase on one thread, for valgrind.
    .executableTarget(
      name: "PhaseCounter",
      dependencies: [
        "BenchmarkCorpus",
        .product(name: "Factdesk", package: "factdesk"),
      ]
    ),
  ]
)
