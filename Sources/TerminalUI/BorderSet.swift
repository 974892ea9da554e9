/// The glyphs that boxes and lines are drawn with.
public struct BorderSet: Hashable, Sendable {
    /// The top and bottom edge.
    public var horizontal: Character
    /// The left and right edge.
    public var vertical: Character
    /// A corner.
    public var topLeft: Character
    /// A corner.
    public var topRight: Character
    /// A corner.
    public var bottomLeft: Character
    /// A corner.
    public var bottomRight: Character

    /// `╭─╮│╰╯`
    public static let rounded = BorderSet(
        horizontal: "─", vertical: "│", topLeft: "╭", topRight: "╮", bottomLeft: "╰", bottomRight: "╯")

    /// `+-+|++`, for terminals without UTF-8.
    public static let ascii = BorderSet(
        horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+")

    /// Each one cell wide; what is not becomes a space.
    public init(
        horizontal: Character, vertical: Character, topLeft: Character, topRight: Character, bottomLeft: Character,
        bottomRight: Character
    ) {
        self.horizontal = horizontal
        self.vertical = vertical
        self.topLeft = topLeft
        self.topRight = topRight
        self.bottomLeft = bottomLeft
        self.bottomRight = bottomRight
    }
}
