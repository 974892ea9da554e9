import TerminalUI
import TicketModel

/// What a person's configuration says of the look, under `[theme]`; for the rest the terminal decides.
///
///     name = "light"                the palette for a light background, or "dark", or "mono" for none at all
///     ascii = true                  borders and glyphs that every terminal has
///     urgent = "bright-magenta"     the colour of a meaning: a name of the sixteen, or a number of the 256
public struct ThemeWish: Equatable, Sendable {
    /// What has a colour of its own.
    enum Meaning: String, CaseIterable {
        case accent, open, assigned
        case inProgress = "in-progress"
        case resolved, closed, low, high, urgent, blocked, tag, person, good, bad, warning, quiet, faint, selection

        /// The roles that say it; the selection is a ground on which others stand.
        var roles: [Role] {
            switch self {
            case .accent: [.accent, .accentStrong, .selectedBar]
            case .open: [.open]
            case .assigned: [.assigned]
            case .inProgress: [.inProgress]
            case .resolved: [.resolved]
            case .closed: [.closed]
            case .low: [.low]
            case .high: [.high]
            case .urgent: [.urgent]
            case .blocked: [.blocked]
            case .tag: [.tag]
            case .person: [.person]
            case .good: [.good, .barFull]
            case .bad: [.bad]
            case .warning: [.warning]
            case .quiet: [.quiet]
            case .faint: [.faint]
            case .selection: [.selected, .selectedQuiet, .selectedBar]
            }
        }
    }

    private static let names = ["light", "dark", "mono"]
    private static let colours = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

    /// `light`, `dark` or `mono`; nil where the terminal decides.
    let name: String?
    let isASCII: Bool
    let colors: [Role: Color]
    let ground: Color?

    /// A wish for nothing.
    public init() { self.init([:]) }

    /// What the lines of `[theme]` say: each with its value, of which `trouble` knew nothing bad.
    public init(_ lines: [String: String]) {
        name = lines["name"]
        isASCII = lines["ascii"] == "true"
        var colors: [Role: Color] = [:]
        var ground: Color?
        for meaning in Meaning.allCases {
            guard let color = lines[meaning.rawValue].flatMap({ Self.color($0) }) else { continue }
            if meaning == .selection { ground = color } else { for role in meaning.roles { colors[role] = color } }
        }
        self.colors = colors
        self.ground = ground
    }

    /// Why a line can't be meant; nil if it can.
    public static func trouble(_ key: String, _ value: String) -> String? {
        switch key {
        case "name": return names.contains(value) ? nil : "name is not light, dark or mono"
        case "ascii": return ["true", "false"].contains(value) ? nil : "ascii is not true or false"
        default: break
        }
        let meanings = Meaning.allCases.map(\.rawValue)
        guard meanings.contains(key) else {
            let near = nearest(to: key, among: meanings + ["name", "ascii"])
            return "nothing has a colour called \(key)" + (near.map { ": did you mean \($0)?" } ?? "")
        }
        return color(value) == nil ? "\(key) is not a colour: red, bright-red, or a number from 0 to 255" : nil
    }

    private static func color(_ text: String) -> Color? {
        if let number = UInt8(text) { return number < 16 ? .ansi(number) : .palette(number) }
        let isBright = text.hasPrefix("bright-")
        guard let place = colours.firstIndex(of: String(text.dropFirst(isBright ? 7 : 0))) else { return nil }
        return .ansi(UInt8(place) + (isBright ? 8 : 0))
    }

    /// The style of a role with the colour that is wished for it, as far as there are such colours.
    func applied(to style: Style, of role: Role, at depth: Theme.Depth) -> Style {
        func shown(_ color: Color?) -> Color? {
            guard depth != .mono, let color else { return nil }
            if case .palette = color, depth == .ansi { return nil }
            return color
        }
        var style = style
        if let color = shown(colors[role]) { style.foreground = color }
        if ThemeWish.Meaning.selection.roles.contains(role), let ground = shown(ground) { style.background = ground }
        return style
    }
}
