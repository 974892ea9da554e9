/// How a cell's text looks.
public struct Style: Hashable, Sendable {
    /// Attributes beside colour; a terminal that lacks one ignores it.
    public struct Attributes: OptionSet, Hashable, Sendable {
        /// One bit an attribute.
        public let rawValue: UInt8

        /// From bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Bold, or bright.
        public static let bold = Attributes(rawValue: 1)
        /// Fainter than the rest.
        public static let dim = Attributes(rawValue: 2)
        /// Slanted.
        public static let italic = Attributes(rawValue: 4)
        /// Underlined.
        public static let underline = Attributes(rawValue: 8)
        /// Foreground and background exchanged.
        public static let reverse = Attributes(rawValue: 16)
    }

    /// The text's colour.
    public var foreground: Color
    /// The colour behind it.
    public var background: Color
    /// What it has beside colour.
    public var attributes: Attributes

    /// The terminal's own colours, no attributes.
    public static let plain = Style()

    /// What is not given is the terminal's own.
    public init(_ foreground: Color = .standard, on background: Color = .standard, _ attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    /// The terminal's own colours, in bold.
    public static let bold = Style(.standard, .bold)

    /// The same style on another background.
    public func on(_ background: Color) -> Style { Style(foreground, on: background, attributes) }

    /// The same style with these attributes too.
    public func adding(_ attributes: Attributes) -> Style {
        Style(foreground, on: background, self.attributes.union(attributes))
    }
}
