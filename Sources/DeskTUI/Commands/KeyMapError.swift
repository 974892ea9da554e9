/// Why keys can't be as they were wished for.
public struct KeyMapError: Error, Hashable, Sendable {
    /// What stands against it.
    public enum Trouble: Hashable, Sendable {
        /// No command has that name; one has nearly.
        case unknownCommand(near: String?)
        /// That is no key.
        case noKey(String)
        /// That key is text where the command is used.
        case isText(String)
        /// That key, or its first half, means another command in the same place.
        case conflict(String, String)
    }

    /// The command's name as it was written.
    public let command: String
    /// What stands against it.
    public let trouble: Trouble

    /// What and why: `z is take and undo too`.
    public var message: String {
        switch trouble {
        case .unknownCommand: "there is no command “\(command)”"
        case .noKey(let label): "“\(label)” (for “\(command)”) is no key"
        case .isText(let label): "“\(label)” is text where “\(command)” is used"
        case .conflict(let label, let other): "the key “\(label)” of “\(command)” is that of “\(other)” too"
        }
    }

    /// The next step.
    public var hint: String {
        switch trouble {
        case .unknownCommand(let near):
            near.map { "did you mean “\($0)”?" } ?? "usher help keys lists them"
        case .noKey:
            "a key is a character, Enter, Tab, Esc, Space, Up, PgUp, Home, F1 …, with C- or M- before it, or two in a row"
        case .isText: "choose one with C- or M- before it, or a named key"
        case .conflict(_, let other): "give “\(other)” another key, or none: \"\(other)\" = []"
        }
    }
}
