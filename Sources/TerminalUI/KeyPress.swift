/// A key, apart from the modifiers held with it.
public enum Key: Hashable, Sendable {
    case character(Character)
    case enter
    case tab
    case backTab
    case escape
    case backspace
    case delete
    case insert
    case up
    case down
    case left
    case right
    case home
    case end
    case pageUp
    case pageDown
    /// F1 is 1.
    case function(Int)
}

/// Keys held with another, or with a mouse button.
public struct Modifiers: OptionSet, Hashable, Sendable {
    /// One bit a key.
    public let rawValue: UInt8

    /// From bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Shift, where the character does not show it.
    public static let shift = Modifiers(rawValue: 1)
    /// Alt, Meta or Option.
    public static let alt = Modifiers(rawValue: 2)
    /// Ctrl.
    public static let control = Modifiers(rawValue: 4)
}

/// A key with its modifiers.
///
/// Characters come as typed: `G` is a character without `shift`; Ctrl-A is the character `a` with `control`.
/// Shift-Tab is `backTab`. Terminals cannot tell Ctrl-I from Tab, Ctrl-M from Enter, Ctrl-[ from Escape, and those are
/// given as `tab`, `enter`, `escape` unless the terminal does tell; Ctrl-H is `h` with `control`, as BS, and DEL is
/// `backspace`.
public struct KeyPress: Hashable, Sendable {
    /// Which key.
    public var key: Key
    /// What was held with it.
    public var modifiers: Modifiers

    /// A key, without modifiers unless told otherwise.
    public init(_ key: Key, _ modifiers: Modifiers = []) {
        self.key = key
        self.modifiers = modifiers
    }

    /// A character typed without modifiers.
    public init(_ character: Character) { self.init(.character(character)) }

    /// The character with the control key.
    public static func control(_ character: Character) -> KeyPress { KeyPress(.character(character), .control) }

    /// The character with the Alt (Meta) key.
    public static func alt(_ character: Character) -> KeyPress { KeyPress(.character(character), .alt) }
}
