/// What a piece of evidence is.
public enum EvidenceKind: Hashable, Sendable {
    /// A file, by its own name without a path.
    case file(name: String)
    /// What a command printed: its words, the directory that it ran in, how long it took, and the status that it exited
    /// with; one that a signal ended has 128 and the signal's number.
    case run(argv: [String], directory: String, milliseconds: UInt64, exit: UInt8)

    /// Whether it shows that something was done: a file does, and a run that succeeded.
    public var isProof: Bool {
        switch self {
        case .file: true
        case .run(_, _, _, let exit): exit == 0
        }
    }

    /// The file's name, or the command as one would type it; at most `TextBounds.shownCommand` bytes.
    public var title: String {
        switch self {
        case .file(let name): Self.cut(name)
        case .run(let argv, _, _, _): Self.command(argv)
        }
    }

    /// The words as a shell reads them, as far as they have room.
    private static func command(_ argv: [String]) -> String {
        var command = ""
        for word in argv {
            if !command.isEmpty { command += " " }
            command += quoted(TextBounds.prefix(of: word, bytes: TextBounds.shownCommand + 1))
            if command.utf8.count > TextBounds.shownCommand { break }
        }
        return cut(command)
    }

    private static func quoted(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
                true
            default: "+,-./:=@_%^".utf8.contains(byte)
            }
        }
        if isPlain, !word.isEmpty { return word }
        var text = "'"
        for character in word { text += character == "'" ? "'\\''" : String(character) }
        return text + "'"
    }

    private static func cut(_ text: String) -> String {
        guard text.utf8.count > TextBounds.shownCommand else { return text }
        return TextBounds.prefix(of: text, bytes: TextBounds.shownCommand - 3) + "…"
    }
}
