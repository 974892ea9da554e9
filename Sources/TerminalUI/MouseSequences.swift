/// What mice send: mode 1006 (`CSI < code ; column ; row M`, or `m` for a release), and the plain form.
enum MouseSequences {
    static func event(of sequence: ControlSequence) -> MouseEvent? {
        guard sequence.prefix == UInt8(ascii: "<"), sequence.intermediates.isEmpty, sequence.parameters.count == 3,
            let code = sequence[0], let column = sequence[1], let row = sequence[2],
            sequence.final == UInt8(ascii: "M") || sequence.final == UInt8(ascii: "m")
        else { return nil }
        return event(
            code: code, at: Point(x: max(0, column - 1), y: max(0, row - 1)),
            isRelease: sequence.final == UInt8(ascii: "m"), namesReleased: true)
    }

    /// The code's bits: 0–1 button, 2 shift, 3 alt, 4 control, 5 motion, 6 wheel, 7 the buttons from the eighth on.
    static func event(code: Int, at place: Point, isRelease: Bool, namesReleased: Bool) -> MouseEvent? {
        guard (0..<256).contains(code) else { return nil }
        var modifiers: Modifiers = []
        if code & 4 != 0 { modifiers.insert(.shift) }
        if code & 8 != 0 { modifiers.insert(.alt) }
        if code & 16 != 0 { modifiers.insert(.control) }
        guard let kind = kind(code: code, isRelease: isRelease, namesReleased: namesReleased) else { return nil }
        return MouseEvent(kind, at: place, modifiers: modifiers)
    }

    private static func kind(code: Int, isRelease: Bool, namesReleased: Bool) -> MouseEvent.Kind? {
        let low = code & 3
        if code & 64 != 0 {
            // A wheel is not released; some terminals say so all the same.
            guard !isRelease, code & (32 | 128) == 0 else { return nil }
            return [.wheelUp, .wheelDown, .wheelLeft, .wheelRight][low]
        }
        let button: MouseEvent.Button? =
            if code & 128 != 0 { .other(8 + low) } else { low < 3 ? [.left, .middle, .right][low] : nil }
        if code & 32 != 0 { return button.map { .drag($0) } ?? .move }
        if isRelease { return .release(button) }
        if let button { return .press(button) }
        return namesReleased ? nil : .release(nil)
    }
}
