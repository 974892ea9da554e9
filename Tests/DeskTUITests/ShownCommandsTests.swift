import FoundationEssentials
import Testing

@testable import DeskTUI

/// Every command of the registry has an end-to-end test that carries `.shows("its name")`.
struct ShownCommandsTests {
    /// The names that end-to-end tests claim, read from their sources: they use no code of ours, nor we theirs.
    private func shown() throws -> [String] {
        let tests = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
        let folder = "\(tests)/EndToEndTests/Board"
        var names: [String] = []
        for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.hasSuffix(".swift") {
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(file)") else { continue }
            let text = String(decoding: data, as: UTF8.self)
            for part in text.split(separator: ".shows(").dropFirst() {
                guard let list = part.split(separator: ")").first else { continue }
                let quoted = list.split(separator: "\"", omittingEmptySubsequences: false)
                names += quoted.indices.filter { $0 % 2 == 1 }.map { String(quoted[$0]) }
            }
        }
        return names
    }

    @Test func everyCommandIsShownFromOutside() throws {
        let shown = Set(try shown())
        let all = Set(CommandRegistry.commands.map(\.name))
        #expect(!shown.isEmpty)
        #expect(shown.subtracting(all) == [], "no command is called so")
        #expect(all.subtracting(shown) == [], "see Documentation/testing.md")
    }
}
