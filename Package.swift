// swift-tools-version: 6.1
import PackageDescription

/// The decision engine is optimised in debug builds too: its tests search through millions of states.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A target may import only what stands above it in this list. A foreign library is imported by one target; swift-system
/// by the two that make system calls.
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
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CCMark", pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(name: "CExchange"),
        .target(
            name: "KiriwakeCore", dependencies: [.product(name: "SystemPackage", package: "swift-system")]),
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
            dependencies: [
                "KiriwakeCore", "KiriwakeModel", .product(name: "HeapModule", package: "swift-collections"),
            ],
            swiftSettings: optimised),
        .target(name: "KiriwakeSearch", dependencies: ["KiriwakeCore", "KiriwakeModel"]),
        .target(
            name: "KiriwakeLint",
            dependencies: ["KiriwakeCore", "KiriwakeMarkdown", "KiriwakeModel", "KiriwakeDecision"]),
        .target(name: "KiriwakeTemplates", dependencies: ["KiriwakeCore"]),
        .target(
            name: "KiriwakeWording",
            dependencies: ["KiriwakeCore", "KiriwakeModel", "KiriwakeDecision", "KiriwakeTemplates"]),
        .target(
            name: "KiriwakeMaps",
            dependencies: ["KiriwakeCore", "KiriwakeModel", "KiriwakeDecision", "KiriwakeWording"]),
        .target(
            name: "KiriwakeOutput",
            dependencies: ["CExchange", "KiriwakeCore", .product(name: "SystemPackage", package: "swift-system")]),
        .target(
            name: "KiriwakeSite",
            dependencies: [
                "KiriwakeCore", "KiriwakeMarkdown", "KiriwakeModel", "KiriwakeDecision", "KiriwakeSearch",
                "KiriwakeTemplates", "KiriwakeWording", "KiriwakeMaps", "KiriwakeOutput",
            ]),
        .target(
            name: "KiriwakePreview",
            dependencies: [
                "KiriwakeCore", .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .target(
            name: "KiriwakeBuild",
            dependencies: [
                "KiriwakeCore", "KiriwakeModel", "KiriwakeReader", "KiriwakeDecision", "KiriwakeSearch", "KiriwakeLint",
                "KiriwakeWording", "KiriwakeMaps", "KiriwakeOutput", "KiriwakeSite",
            ]),
        .target(
            name: "KiriwakeCommands",
            dependencies: [
                "KiriwakeCore", "KiriwakeModel", "KiriwakeReader", "KiriwakeDecision", "KiriwakeSearch",
                "KiriwakeLint", "KiriwakeWording", "KiriwakeMaps", "KiriwakeOutput", "KiriwakeSite", "KiriwakePreview",
                "KiriwakeBuild",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "kiriwake", dependencies: ["KiriwakeCommands"]),
        .target(
            name: "KiriwakeTestSupport",
            dependencies: ["KiriwakeCore", "KiriwakeModel", "KiriwakeReader", "KiriwakeDecision"],
            path: "Tests/KiriwakeTestSupport"),
        .target(
            name: "KiriwakeFuzzTargets",
            dependencies: [
                "KiriwakeCore", "KiriwakeModel", "KiriwakeDecision", "KiriwakeTemplates", "KiriwakeCommands",
                "KiriwakeTestSupport",
            ],
            path: "Tests/KiriwakeFuzzTargets"),
        .testTarget(name: "KiriwakeCoreTests", dependencies: ["KiriwakeCore"]),
        .testTarget(name: "KiriwakeMarkdownTests", dependencies: ["KiriwakeCore", "KiriwakeMarkdown"]),
        .testTarget(
            name: "KiriwakeReaderTests",
            dependencies: ["KiriwakeCore", "KiriwakeModel", "KiriwakeReader", "KiriwakeTestSupport"],
            exclude: ["Snapshots"]),
        .testTarget(
            name: "KiriwakeDecisionTests",
            dependencies: ["KiriwakeCore", "KiriwakeModel", "KiriwakeDecision", "KiriwakeTestSupport"],
            swiftSettings: optimised),
        .testTarget(name: "KiriwakeSearchTests", dependencies: ["KiriwakeCore", "KiriwakeModel", "KiriwakeSearch"]),
        .testTarget(
            name: "KiriwakeOutputTests",
            dependencies: ["KiriwakeCore", "KiriwakeOutput", "KiriwakeTestSupport"]),
        .testTarget(
            name: "KiriwakeLintTests", dependencies: ["KiriwakeCore", "KiriwakeLint", "KiriwakeTestSupport"],
            exclude: ["Snapshots"]),
        .testTarget(
            name: "KiriwakeTemplatesTests",
            dependencies: [
                "KiriwakeCore", "KiriwakeTemplates", .product(name: "Mustache", package: "swift-mustache"),
            ]),
        .testTarget(
            name: "KiriwakeWordingTests",
            dependencies: [
                "KiriwakeCore", "KiriwakeModel", "KiriwakeReader", "KiriwakeDecision", "KiriwakeWording",
                "KiriwakeTestSupport",
            ]),
        .testTarget(
            name: "KiriwakeMapsTests",
            dependencies: ["KiriwakeModel", "KiriwakeDecision", "KiriwakeMaps", "KiriwakeTestSupport"]),
        .testTarget(
            name: "KiriwakeSiteTests",
            dependencies: [
                "KiriwakeCore", "KiriwakeModel", "KiriwakeDecision", "KiriwakeSearch", "KiriwakeTemplates",
                "KiriwakeWording", "KiriwakeOutput", "KiriwakeSite", "KiriwakeTestSupport",
            ]),
        .testTarget(
            name: "KiriwakePreviewTests",
            dependencies: [
                "KiriwakeCore", "KiriwakePreview", "KiriwakeTestSupport",
                .product(name: "NIOCore", package: "swift-nio"),
            ]),
        .testTarget(
            name: "KiriwakeBuildTests",
            dependencies: [
                "KiriwakeCore", "KiriwakeModel", "KiriwakeReader", "KiriwakeDecision", "KiriwakeMaps", "KiriwakeBuild",
                "KiriwakeTestSupport",
            ]),
        .testTarget(
            name: "KiriwakeCommandsTests",
            dependencies: [
                "KiriwakeCore", "KiriwakeDecision", "KiriwakeBuild", "KiriwakeCommands", "KiriwakeTestSupport",
                "KiriwakeFuzzTargets",
            ],
            exclude: ["Snapshots"]),
    ],
    swiftLanguageModes: [.v6]
)

// libFuzzer has its own `main`, so only scripts/fuzz.sh builds this.
if Context.environment["KIRIWAKE_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "KiriwakeFuzz", dependencies: ["KiriwakeFuzzTargets"], path: "Tests/KiriwakeFuzz",
            swiftSettings: [.unsafeFlags(["-parse-as-library"])]))
}

for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
        ]
}
