public import TerminalUI
import TicketModel

/// How every role looks and which glyphs are drawn: the one place that knows colours.
public struct Theme: Equatable, Sendable {
    /// What the terminal can show of the look.
    public enum Depth: Sendable {
        /// No colour at all: weight, underline and reverse carry the hierarchy.
        case mono
        /// The terminal's own sixteen colours.
        case ansi
        /// The 256-colour palette on a dark background.
        case palette
        /// The 256-colour palette on a light background.
        case paletteOnLight
    }

    /// Shared: every frame is drawn with copies of it.
    private final class Table: Sendable {
        let depth: Depth
        let glyphs: Glyphs
        let wish: ThemeWish
        let styles: [Style]

        init(depth: Depth, glyphs: Glyphs, wish: ThemeWish) {
            self.depth = depth
            self.glyphs = glyphs
            self.wish = wish
            styles = Role.allCases.map { wish.applied(to: Theme.style(of: $0, at: depth), of: $0, at: depth) }
        }
    }

    private let table: Table

    /// The look in use.
    public var depth: Depth { table.depth }
    /// The characters in use.
    public var glyphs: Glyphs { table.glyphs }
    /// What the reader wants otherwise.
    var wish: ThemeWish { table.wish }

    /// What is made of the same wish for the same depth is the same.
    public static func == (one: Theme, other: Theme) -> Bool {
        one.table === other.table
            || one.depth == other.depth && one.glyphs == other.glyphs && one.wish == other.wish
    }

    /// The look for a depth, with or without characters beyond ASCII.
    public init(depth: Depth, isUnicode: Bool = true, wish: ThemeWish = ThemeWish()) {
        table = Table(depth: depth, glyphs: isUnicode ? .unicode : .ascii, wish: wish)
    }

    /// The look for what a terminal says of itself and a reader wants; `NO_COLOR` wins over both.
    public init(
        colorCount: Int, isUnicode: Bool, noColor: Bool = false, isLight: Bool = false, wish: ThemeWish = ThemeWish()
    ) {
        let isLight = wish.name.map { $0 == "light" } ?? isLight
        let depth: Depth =
            if noColor || colorCount < 8 || wish.name == "mono" { .mono } else if colorCount < 256 {
                .ansi
            } else if isLight {
                .paletteOnLight
            } else { .palette }
        self.init(depth: depth, isUnicode: isUnicode && !wish.isASCII, wish: wish)
    }

    /// The same look for a dark or a light background, as far as it makes a difference.
    func onBackground(isLight: Bool) -> Theme {
        guard wish.name == nil else { return self }
        return switch depth {
        case .mono, .ansi: self
        case .palette, .paletteOnLight:
            Theme(depth: isLight ? .paletteOnLight : .palette, isUnicode: glyphs.isUnicode, wish: wish)
        }
    }

    /// Whether the rest of a bar shows as a background, and needs no glyph.
    var hasTrough: Bool { self[.barEmpty].background != .standard }

    /// The style of a role.
    public subscript(role: Role) -> Style {
        table.styles[role.rawValue]
    }

    /// The style of a role on the selected card's background.
    func onSelection(_ role: Role) -> Style {
        var style = self[role]
        let ground = self[.selected]
        switch role {
        case .text, .strong: style.foreground = ground.foreground
        case .quiet, .faint, .closed, .low: style.foreground = self[.selectedQuiet].foreground
        default: break
        }
        style.background = ground.background
        if depth == .mono { style.attributes = style.attributes.union(ground.attributes).subtracting(.dim) }
        return style
    }

    static func role(of state: TicketState) -> Role {
        switch state {
        case .open: .open
        case .assigned: .assigned
        case .inProgress: .inProgress
        case .resolved: .resolved
        case .closed: .closed
        }
    }

    static func role(of priority: Priority) -> Role {
        switch priority {
        case .low: .low
        case .normal: .text
        case .high: .high
        case .urgent: .urgent
        }
    }
}
