extension KeyPress {
    /// What a control character stands for: 0–31 and 127.
    init(control byte: UInt8) {
        switch byte {
        case 0: self = .control(" ")
        case 9: self.init(.tab)
        case 13: self.init(.enter)
        case 27: self.init(.escape)
        case 127: self.init(.backspace)
        case 1...26: self = .control(Character(Unicode.Scalar(byte + 0x60)))
        default: self = .control(Character(Unicode.Scalar(byte + 0x40)))
        }
    }

    /// What a code point stands for that was reported together with its modifiers; nil if nothing is known.
    init?(codePoint: Int, modifiers: Modifiers) {
        switch codePoint {
        case 9: self.init(modifiers.contains(.shift) ? .backTab : .tab, modifiers.subtracting(.shift))
        case 13: self.init(.enter, modifiers)
        case 27: self.init(.escape, modifiers)
        case 8, 127: self.init(.backspace, modifiers)
        case 0xE000...0xF8FF:
            guard let key = KeySequences.kittyKeys[codePoint] else { return nil }
            self.init(key, modifiers)
        case 0x20..<0x7F, 0xA0...0x10FFFF:
            guard let scalar = UInt32(exactly: codePoint).flatMap(Unicode.Scalar.init) else { return nil }
            self.init(typed: Character(scalar), modifiers)
        default: return nil
        }
    }

    /// `a` with shift is `A`; with control, letters are small and shift is told.
    private init(typed character: Character, _ modifiers: Modifiers) {
        if modifiers.contains(.control) {
            let small = character.lowercased()
            self.init(.character(small.count == 1 ? Character(small) : character), modifiers)
        } else if modifiers.contains(.shift) {
            let large = character.uppercased()
            self.init(.character(large.count == 1 ? Character(large) : character), modifiers.subtracting(.shift))
        } else {
            self.init(.character(character), modifiers)
        }
    }
}

extension Modifiers {
    /// As xterm and kitty count them: a sum of 1 shift, 2 alt, 4 control, plus 1; more is not ours.
    init(parameter: Int?) {
        let bits = max(0, (parameter ?? 1) - 1)
        self = []
        if bits & 1 != 0 { insert(.shift) }
        if bits & 2 != 0 { insert(.alt) }
        if bits & 4 != 0 { insert(.control) }
    }
}
