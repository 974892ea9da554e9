/// What keys send beside characters, after xterm's ctlseqs, rxvt's and the Linux console's manuals, and kitty's keyboard
/// protocol.
enum KeySequences {
    /// A CSI sequence; nil if it is not a key.
    static func control(_ sequence: ControlSequence) -> KeyPress? {
        guard sequence.isBare || sequence.final == UInt8(ascii: "$") && sequence.prefix == 0 else { return nil }
        switch sequence.final {
        case UInt8(ascii: "~"): return numbered(sequence, [])
        case UInt8(ascii: "^"): return numbered(sequence, .control)
        case UInt8(ascii: "$"): return numbered(sequence, .shift)
        case UInt8(ascii: "@"): return numbered(sequence, [.control, .shift])
        case UInt8(ascii: "u"): return kitty(sequence)
        case UInt8(ascii: "Z"): return KeyPress(.backTab, Modifiers(parameter: sequence[1]).subtracting(.shift))
        case UInt8(ascii: "a")...UInt8(ascii: "d"):
            return letters[sequence.final - 0x20].map { KeyPress($0, .shift) }
        default:
            // `CSI 5;7R` is where the cursor is, `CSI 1;5R` Ctrl-F3.
            guard sequence[0] ?? 1 == 1, sequence.parameters.count <= 2 else { return nil }
            return letters[sequence.final].map { KeyPress($0, Modifiers(parameter: sequence[1])) }
        }
    }

    /// An SS3 sequence, with modifiers before its letter as old terminals send them; nil if it is not a key.
    static func shifted(parameters: [UInt8], final: UInt8) -> KeyPress? {
        let modifiers = Modifiers(parameter: parameters.last.map { Int($0) - 0x30 })
        if let key = letters[final] { return KeyPress(key, modifiers) }
        switch final {
        case UInt8(ascii: "a")...UInt8(ascii: "d"):
            return letters[final - 0x20].map { KeyPress($0, .control) }
        case UInt8(ascii: "M"): return KeyPress(.enter, modifiers)
        case UInt8(ascii: "I"): return KeyPress(.tab, modifiers)
        case UInt8(ascii: " "): return KeyPress(.character(" "), modifiers)
        case UInt8(ascii: "X"): return KeyPress(.character("="), modifiers)
        case UInt8(ascii: "j")...UInt8(ascii: "y"):
            return KeyPress(.character(Character(Unicode.Scalar(final - 0x40))), modifiers)
        default: return nil
        }
    }

    private static let letters: [UInt8: Key] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
        UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
        UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3),
        UInt8(ascii: "S"): .function(4),
    ]

    private static let numbers: [Int: Key] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
        17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
        23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14), 28: .function(15),
        29: .function(16), 31: .function(17), 32: .function(18), 33: .function(19), 34: .function(20),
    ]

    /// The keys that have no code point of their own: the keypad, and F13 to F35.
    static let kittyKeys: [Int: Key] = {
        var keys: [Int: Key] = [
            57414: .enter, 57417: .left, 57418: .right, 57419: .up, 57420: .down, 57421: .pageUp, 57422: .pageDown,
            57423: .home, 57424: .end, 57425: .insert, 57426: .delete,
        ]
        for (offset, character) in "0123456789./*-+".enumerated() { keys[57399 + offset] = .character(character) }
        keys[57415] = .character("=")
        for number in 13...35 { keys[57376 + number - 13] = .function(number) }
        return keys
    }()

    private static func numbered(_ sequence: ControlSequence, _ held: Modifiers) -> KeyPress? {
        guard let number = sequence[0] else { return nil }
        if number == 27, sequence.parameters.count == 3 {
            return sequence[2].flatMap { KeyPress(codePoint: $0, modifiers: Modifiers(parameter: sequence[1])) }
        }
        return numbers[number].map { KeyPress($0, Modifiers(parameter: sequence[1]).union(held)) }
    }

    private static func kitty(_ sequence: ControlSequence) -> KeyPress? {
        let kinds = sequence.parameters.count > 1 ? sequence.parameters[1] : []
        let isRelease = kinds.count > 1 && kinds[1] == 3
        guard let code = sequence[0], !isRelease else { return nil }
        return KeyPress(codePoint: code, modifiers: Modifiers(parameter: sequence[1]))
    }
}
