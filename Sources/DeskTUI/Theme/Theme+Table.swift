import TerminalUI

/// The table of looks: one row a role, one column a depth.
extension Theme {
    static func style(of role: Role, at depth: Depth) -> Style {
        switch depth {
        case .mono: mono(role)
        case .ansi: ansi(role)
        case .palette: palette(role, .dark)
        case .paletteOnLight: palette(role, .light)
        }
    }

    /// Bold, dim, underline and reverse only.
    private static func mono(_ role: Role) -> Style {
        switch role {
        case .text, .accent, .open, .assigned, .inProgress, .resolved, .tag, .person, .good, .selectedQuiet, .low:
            .plain
        case .emphasis: Style(.standard, .underline)
        case .code, .bar: .plain
        case .strong, .high, .blocked, .warning, .barFull, .selectedBar: Style(.standard, .bold)
        case .accentStrong, .urgent, .bad: Style(.standard, [.bold, .underline])
        case .quiet, .faint, .closed, .barEmpty, .behind: Style(.standard, .dim)
        case .chip, .airborneQuiet, .selected: Style(.standard, .reverse)
        case .airborne, .release, .refusal: Style(.standard, [.reverse, .bold])
        }
    }

    /// The terminal's own sixteen colours, on its own background.
    private static func ansi(_ role: Role) -> Style {
        switch role {
        case .text: .plain
        case .strong: Style(.standard, .bold)
        case .emphasis: Style(.standard, .italic)
        case .code: Style(.ansi(6))
        case .bar: Style(.ansi(6), .dim)
        case .quiet, .faint, .closed, .low, .barEmpty, .behind: Style(.ansi(8))
        case .accent, .resolved: Style(.ansi(6))
        case .accentStrong: Style(.ansi(6), .bold)
        case .open, .warning: Style(.ansi(3))
        case .assigned, .person: Style(.ansi(12))
        case .inProgress, .good, .barFull: Style(.ansi(2))
        case .high: Style(.ansi(3), .bold)
        case .urgent: Style(.ansi(1), .bold)
        case .blocked, .bad: Style(.ansi(1))
        case .tag: Style(.ansi(5))
        case .chip: Style(.standard, .reverse)
        case .airborne: Style(.ansi(15), on: .ansi(4), .bold)
        case .airborneQuiet: Style(.ansi(7), on: .ansi(4))
        // Not bold: many terminals show bold black as grey, which nobody reads on green.
        case .release: Style(.ansi(0), on: .ansi(2))
        case .refusal: Style(.ansi(15), on: .ansi(1), .bold)
        case .selected: Style(.ansi(15), on: .ansi(8))
        case .selectedQuiet: Style(.ansi(7), on: .ansi(8))
        case .selectedBar: Style(.ansi(14), on: .ansi(8), .bold)
        }
    }

    /// Numbers of the 256-colour palette that carry the look on one kind of background.
    private struct Tints {
        var quiet, faint, teal, yellow, blue, green, grey, orange, red, violet: UInt8
        var chip, chipText, ground, groundText, groundQuiet, trough, behind, bar: UInt8

        static let dark = Tints(
            quiet: 245, faint: 240, teal: 80, yellow: 221, blue: 111, green: 114, grey: 243, orange: 215, red: 203,
            violet: 139, chip: 239, chipText: 231, ground: 237, groundText: 255, groundQuiet: 249, trough: 236,
            behind: 239, bar: 66)
        static let light = Tints(
            quiet: 242, faint: 248, teal: 30, yellow: 136, blue: 26, green: 28, grey: 246, orange: 166, red: 160,
            violet: 97, chip: 252, chipText: 16, ground: 254, groundText: 16, groundQuiet: 240, trough: 253,
            behind: 250, bar: 73)
    }

    private static func palette(_ role: Role, _ tints: Tints) -> Style {
        switch role {
        case .text: .plain
        case .strong: Style(.standard, .bold)
        case .emphasis: Style(.standard, .italic)
        case .code: Style(.standard, on: .palette(tints.trough))
        case .bar: Style(.palette(tints.bar))
        case .quiet, .low: Style(.palette(tints.quiet))
        case .faint: Style(.palette(tints.faint))
        case .accent, .resolved: Style(.palette(tints.teal))
        case .accentStrong: Style(.palette(tints.teal), .bold)
        case .open: Style(.palette(tints.yellow))
        case .warning, .high: Style(.palette(tints.orange))
        case .assigned, .person: Style(.palette(tints.blue))
        case .inProgress, .good: Style(.palette(tints.green))
        case .closed: Style(.palette(tints.grey))
        case .urgent: Style(.palette(tints.red), .bold)
        case .blocked, .bad: Style(.palette(tints.red))
        case .tag: Style(.palette(tints.violet))
        case .chip: Style(.palette(tints.chipText), on: .palette(tints.chip), .bold)
        case .airborne: Style(.palette(231), on: .palette(24), .bold)
        case .airborneQuiet: Style(.palette(153), on: .palette(24))
        case .release: Style(.palette(16), on: .palette(tints.green == 28 ? 114 : tints.green), .bold)
        case .refusal: Style(.palette(231), on: .palette(124), .bold)
        case .barFull: Style(.palette(tints.green), on: .palette(tints.trough))
        case .barEmpty: Style(.palette(tints.faint), on: .palette(tints.trough))
        case .selected: Style(.palette(tints.groundText), on: .palette(tints.ground))
        case .selectedQuiet: Style(.palette(tints.groundQuiet), on: .palette(tints.ground))
        case .selectedBar: Style(.palette(tints.teal), on: .palette(tints.ground))
        case .behind: Style(.palette(tints.behind))
        }
    }
}
