import Testing
import TicketDesk

@testable import usher

@Suite struct RequestLineTests {
    /// Arguments, what is asked for, and what the verb's parser is given.
    static let cases: [(arguments: [String], request: RequestLine.Request, rest: [String])] = [
        ([], .bare, []),
        (["--json"], .bare, ["--json"]),
        (["-C", "/s"], .bare, ["-C", "/s"]),
        (["list"], .verb("list"), []),
        (["list", "to:me", "--json"], .verb("list"), ["to:me", "--json"]),
        (["-C", "/s", "--utc", "show", "42"], .verb("show"), ["-C", "/s", "--utc", "42"]),
        (["-C/s", "--color=never", "show", "42"], .verb("show"), ["-C/s", "--color=never", "42"]),
        (["--color", "always", "add", "--", "-rf"], .verb("add"), ["--color", "always", "--", "-rf"]),
        (["add", "fix", "-C", "/s"], .verb("add"), ["fix", "-C", "/s"]),
        (["--help"], .help, []),
        (["-h", "add"], .help, ["add"]),
        (["--json", "--version"], .version, ["--json"]),
        (["-"], .verb("-"), []),
    ]

    @Test(arguments: cases) func theVerbIsFound(
        _ line: (arguments: [String], request: RequestLine.Request, rest: [String])
    ) throws {
        let found = try RequestLine(line.arguments)
        #expect(found.request == line.request)
        #expect(found.arguments == line.rest)
    }

    @Test(arguments: [["--jsn", "list"], ["-x"], ["-C"], ["--color"]])
    func whatIsNoOptionBeforeTheVerbIsRefused(_ arguments: [String]) {
        let error = #expect(throws: DeskError.self) { try RequestLine(arguments) }
        #expect(error?.exitCode == 64)
        #expect(error?.hint?.isEmpty == false)
    }

    @Test func jsonIsWantedUpToTheDashes() {
        #expect(RequestLine.wantsJSON(["take", "x", "--json"]))
        #expect(!RequestLine.wantsJSON(["list", "--", "--json"]))
        #expect(!RequestLine.wantsJSON(["list", "json"]))
    }
}
