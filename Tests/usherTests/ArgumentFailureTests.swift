import ArgumentParser
import Testing
import TicketDesk

@testable import usher

@Suite struct ArgumentFailureTests {
    private func failure<Command: DeskCommand>(_ type: Command.Type, _ arguments: [String]) throws -> DeskError {
        do {
            _ = try type.parseAsRoot(type.prepared(arguments))
        } catch {
            #expect(type.exitCode(for: error) != .success)
            return ArgumentFailure.deskError(type.message(for: error), in: type.word)
        }
        Issue.record("\(arguments) were taken")
        return DeskError(.usage, "")
    }

    @Test func itIsToldInTheFormOfOurErrors() throws {
        #expect(
            try failure(ListCommand.self, ["--al"])
                == DeskError(.usage, "unknown option --al", hint: "did you mean --all?"))
        #expect(
            try failure(ListCommand.self, ["--frobnicate"])
                == DeskError(.usage, "unknown option --frobnicate", hint: "see usher help list"))
        #expect(
            try failure(ListCommand.self, ["--sort", "due"]).hint == "a filter is written without dashes, sort:VALUE")
        #expect(
            try failure(AssignCommand.self, ["1", "--to", "bo"]).hint == "the login comes last: usher assign 42 ana")
        #expect(
            try failure(ListCommand.self, ["--limit"])
                == DeskError(.usage, "missing value for --limit N", hint: "see usher help list"))
        #expect(
            try failure(ListCommand.self, ["--limit", "x"])
                == DeskError(.usage, "the value x is invalid for --limit N", hint: "see usher help list"))
        #expect(
            try failure(ShowCommand.self, ["1", "--color", "green"])
                == DeskError(
                    .usage, "the value green is invalid for --color WHEN", hint: "give one of auto, always or never"))
        #expect(try failure(TakeCommand.self, ["--bogus"]).message == "unknown option --bogus")
        #expect(try failure(InitCommand.self, ["a", "b"]).message == "unexpected argument b")
    }

    @Test func whatArgumentParserThinksNearIsTestedAgain() throws {
        #expect(try failure(ListCommand.self, ["--foo"]).hint == "see usher help list")
    }
}
