import ArgumentParser
import Testing

@testable import usher

/// The two readers of the shared options agree.
@Suite struct SharedSettingsTests {
    @Test(arguments: [
        [], ["--json"], ["--utc", "-C", "/s"], ["-C/s", "--color=never"], ["--color", "always", "--json"],
        ["-C", "/a", "-C", "/b"],
    ])
    func theyAreReadAsArgumentParserReadsThem(_ arguments: [String]) throws {
        let command = try #require(try ListCommand.parseAsRoot(arguments) as? ListCommand)
        #expect(SharedSettings(leading: arguments) == command.shared.settings)
    }

    @Test func aValueThatIsNoneIsLeftToArgumentParser() {
        #expect(SharedSettings(leading: ["--color", "green"]) == nil)
        #expect(SharedSettings(leading: ["--color=green"]) == nil)
    }

    @Test func aCaptureWithoutOptionsNeedsNoParser() throws {
        #expect(Capture(line: try RequestLine(["--json", "add", "rm", "-rf"]))?.words == ["rm", "-rf"])
        #expect(Capture(line: try RequestLine(["add", "--tag", "x", "y"])) == nil)
        #expect(Capture(line: try RequestLine(["add", "--", "y"])) == nil)
        #expect(Capture(line: try RequestLine(["add"])) == nil)
    }
}
