import Testing
import TerminalText

@testable import DeskTUI

struct MarkdownTests {
    private func lines(_ text: String, width: Int = 40, _ glyphs: Glyphs = .unicode) -> [SpanLine] {
        MarkdownText(text, width: width, glyphs: glyphs).lines
    }

    private func text(_ lines: [SpanLine]) -> [String] { lines.map { $0.spans.map(\.text).joined() } }

    private func roles(_ line: String) -> [String] {
        MarkdownInline.spans(of: line).map { "\($0.role):\($0.text)" }
    }

    @Test(arguments: [
        ("plain words", ["text:plain words"]),
        ("a **bold** word", ["text:a ", "strong:bold", "text: word"]),
        (
            "a __bold__ and *slanted* _one_",
            ["text:a ", "strong:bold", "text: and ", "emphasis:slanted", "text: ", "emphasis:one"]
        ),
        ("run `rm -rf **x**` now", ["text:run ", "code:rm -rf **x**", "text: now"]),
        ("``a ` b``", ["code:a ` b"]),
        ("see [the page](https://example.org/x)", ["text:see ", "text:the page", "quiet: <https://example.org/x>"]),
        ("snake_case_name and 2 * 3 * 4", ["text:snake_case_name and 2 * 3 * 4"]),
        ("**never closed", ["text:**never closed"]),
        ("`never closed", ["text:`never closed"]),
        ("[no](", ["text:[no]("]),
        ("\\*not slanted\\*", ["text:*not slanted", "text:*"]),
        ("", []),
    ])
    func markupWithinALine(_ line: String, _ expected: [String]) {
        #expect(roles(line) == expected)
    }

    @Test func blocks() {
        let source = """
            # A heading
            first line
            second line
            - one
              - nested **two**
            3. three
            > quoted
            ---
            ```
            # no *heading*
            ```
            """
        let lines = lines(source)
        #expect(
            text(lines) == [
                "A heading", "first line", "second line", "• one", "  • nested two", "3. three", "│ quoted",
                String(repeating: "─", count: 40), "  # no *heading*",
            ])
        #expect(lines[0].spans[0].role == .strong)
        #expect(lines[4].spans.last?.role == .strong)
        #expect(lines[8].spans.last?.role == .code)
        #expect(text(self.lines("- one\n> two\n***", .ascii))[0...1] == ["- one", "| two"])
    }

    @Test func longItemsHangUnderTheirWords() {
        #expect(
            text(lines("- a long item that does not fit", width: 16)) == ["• a long item", "  that does not", "  fit"])
        #expect(text(lines("> a quote of some words", width: 12)) == ["│ a quote of", "│ some words"])
        #expect(text(lines("abcdefghij", width: 4)) == ["abcd", "efgh", "ij"])
    }

    @Test func wrappingKeepsWhatIsBold() {
        let lines = lines("some **bold words here** end", width: 12)
        #expect(text(lines) == ["some bold", "words here", "end"])
        #expect(lines[1].spans == [Span("words here", .strong)])
    }

    @Test(arguments: [1, 2, 3, 7, 40]) func nothingHostileBreaksALine(_ width: Int) {
        let sources =
            Golden.hostile + [
                String(repeating: "**a ", count: 20_000), String(repeating: "`", count: 9_000),
                String(repeating: "> ", count: 3_000) + "x", String(repeating: "[", count: 5_000),
                String(repeating: " ", count: 9_000) + "- x", "```", "~~~\n\u{1b}]0;title\u{7}", "#\n##\n####### x",
                "1234567890. x", "-", "- ", "*", "**", "****", "_ _", "[]()", "[a]()", "\\",
                String(repeating: "日本", count: 3_000), String(repeating: "`a", count: 4_000),
            ]
        for source in sources {
            for line in lines(source, width: width) {
                let cells = line.spans.reduce(0) { $0 + $1.width }
                #expect(cells <= max(3, width), "\(source.prefix(20)) at \(width): \(cells)")
            }
        }
    }
}
