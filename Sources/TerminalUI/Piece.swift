/// A run of text in one style; a line is a list of them.
public struct Piece: Hashable, Sendable {
    /// As stored: it is made visible when drawn.
    public var text: String
    /// How all of it looks.
    public var style: Style

    /// A run of text, plain unless told otherwise.
    public init(_ text: String, _ style: Style = .plain) {
        self.text = text
        self.style = style
    }
}
