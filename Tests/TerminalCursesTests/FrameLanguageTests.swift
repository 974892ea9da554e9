import TerminalUI
import Testing

@testable import TerminalCurses

/// Which terminals frames are written for, by what their descriptions say.
struct FrameLanguageTests {
    /// xterm-256color's, as far as it is asked for.
    private static let xterm: [String: String] = [
        "cup": "\u{1B}[5;3H", "cuf": "\u{1B}[7C", "cub": "\u{1B}[7D", "cuu": "\u{1B}[7A", "cud": "\u{1B}[7B",
        "cr": "\r", "cud1": "\n", "cub1": "\u{8}", "el": "\u{1B}[K", "ech": "\u{1B}[7X", "sgr0": "\u{1B}(B\u{1B}[m",
        "op": "\u{1B}[39;49m", "setaf 1": "\u{1B}[31m", "setab 1": "\u{1B}[41m", "setaf 9": "\u{1B}[91m",
        "setab 9": "\u{1B}[101m", "setaf 80": "\u{1B}[38;5;80m", "setab 80": "\u{1B}[48;5;80m", "bold": "\u{1B}[1m",
        "dim": "\u{1B}[2m", "sitm": "\u{1B}[3m", "smul": "\u{1B}[4m", "rev": "\u{1B}[7m",
    ]

    private func language(
        colorCount: Int = 256, with changes: [String: String] = [:], without flag: String? = nil
    ) -> FrameLanguage? {
        let known = Self.xterm.merging(changes) { $1 }
        return FrameLanguage(
            colorCount: colorCount, sequence: { name, first, _ in known["\(name) \(first)"] ?? known[name] ?? "" },
            isSet: { ["am", "xenl", "bce"].contains($0) && $0 != flag })
    }

    @Test func xtermIsSpoken() {
        #expect(language() == FrameLanguage())
        #expect(language(colorCount: 8)?.colorCount == 8)
    }

    @Test func whatIsLackingIsDoneWithout() {
        #expect(language(without: "bce")?.erasesInColor == false)
        #expect(language(with: ["ech": ""])?.erasesCells == false)
        #expect(language(with: ["sitm": "", "dim": ""])?.attributes == [.bold, .underline, .reverse])
        #expect(language(with: ["setaf 9": "\u{1B}[38;5;9m"])?.hasBrightColors == false)
        #expect(language(with: ["sgr0": "\u{1B}[m\u{F}"]) == FrameLanguage(), "tmux and screen")
    }

    @Test(arguments: xterm.keys.sorted()) func whatIsSpelledOtherwiseIsLeftToNcurses(_ name: String) {
        // These are judged above.
        guard !name.hasSuffix(" 9") else { return }
        let changed = language(with: [name: "\u{1B}?"])
        if name == "ech" { #expect(changed?.erasesCells == false) } else { #expect(changed == nil) }
    }

    @Test(arguments: ["am", "xenl"]) func aTerminalWhoseMarginIsAnotherIsLeftToNcurses(_ flag: String) {
        #expect(language(without: flag) == nil)
    }

    @Test func moreOrStrangerColoursAreLeftToNcurses() {
        #expect(language(colorCount: 16_777_216) == nil)
        #expect(language(colorCount: 16, with: ["setaf 9": "\u{1B}[1;31m"]) == nil, "bright as bold")
        #expect(language(colorCount: 8, with: ["setaf 1": "\u{1B}[34m"]) == nil, "blue and red exchanged")
        #expect(
            language(colorCount: 0, with: ["setaf 1": ""]) != nil, "where no colours are wanted, none are asked for")
    }
}
