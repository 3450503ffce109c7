// swift-tools-version: 6.3
import PackageDescription

// The arrows of the house: text ▶ language ▶ engine ▶ report ▶ session ▶ terminal, rows below the engine.
// SwiftPM refuses a circle, so this list is the plan of the building; keep it in the order of the arrows.

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "cii",
    products: [
        .executable(name: "cii", targets: ["cii"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .target(name: "CIIText", swiftSettings: strict),
        .target(name: "CIITime", swiftSettings: strict),
        .target(name: "CIILanguage", dependencies: ["CIIText"], swiftSettings: strict),
        .target(name: "CKernels"),
        .target(name: "CIIColumns", dependencies: ["CKernels", "CIITime"], swiftSettings: strict),
        .target(name: "CCompression", linkerSettings: [.linkedLibrary("z"), .linkedLibrary("zstd")]),
        .target(name: "CMemory"),
        .target(name: "CStructure"),
        .target(
            name: "CIIIngest",
            dependencies: ["CCompression", "CMemory", "CStructure", "CIIColumns", "CIIText", "CIITime"],
            swiftSettings: strict),
        .target(name: "CIIIndex", swiftSettings: strict),
        .target(
            name: "CIIEngine",
            dependencies: ["CIILanguage", "CIIColumns", "CIIIndex", "CIIText", "CIITime"],
            swiftSettings: strict),
        .target(name: "CPage", exclude: ["page.html", "page.css", "weighing.js", "page.js"]),
        .target(
            name: "CIIReport", dependencies: ["CPage", "CIIEngine", "CIIText", "CIITime"],
            swiftSettings: strict),
        .target(name: "CLessons"),
        .target(
            name: "CIISession",
            dependencies: [
                "CLessons", "CIILanguage", "CIIColumns", "CIIIngest", "CIIIndex", "CIIEngine", "CIIReport",
                "CIIText",
                "CIITime",
            ],
            resources: [.embedInCode("Profiles")], swiftSettings: strict),
        .target(name: "CEditLine", linkerSettings: [.linkedLibrary("edit")]),
        .target(
            name: "CIITerminal", dependencies: ["CEditLine", "CIISession", "CIIText"], swiftSettings: strict),
        .executableTarget(
            name: "cii",
            dependencies: [
                "CIISession", "CIITerminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(name: "cii-example", path: "Sources/cii-example", swiftSettings: strict),
        .executableTarget(name: "benchmark-log", path: "Benchmarks/Generator", swiftSettings: strict),

        .executableTarget(
            name: "kernel-benchmarks", dependencies: ["CIIColumns", "CIIIndex", "CIITime"],
            path: "Benchmarks/Kernels", exclude: ["instructions.txt"], swiftSettings: strict),

        .systemLibrary(name: "CSQLite", path: "Tests/CSQLite"),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "CIITextTests", dependencies: ["CIIText", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "CIITimeTests", dependencies: ["CIITime", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "CIILanguageTests", dependencies: ["CIILanguage", "TestSupport"], exclude: ["Corpus"],
            swiftSettings: strict),
        .testTarget(
            name: "CIIColumnsTests", dependencies: ["CIIColumns", "CIITime", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "CIIIngestTests",
            dependencies: ["CIIIngest", "CStructure", "CIIColumns", "CIITime", "TestSupport"],
            exclude: ["Data"],
            swiftSettings: strict),
        .testTarget(name: "CIIIndexTests", dependencies: ["CIIIndex", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "CIIEngineTests",
            dependencies: ["CIIEngine", "CIILanguage", "CIIColumns", "CIIIndex", "CIITime", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "CIIReportTests", dependencies: ["CIIReport", "CIIEngine", "CIIText", "TestSupport"],
            exclude: ["Golden"], swiftSettings: strict),
        .testTarget(
            name: "ExampleTests", dependencies: ["benchmark-log", "cii-example", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "DocumentTests", dependencies: ["cii", "CIIIndex", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "CIISessionTests",
            dependencies: [
                "CIISession", "CIILanguage", "CIIEngine", "CIIIndex", "CIIIngest", "CIIReport", "TestSupport",
                "CSQLite",
            ],
            exclude: ["Scripts"], swiftSettings: strict),
        .testTarget(name: "ProgramTests", dependencies: ["cii", "TestSupport"], swiftSettings: strict),
        .executableTarget(
            name: "prompt-probe", dependencies: ["CIITerminal", "CIISession"], path: "Tests/PromptProbe",
            swiftSettings: strict),
        .testTarget(
            name: "CIITerminalTests",
            dependencies: ["CIITerminal", "CIISession", "TestSupport", "cii", "prompt-probe"],
            swiftSettings: strict),
    ]
)
