import ArgumentParser
import Testing
import TicketModel

@testable import usher

@Suite struct CommandTableTests {
    @Test func everyVerbIsFoundByItsWord() {
        for command in CommandTable.all { #expect(CommandTable.command(named: command.word) == command) }
        #expect(Set(CommandTable.words).count == CommandTable.all.count)
        for verb in Verb.allCases { #expect(CommandTable.words.contains(verb.rawValue)) }
    }

    @Test(arguments: [
        ("lsit", "list"), ("tak", "take"), ("asign", "assign"), ("ad", "add"), ("foo", nil), ("frobnicate", nil),
    ])
    func theVerbThatWasMeantIsFound(_ word: String, _ meant: String?) {
        #expect(CommandTable.nearest(to: word) == meant)
    }

    @Test func theOverviewFitsOneScreenAndNamesEveryVerb() {
        let lines = Overview.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(lines.count < 24, "the prompt needs a line too")
        for line in lines { #expect(line.count <= 80, "\(line)") }
        let words = Set(Overview.text.split { !$0.isLetter && $0 != "-" }.map(String.init))
        for word in CommandTable.words { #expect(words.contains(word), "\(word) is not in the overview") }
    }

    @Test func everyVerbsHelpHasItsSynopsisAndExamples() {
        for command in CommandTable.all {
            let text = command.help(columns: 80)
            #expect(text.hasPrefix(command.summary + "\n"), "\(command.word)")
            for synopsis in command.synopsis { #expect(text.contains("usher \(synopsis)\n"), "\(command.word)") }
            #expect(!command.examples.isEmpty)
            for example in command.examples { #expect(text.contains("  \(example.line)"), "\(command.word)") }
            for line in text.split(separator: "\n") { #expect(line.count <= 90, "\(command.word): \(line)") }
        }
    }

    /// What stands in help can be typed as it stands.
    @Test func everyExampleIsUnderstood() throws {
        for command in CommandTable.all {
            for example in command.examples {
                guard let start = example.line.firstRange(of: "usher ") else {
                    Issue.record("\(example.line) does not run usher")
                    continue
                }
                let line = example.line[start.upperBound...].prefix { $0 != ">" && $0 != "|" }
                let words = Self.words(line)
                #expect(words.first == command.word, "\(example.line)")
                #expect(throws: Never.self, "\(example.line)") {
                    try command.parseAsRoot(command.prepared(Array(words.dropFirst())))
                }
                // Between double quotes a shell leaves all but these alone.
                let parts = line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
                let isTouched = parts.contains { index, part in
                    part.contains { (index % 2 == 1 ? "$!`\\" : "$&;<*?[]{}()!#`'\\").contains($0) }
                }
                #expect(!isTouched, "a shell would touch \(example.line)")
            }
        }
    }

    private static func words(_ line: Substring) -> [String] {
        line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
            index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
        }
    }
}
