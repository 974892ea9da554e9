import Foundation
import Testing
import TicketModel

@testable import usher

@Suite struct ManualTests {
    private let manual: String

    init() throws {
        let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        manual = try String(contentsOf: top.appending(path: "Documentation/usher.1"), encoding: .utf8)
    }

    @Test func everyVerbIsInIt() {
        for word in CommandTable.words { #expect(manual.contains(".It Cm \(word)"), "\(word)") }
    }

    @Test func everyOptionIsInIt() {
        for command in CommandTable.all {
            for option in command.help(columns: 80).matches(of: /--([a-z-]+)/) where option.1 != "help" {
                // What follows an option's name ends it: a longer option does not count for a shorter one.
                let isThere = manual.contains("Fl -\(option.1) ") || manual.contains("Fl -\(option.1)\n")
                #expect(isThere || option.1 == "description", "\(command.word) \(option.0)")
            }
        }
    }

    @Test func everyWordOfAFilterAndOfTheLogIsInIt() {
        let words =
            TicketState.allCases.map(\.word) + Priority.allCases.map(\.word) + FilterProperty.allCases.map(\.rawValue)
            + LogKinds.all
        for word in words { #expect(manual.firstRange(of: word) != nil, "\(word)") }
    }

    @Test func everyExitCodeIsInIt() {
        for code in [0, 1, 64, 65, 66, 69, 74, 75, 77, 78] { #expect(manual.contains("\n.It \(code)\n"), "\(code)") }
    }
}
