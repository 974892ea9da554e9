extension InputDecoder {
    /// Ends a sequence with the key that it stands for, or with nothing known.
    mutating func finish(_ press: KeyPress?) {
        if let press {
            emit(press.key, hasSecondEscape ? press.modifiers.union(.alt) : press.modifiers)
        } else {
            emitUnknown()
        }
        reset()
    }

    /// A byte came that cannot be in a sequence: what came so far is dropped whole, and the byte read anew.
    mutating func abandon(_ byte: UInt8) {
        emitUnknown()
        reset()
        take(byte)
    }

    mutating func finishControl(_ final: UInt8) {
        let sequence = ControlSequence(parameters: held, final: final)
        hold(final)
        if sequence.isPasteStart {
            reset()
            state = .paste
            pasted = PasteCollector()
            return
        }
        if let report = sequence.modeReport { take(report) }
        if let mouse = MouseSequences.event(of: sequence) {
            events.append(.mouse(clicks.count(mouse, at: now)))
            reset()
        } else if let hasFocus = sequence.focus {
            events.append(.focus(hasFocus))
            reset()
        } else {
            finish(KeySequences.control(sequence))
        }
    }

    /// What the terminal says of itself; the sequence is nothing more to anybody.
    private mutating func take(_ report: (mode: Int, isKnown: Bool)) {
        switch report.mode {
        case 2004: burst.isBracketedPasteKnown = report.isKnown
        case 2026: knowsSynchronizedOutput = report.isKnown
        default: break
        }
    }

    /// Gives the sequence as it came.
    mutating func emitUnknown() {
        var bytes: [UInt8] = hasSecondEscape ? [0x1B, 0x1B] : [0x1B]
        switch state {
        case .control: bytes += "[".utf8
        case .shifted: bytes += "O".utf8
        case .console: bytes += "[[".utf8
        case .plainMouse: bytes += "[M".utf8
        case .string(let introducer), .stringEscape(let introducer): bytes.append(introducer)
        case .ground, .escape, .paste: break
        }
        events.append(.unknown(bytes + held))
    }

    /// An Escape, or two, that nothing followed.
    mutating func resolveEscape() {
        if hasSecondEscape { emit(.escape) }
        emit(.escape)
    }
}
