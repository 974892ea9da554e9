import Testing
import TerminalUI

@testable import DeskTUI

struct ThemeTests {
    private static let depths: [Theme.Depth] = [.mono, .ansi, .palette, .paletteOnLight]

    @Test func theTerminalDecidesTheDepth() {
        #expect(Theme(colorCount: 256, isUnicode: true).depth == .palette)
        #expect(Theme(colorCount: 1 << 24, isUnicode: true).depth == .palette)
        #expect(Theme(colorCount: 256, isUnicode: true, isLight: true).depth == .paletteOnLight)
        #expect(Theme(colorCount: 16, isUnicode: true).depth == .ansi)
        #expect(Theme(colorCount: 8, isUnicode: true).depth == .ansi)
        #expect(Theme(colorCount: 0, isUnicode: true).depth == .mono)
        #expect(Theme(colorCount: 256, isUnicode: true, noColor: true).depth == .mono)
    }

    /// What is told by colour is told by weight or glyph too: the three weights of text differ everywhere.
    @Test(arguments: depths)
    func weightsDiffer(_ depth: Theme.Depth) {
        let theme = Theme(depth: depth)
        #expect(Set([theme[.strong], theme[.text], theme[.quiet]]).count == 3)
        #expect(theme[.selected] != theme[.text])
        #expect(theme[.release] != theme[.text])
        #expect(theme.onSelection(.text).background == theme[.selected].background)
    }

    @Test func theReadersWishGoesBeforeTheTerminals() {
        func theme(_ lines: [String: String], colors: Int = 256, isLight: Bool = false) -> Theme {
            Theme(colorCount: colors, isUnicode: true, isLight: isLight, wish: ThemeWish(lines))
        }
        #expect(theme(["name": "light"]).depth == .paletteOnLight)
        #expect(theme(["name": "dark"], isLight: true).depth == .palette)
        #expect(theme(["name": "light"]).onBackground(isLight: false).depth == .paletteOnLight, "it was said")
        #expect(theme([:]).onBackground(isLight: true).depth == .paletteOnLight)
        #expect(theme(["name": "mono", "urgent": "red"])[.urgent].foreground == .standard)
        #expect(!theme(["ascii": "true"]).glyphs.isUnicode && theme(["ascii": "false"]).glyphs.isUnicode)
        #expect(Theme(colorCount: 0, isUnicode: true, wish: ThemeWish(["name": "dark"])).depth == .mono)
        let own = theme(["urgent": "201", "accent": "bright-blue", "selection": "4"])
        #expect(own[.urgent].foreground == .palette(201) && own[.urgent].attributes == .bold, "the weight stays")
        #expect(own[.accentStrong].foreground == .ansi(12) && own[.selected].background == .ansi(4))
        #expect(own.onSelection(.urgent).background == .ansi(4))
        #expect(own.onBackground(isLight: true)[.urgent].foreground == .palette(201))
        let few = theme(["urgent": "201", "good": "red"], colors: 16)
        #expect(
            few[.urgent] == Theme(depth: .ansi)[.urgent] && few[.good].foreground == .ansi(1),
            "as far as there are such")
    }

    @Test func monoHasNoColour() {
        let theme = Theme(depth: .mono)
        for role in Role.allCases {
            #expect(theme[role].foreground == .standard && theme[role].background == .standard, "\(role)")
        }
    }

    @Test func sixteenColoursAreTheTerminalsOwn() {
        let theme = Theme(depth: .ansi)
        for role in Role.allCases {
            for color in [theme[role].foreground, theme[role].background] {
                switch color {
                case .standard, .ansi: break
                default: Issue.record("\(role) is \(color)")
                }
            }
        }
    }

    @Test func everyGlyphIsOneCellAndAsciiWhereItMustBe() {
        for glyphs in [Glyphs.unicode, .ascii] {
            for child in Mirror(reflecting: glyphs).children {
                guard let glyph = child.value as? String else { continue }
                #expect(glyph.count == 1 && Span(glyph).width == 1, "\(child.label ?? "")")
                #expect(glyphs.isUnicode || glyph.utf8.allSatisfy { $0 < 0x80 }, "\(child.label ?? "")")
            }
        }
    }

    @Test(arguments: [
        ("\u{1b}]11;rgb:ffff/ffff/ffff\u{1b}\\", true), ("\u{1b}]11;rgb:1818/1919/1f1f\u{7}", false),
        ("\u{1b}]11;rgb:fd/f6/e3\u{1b}\\", true), ("\u{1b}]11;rgba:0000/2b2b/3636/ffff\u{7}", false),
    ])
    func theBackgroundsAnswerIsRead(_ answer: String, _ isLight: Bool) {
        #expect(BackgroundReport.isLight(Array(answer.utf8)) == isLight)
    }

    @Test(arguments: [
        "", "\u{1b}[1;1R", "\u{1b}]11;?", "\u{1b}]11;rgb:ff/ff", "\u{1b}]11;rgb:x/y/z", "\u{1b}]11;rgb:fffff/0/0",
    ])
    func otherAnswersAreNot(_ answer: String) {
        #expect(BackgroundReport.isLight(Array(answer.utf8)) == nil)
    }

    /// Many terminals show bold black as grey.
    @Test func blackIsNeverBold() {
        for role in Role.allCases {
            let style = Theme(depth: .ansi)[role]
            #expect(style.foreground != .ansi(0) || !style.attributes.contains(.bold), "\(role)")
        }
    }

    @Test func aLightBackgroundChangesTheLook() {
        var board = Board()
        board.send(.background(isLight: true))
        #expect(board.model.theme.depth == .paletteOnLight)
        board.send(.background(isLight: false))
        #expect(board.model.theme.depth == .palette)
        var mono = Board(theme: Theme(depth: .mono))
        mono.send(.background(isLight: true))
        #expect(mono.model.theme.depth == .mono)
    }
}
