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
        /// Those that show on a space, too.
        static let markingSpaces: Attributes = [.underline, .reverse]
    }

    /// Attributes in the lowest 8 bits, then two colours of 26: a screen of cells is compared at every key.
    private var bits: UInt64

    private static let foregroundShift: UInt64 = 8
    private static let backgroundShift: UInt64 = 34
    private static let colorMask: UInt64 = (1 << 26) - 1

    /// The text's colour.
    public var foreground: Color {
        get { Color(bits: bits >> Self.foregroundShift & Self.colorMask) }
        set { bits = bits & ~(Self.colorMask << Self.foregroundShift) | newValue.bits << Self.foregroundShift }
    }

    /// The colour behind it.
    public var background: Color {
        get { Color(bits: bits >> Self.backgroundShift & Self.colorMask) }
        set { bits = bits & ~(Self.colorMask << Self.backgroundShift) | newValue.bits << Self.backgroundShift }
    }

    /// What it has beside colour.
    public var attributes: Attributes {
        get { Attributes(rawValue: UInt8(truncatingIfNeeded: bits)) }
        set { bits = bits & ~0xFF | UInt64(newValue.rawValue) }
    }

    /// The terminal's own colours, no attributes.
    public static let plain = Style()

    /// What is not given is the terminal's own.
    public init(_ foreground: Color = .standard, on background: Color = .standard, _ attributes: Attributes = []) {
        bits =
            UInt64(attributes.rawValue) | foreground.bits << Self.foregroundShift
            | background.bits << Self.backgroundShift
    }

    /// The terminal's own colours, in bold.
    public static let bold = Style(.standard, .bold)

    /// The same style on another background.
    public func on(_ background: Color) -> Style {
        var style = self
        style.background = background
        return style
    }

    /// The same style with these attributes too.
    public func adding(_ attributes: Attributes) -> Style {
        var style = self
        style.attributes.formUnion(attributes)
        return style
    }

    /// Whether a space in this style shows more than its background.
    var marksSpaces: Bool { !attributes.isDisjoint(with: .markingSpaces) }

    /// Whether both have the same background.
    func isOnSameGround(as other: Style) -> Bool { (bits ^ other.bits) >> Self.backgroundShift == 0 }
}

extension Color {
    /// 2 bits that say which kind it is, above 24 that say which one.
    fileprivate var bits: UInt64 {
        switch self {
        case .standard: 0
        case .ansi(let index): 1 << 24 | UInt64(index)
        case .palette(let index): 2 << 24 | UInt64(index)
        case .rgb(let red, let green, let blue): 3 << 24 | UInt64(red) << 16 | UInt64(green) << 8 | UInt64(blue)
        }
    }

    fileprivate init(bits: UInt64) {
        let low = UInt8(truncatingIfNeeded: bits)
        switch bits >> 24 {
        case 0: self = .standard
        case 1: self = .ansi(low)
        case 2: self = .palette(low)
        default: self = .rgb(UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8), low)
        }
    }
}
