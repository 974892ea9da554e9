extension InputDecoder {
    mutating func take(_ byte: UInt8) {
        switch state {
        case .ground: takeInGround(byte)
        case .escape: takeAfterEscape(byte)
        case .control: takeInControl(byte)
        case .shifted: takeInShifted(byte)
        case .console: takeInConsole(byte)
        case .plainMouse: takeInPlainMouse(byte)
        case .string(let introducer): takeInString(byte, introducer)
        case .stringEscape(let introducer): takeAfterStringEscape(byte, introducer)
        case .paste:
            guard pasted.take(byte) else { return }
            events.append(.paste(pasted.finish()))
            burst.isBracketedPasteKnown = true
            reset()
        }
    }

    private mutating func takeInGround(_ byte: UInt8) {
        switch utf8.take(byte) {
        case .incomplete:
            return
        case .scalar(let scalar):
            take(scalar)
        case .invalid(let again):
            emit(.character("\u{FFFD}"), hasAlt ? .alt : [])
            hasAlt = false
            if again { takeInGround(byte) }
        }
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        let alt: Modifiers = hasAlt ? .alt : []
        hasAlt = false
        switch scalar.value {
        case 0x1B: state = .escape
        case 0..<0x20, 0x7F:
            let press = KeyPress(control: UInt8(scalar.value))
            emit(press.key, press.modifiers.union(alt))
        case 0x80..<0xA0:
            events.append(.unknown(Array(String(scalar).utf8)))
        default: emit(.character(Character(scalar)), alt)
        }
    }

    private mutating func takeAfterEscape(_ byte: UInt8) {
        switch byte {
        case 0x1B where hasSecondEscape: emit(.escape)
        case 0x1B: hasSecondEscape = true
        case UInt8(ascii: "["): state = .control
        case UInt8(ascii: "O"): state = .shifted
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
            state = .string(introducer: byte)
        default:
            if hasSecondEscape { emit(.escape) }
            reset()
            hasAlt = true
            takeInGround(byte)
        }
    }

    private mutating func takeInControl(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "[") where held.isEmpty: state = .console
        case UInt8(ascii: "M") where held.isEmpty: state = .plainMouse
        case UInt8(ascii: "$") where !held.isEmpty && held.allSatisfy({ (0x30...0x39).contains($0) }):
            finishControl(byte)
        case 0x20..<0x40: hold(byte)
        case 0x40..<0x7F: finishControl(byte)
        default: abandon(byte)
        }
    }

    private mutating func takeInShifted(_ byte: UInt8) {
        switch byte {
        case 0x30...0x39 where held.count < 4: hold(byte)
        case 0x20..<0x7F:
            let press = KeySequences.shifted(parameters: held, final: byte)
            hold(byte)
            finish(press)
        default: abandon(byte)
        }
    }

    private mutating func takeInConsole(_ byte: UInt8) {
        hold(byte)
        guard (0x20..<0x7F).contains(byte) else {
            held.removeLast()
            return abandon(byte)
        }
        let isKey = (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(byte)
        finish(isKey ? KeyPress(.function(Int(byte) - 0x40)) : nil)
    }

    private mutating func takeInPlainMouse(_ byte: UInt8) {
        hold(byte)
        guard held.count == 3 else { return }
        let code = Int(held[0]) - 32
        let place = Point(x: max(0, Int(held[1]) - 33), y: max(0, Int(held[2]) - 33))
        if let mouse = MouseSequences.event(code: code, at: place, isRelease: false, namesReleased: false) {
            events.append(.mouse(clicks.count(mouse, at: now)))
            reset()
        } else {
            finish(nil)
        }
    }

    private mutating func takeInString(_ byte: UInt8, _ introducer: UInt8) {
        switch byte {
        case 0x07: finish(nil)
        case 0x1B: state = .stringEscape(introducer: introducer)
        default: hold(byte)
        }
    }

    private mutating func takeAfterStringEscape(_ byte: UInt8, _ introducer: UInt8) {
        if byte == UInt8(ascii: "\\") { return finish(nil) }
        abandon(0x1B)
        take(byte)
    }
}
