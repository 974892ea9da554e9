import Glibc
import Testing
import TicketModel

/// No text ends either parser, or leads it to say what is not in the text. `script/campaign languages` is the long form.
@Suite struct LanguageFuzzTests {
    /// The most characters of a text; the long form goes up to 2^20.
    private static let most = getenv("USHER_LANGUAGE_LENGTH").flatMap { Int(String(cString: $0)) } ?? 1 << 14

    /// What makes a parser that looks back, copies or nests do so for every character.
    private static let repeated = [
        "-", "not:", "\"", ",", ":", "a", "a:", "to:", "to:a,", "+aa ", "tag:aa ", "tag:aa,", "@", "@ana ", "!high ",
        "^40 ",
        "needs:40,", "host:a ", "..", "1..", "created:7d.. ", "pri:", "is:", "is:ready,", "field.", "field.a:b ", " ",
        "\u{301}",
        "👩‍🔬", "\u{200D}", "*", "tag:*", "under:1,", "sort:", "view:a ", "due:fri ", "-\"", "not:-", "\n", "state:open,",
        "\0",
    ]

    private static func texts(_ dice: inout Dice) -> [String] {
        var texts = repeated.map { String(repeating: $0, count: most / $0.count) }
        texts += repeated.map { "x " + String(repeating: $0, count: most / $0.count) + "y" }
        texts += repeated.map { "tag:" + String(repeating: $0, count: most / $0.count) }
        for _ in 0..<60 { texts.append(dice.text(1...max(2, most / 8))) }
        for _ in 0..<400 { texts.append(dice.text(1...60)) }
        return texts
    }

    @Test func `a capture line is its title and its tokens`() {
        var dice = Dice()
        for text in Self.texts(&dice) {
            let line = CaptureLine(parsing: text, in: CaptureLineTests.context)
            // Tokens stand in the text one after another, with nothing but blanks between and after them.
            var end = line.tokens.first?.range.lowerBound ?? text.endIndex
            for token in line.tokens {
                let isBlank = text[end..<token.range.lowerBound].allSatisfy { $0.isWhitespace }
                #expect(isBlank)
                end = token.range.upperBound
            }
            let isEndBlank = text[end...].allSatisfy { $0.isWhitespace }
            #expect(isEndBlank)
            if let objection = line.objection { #expect(!objection.remark(on: text).isEmpty) }
            if text.contains(where: { !$0.isWhitespace }) { #expect(!line.draft.title.isEmpty) }
        }
    }

    @Test func `a filter is understood, or its error points into it`() {
        var dice = Dice()
        let clock = FilterClock(now: Script.start, today: day("2026-11-30"))
        for text in Self.texts(&dice) {
            do throws(FilterError) {
                let filter = try Filter(parsing: text) { clock }
                let saysNothing = filter.terms.isEmpty && filter.sort == nil
                let isBlank = text.allSatisfy { $0.isWhitespace }
                #expect(saysNothing == isBlank)
                let compiled = CompiledFilter(filter, in: TicketTable(), me: "ana", on: clock)
                #expect(compiled.rows(in: TicketTable()) == [])
            } catch {
                #expect(error.range.lowerBound >= 0 && error.range.upperBound <= text.count)
                #expect(!error.description.isEmpty)
            }
        }
    }
}
