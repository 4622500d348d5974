// swift-tools-version: 6.1
import PackageDescription

/// The decision engine is optimised in debug builds too: its tests search through millions of states.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A target may import only what stands above it in this list; each foreign library is imported by one target.
let package = Package(
    name: "kiriwake",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "kiriwake", targets: ["kiriwake"])
    ],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CCMark", pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(name: "CExchange"),
        .target(name: "KiriwakeCore"),
        .target(name: "KiriwakeMarkdown", dependencies: ["CCMark", "KiriwakeCore"]),
        .target(name: "KiriwakeModel", dependencies: ["KiriwakeCore", "KiriwakeMarkdown"]),
        .target(
            name: "KiriwakeReader",
            dependencies: [
                "KiriwakeCore", "KiriwakeMarkdown", "KiriwakeModel",
                .product(name: "Yams", package: "Yams"),
            ]),
        .target(
            name: "KiriwakeDecision",
            dependencies: ["KiriwakeModel", .product(name: "HeapModule", package: "swift-collections")],
            swiftSettings: optimised),
        .target(name: "KiriwakeSearch", dependencies: ["KiriwakeCore", "KiriwakeModel"]),
        .target(
            name: "KiriwakeLint",
            dependencies: ["KiriwakeCore", "KiriwakeMarkdown", "KiriwakeModel", "KiriwakeReader", "KiriwakeDecision"]),
        .target(
            name: "KiriwakeSite",
            dependencies: [
                "CExchange", "KiriwakeCore", "KiriwakeMarkdown", "KiriwakeModel", "KiriwakeReader", "KiriwakeDecision",
                "KiriwakeSearch",
            ]),
        .target(
            name: "KiriwakePreview",
            dependencies: [
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .target(
            name: "KiriwakeBuild",
            dependencies: [
                "KiriwakeCore", "KiriwakeMarkdown", "KiriwakeModel", "KiriwakeReader", "KiriwakeDecision",
                "KiriwakeSearch", "KiriwakeLint", "KiriwakeSite", .product(name: "SwiftCSV", package: "SwiftCSV"),
            ]),
        .target(
            name: "KiriwakeCommands",
            dependencies: [
                "KiriwakeCore", "KiriwakeModel", "KiriwakeReader", "KiriwakeDecision", "KiriwakeSearch",
                "KiriwakeLint", "KiriwakeSite", "KiriwakePreview", "KiriwakeBuild",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "kiriwake", dependencies: ["KiriwakeCommands"]),
        .target(
            name: "KiriwakeTestSupport",
            dependencies: ["KiriwakeCore", "KiriwakeModel", "KiriwakeReader", "KiriwakeDecision"],
            path: "Tests/KiriwakeTestSupport"),
        .testTarget(name: "KiriwakeCoreTests", dependencies: ["KiriwakeCore"]),
        .testTarget(name: "KiriwakeMarkdownTests", dependencies: ["KiriwakeMarkdown"]),
        .testTarget(name: "KiriwakeReaderTests", dependencies: ["KiriwakeReader", "KiriwakeTestSupport"]),
        .testTarget(
            name: "KiriwakeDecisionTests", dependencies: ["KiriwakeDecision", "KiriwakeTestSupport"],
            swiftSettings: optimised),
        .testTarget(name: "KiriwakeSearchTests", dependencies: ["KiriwakeSearch", "KiriwakeBuild"]),
        .testTarget(name: "KiriwakeLintTests", dependencies: ["KiriwakeLint", "KiriwakeTestSupport"]),
        .testTarget(
            name: "KiriwakeSiteTests",
            dependencies: [
                "KiriwakeSite", "KiriwakeTestSupport", .product(name: "Mustache", package: "swift-mustache"),
            ]),
        .testTarget(name: "KiriwakePreviewTests", dependencies: ["KiriwakePreview"]),
        .testTarget(name: "KiriwakeBuildTests", dependencies: ["KiriwakeBuild", "KiriwakeTestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)
