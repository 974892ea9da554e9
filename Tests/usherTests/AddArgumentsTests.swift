import ArgumentParser
import Testing

@testable import usher

/// Where the options of `add` end and its title begins.
@Suite struct AddArgumentsTests {
    static let cases: [(arguments: [String], words: [String])] = [
        (["reset", "token", "tag:vpn"], ["reset", "token", "tag:vpn"]),
        (["rm", "-rf", "ran", "--json"], ["rm", "-rf", "ran", "--json"]),
        (["--json", "rm", "-rf"], ["rm", "-rf"]),
        (["--tag", "vpn", "x", "--tag", "y"], ["x", "--tag", "y"]),
        (["--", "-rf", "ran"], ["--", "-rf", "ran"]),
        (["--to", "me", "--", "--to", "be"], ["--", "--to", "be"]),
        (["-d", "-", "x"], ["x"]),
        (["-d", "-5 degrees", "x"], ["x"]),
        (["x", "--"], ["x", "--"]),
        (["-"], ["-"]),
    ]

    @Test(arguments: cases) func afterItsFirstWordAllIsTitle(_ line: (arguments: [String], words: [String])) throws {
        let command = try #require(try AddCommand.parseAsRoot(line.arguments) as? AddCommand)
        #expect(command.words == line.words)
    }

    @Test func optionsBeforeTheTitleCount() throws {
        let command = try #require(
            try AddCommand.parseAsRoot(["--tag", "a,b", "--tag", "c", "-C", "/s", "--key", "k", "--json", "x", "--utc"])
                as? AddCommand)
        #expect(command.details.tags == ["a,b", "c"])
        #expect(command.details.key == "k")
        #expect(command.shared.store == "/s")
        #expect(command.shared.json)
        #expect(!command.shared.isUTC)
    }

    @Test func aScriptsTextMayBeginWithADash() throws {
        let command = try #require(
            try AddCommand.parseAsRoot(["--key", "-k", "--raw", "-rf looks like an option", "--to", "me"])
                as? AddCommand)
        #expect(command.raw == "-rf looks like an option")
        #expect(command.details.key == "-k")
        #expect(command.details.to == "me")
    }

    @Test func aFilterMayNegateWithADash() throws {
        #expect(
            try ListCommand.prepared(["-tag:vpn", "-C", "/s", "--all", "--a:b", "-field.rack:b4", "-"])
                == ["not:tag:vpn", "-C", "/s", "--all", "--a:b", "not:field.rack:b4", "-"])
    }

    @Test func optionsMayFollowTheDashOfAComment() {
        #expect(CommentCommand.prepared(["42", "-", "--json"]) == ["--json", "42", "-"])
        #expect(CommentCommand.prepared(["42", "a", "-", "b"]) == ["42", "a", "-", "b"])
    }
}
