import ArgumentParser
import Testing

@testable import usher

/// Where the options of `comment` end and its text begins.
@Suite struct CommentArgumentsTests {
    static let cases: [(arguments: [String], words: [String], json: Bool)] = [
        (["42", "rebooted", "it"], ["42", "rebooted", "it"], false),
        (["42", "rm", "-rf", "ran", "--json"], ["42", "rm", "-rf", "ran", "--json"], false),
        (["--json", "42", "x"], ["42", "x"], true),
        (["42", "--json", "x", "--utc"], ["42", "x", "--utc"], true),
        (["-C", "/s", "42", "--color", "never", "--json", "-"], ["42", "-"], true),
        (["42", "-", "--json"], ["42", "-"], true),
        (["42", "--", "--help"], ["42", "--", "--help"], false),
        (["42", "--json", "--", "-"], ["42", "--", "-"], true),
        (["42", "x", "--"], ["42", "x", "--"], false),
        (["--", "42", "-5", "degrees"], ["--", "42", "-5", "degrees"], false),
        (["42"], ["42"], false),
        (["42", "-rf"], ["-rf", "42"], false),
        (["42", "--jsn", "x"], ["--jsn", "42", "x"], false),
    ]

    @Test(arguments: cases)
    func afterItsFirstWordAllIsText(_ line: (arguments: [String], words: [String], json: Bool)) throws {
        let command = try #require(
            try CommentCommand.parseAsRoot(CommentCommand.prepared(line.arguments)) as? CommentCommand)
        #expect(command.words == line.words)
        #expect(command.shared.json == line.json)
    }
}
