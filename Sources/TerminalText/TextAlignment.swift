/// Where text stands in a space wider than itself.
public enum TextAlignment: Hashable, Sendable {
    /// Space after the text.
    case left
    /// Space on both sides.
    case center
    /// Space before the text.
    case right
}
