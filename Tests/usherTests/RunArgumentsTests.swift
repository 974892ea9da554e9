import ArgumentParser
import Testing
import TicketModel

@testable import usher

/// Where the options of `run` end and the command begins, and what is said and stored of it.
@Suite struct RunArgumentsTests {
    static let cases: [(arguments: [String], words: [String], json: Bool, keeps: Bool)] = [
        (["42", "make", "test"], ["42", "2"], false, false), (["42", "--", "make"], ["42", "1"], false, false),
        (["42"], ["42", "0"], false, false), (["42", "--"], ["42", "0"], false, false),
        (["42", "jq", "--json", "-C", "x"], ["42", "4"], false, false),
        (["--json", "--keep-secrets", "-C", "/s", "42", "ls", "--keep-secrets"], ["42", "2"], true, true),
        (["--color", "never", "-C/s", "42", "--keep-secrets", "ls"], ["42", "2"], false, false),
        (["42", "ls", "--", "-l"], ["42", "3"], false, false), (["42", "--", "--", "-l"], ["42", "2"], false, false),
        (["--", "42", "ls"], ["--", "42", "ls"], false, false),
        (["--jsn", "42", "ls"], ["--jsn", "42", "1"], false, false),
    ]

    @Test(arguments: cases)
    func afterTheTicketAllIsTheCommands(
        _ line: (arguments: [String], words: [String], json: Bool, keeps: Bool)
    ) throws {
        let command = try #require(try RunCommand.parseAsRoot(RunCommand.prepared(line.arguments)) as? RunCommand)
        #expect(command.words == line.words)
        #expect(command.shared.json == line.json && command.keepSecrets == line.keeps)
    }

    @Test func ofTooManyWordsTheFirstAreStored() {
        let fitting = Array(repeating: "word", count: TextBounds.command / 5)
        #expect(StoredArguments.fitting(fitting) == fitting)
        let stored = StoredArguments.fitting(fitting + ["one", "two"])
        #expect(stored.reduce(0) { $0 + $1.utf8.count + 1 } <= TextBounds.command)
        #expect(stored.last == "[usher: \(fitting.count + 2 - (stored.count - 1)) words are left out here]")
        #expect(stored.dropLast().allSatisfy { $0 == "word" })
        #expect(StoredArguments.fitting([String(repeating: "x", count: TextBounds.command)]).count == 1)
    }

    @Test func secretsArePointedOutWithoutBeingShown() {
        var finding = SecretFinding(
            words: ["sh", "--token=abcdefgh"],
            output: Array("one\n\u{1B}[1mpassword=hunter2\u{1B}[0m\nsecret=opensesame".utf8))
        #expect(
            finding.lines(atMost: 10) == [
                "the command (token): sh --token=********", "line 2 (password): \u{1B}[1mpassword=*******\u{1B}[0m",
                "line 3 (token): secret=**********",
            ])
        #expect(finding.lines(atMost: 2).last == "and 1 more")
        finding.blackOut()
        #expect(finding.words.last == "--token=********")
        #expect(!String(decoding: finding.output, as: UTF8.self).contains("hunter2"))
    }
}
