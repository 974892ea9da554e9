import DeskTUI
import Foundation
import Testing

@testable import usher

/// What the manual and the README say of keys is what the registry says; `USHER_RECORD_GOLDENS=1` writes it there.
@Suite struct KeyTableTests {
    private let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test(arguments: [
        ("Documentation/usher.1", ".\\\" keys\n", ".\\\" end of keys\n", KeyTable.manual),
        ("README.md", "<!-- keys -->\n", "<!-- end of keys -->\n", KeyTable.readme),
    ])
    func theTableIsTheRegistrys(_ path: String, _ start: String, _ end: String, _ table: String) throws {
        let file = top.appending(path: path)
        let text = try String(contentsOf: file, encoding: .utf8)
        let from = try #require(text.firstRange(of: start), "\(path) lacks its mark").upperBound
        let to = try #require(text.firstRange(of: end), "\(path) lacks its mark").lowerBound
        if ProcessInfo.processInfo.environment["USHER_RECORD_GOLDENS"] != nil {
            let written = text[..<from] + table + text[to...]
            try String(written).write(to: file, atomically: true, encoding: .utf8)
            return
        }
        #expect(text[from..<to] == table, "\(path): USHER_RECORD_GOLDENS=1 writes it anew")
    }

    @Test func helpKeysListsEveryCommandWithTheReadersKeys() throws {
        let keys = try KeyMap(rebinding: ["take": ["F2"], "mouse": []])
        let lines = KeyTable.plain(keys, columns: 80).split(separator: "\n")
        for command in CommandRegistry.commands {
            #expect(
                lines.contains { $0.contains(" \(command.name) ") || $0.hasSuffix(command.name) }, "\(command.name)")
        }
        #expect(lines.contains { $0.hasPrefix("  F2              take") })
        #expect(!lines.contains { $0.hasPrefix("  M ") })
        for line in lines { #expect(line.count <= 100, "\(line)") }
    }
}
