// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// A library of ours; its dependencies are the only arrows that it may draw.
func module(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
    of name: String, uses dependencies: [Target.Dependency] = [], excluding excluded: [String] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, exclude: excluded,
        swiftSettings: settings)
}

let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "usher",
    products: [.executable(name: "usher", targets: ["usher"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    ],
    targets: [
        module("BinaryPlist"),
        .target(name: "CFileIO"),
        .target(name: "CChecksum"),
        module("FileIO", uses: ["CFileIO", system]),
        module("TicketModel", uses: [crypto]),
        module("EventStore", uses: ["TicketModel", "BinaryPlist", "FileIO", "CChecksum", crypto]),
        .target(name: "CProcesses"),
        module("Processes", uses: ["CProcesses"]),
        module("TicketDesk", uses: ["TicketModel", "EventStore", "Processes"]),
        module("TerminalText"),
        module("TerminalUI", uses: ["TerminalText"]),
        .systemLibrary(name: "CNcursesLibrary", providers: [.apt(["libncurses-dev"])]),
        .target(name: "CNcurses", dependencies: ["CNcursesLibrary"]),
        module("TerminalCurses", uses: ["TerminalUI", "CNcurses"]),
        module("DeskText", uses: ["TicketDesk", "TicketModel", "TerminalText"]),
        module("DeskTUI", uses: ["TicketDesk", "TicketModel", "TerminalUI", "TerminalText"]),
        .executableTarget(
            name: "usher",
            dependencies: [
                "TicketDesk", "TicketModel", "DeskText", "DeskTUI", "TerminalCurses", "TerminalUI", "TerminalText",
                "Processes", arguments,
            ],
            swiftSettings: settings),
        // What script/bench starts in several processes at once.
        .executableTarget(
            name: "usher-writer", dependencies: ["TicketDesk", "TicketModel", "EventStore"], path: "Benchmarks/Writer",
            swiftSettings: settings),

        tests(of: "BinaryPlist"),
        tests(of: "FileIO", uses: [system]),
        tests(of: "TicketModel"),
        tests(of: "EventStore", uses: ["TicketModel", "BinaryPlist", "FileIO", crypto, system]),
        tests(of: "Processes"),
        tests(of: "TicketDesk", uses: ["TicketModel", "EventStore"]),
        tests(of: "TerminalText"),
        tests(of: "TerminalUI", uses: ["TerminalText"]),
        tests(of: "TerminalCurses", uses: ["TerminalUI", "CNcurses"]),
        tests(of: "DeskText", uses: ["TicketDesk", "TicketModel"]),
        tests(
            of: "DeskTUI", uses: ["TicketDesk", "TicketModel", "TerminalUI", "TerminalText"], excluding: ["Goldens"]),
        tests(of: "usher", uses: ["TicketDesk", "TicketModel", arguments]),
        .testTarget(name: "EndToEndTests", swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
