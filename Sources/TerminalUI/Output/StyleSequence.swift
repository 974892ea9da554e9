/// The shortest sequence (SGR) that turns one look into another.
struct StyleSequence {
    /// All are below 256, and no more than twelve.
    private var numbers = SIMD16<UInt8>(repeating: 0)
    private var count = 0
    /// In bytes; 0 if there is nothing to turn.
    private(set) var length = 0

    init(from old: Look, to new: Look, _ language: FrameLanguage) {
        guard old != new else { return }
        var change = StyleSequence()
        change.change(old, to: new, language)
        guard change.count > 0 else { return }
        var anew = StyleSequence()
        anew.set(new, language)
        self = anew.length < change.length ? anew : change
    }

    func write(to bytes: inout [UInt8]) {
        guard length > 0 else { return }
        bytes.append(0x1B)
        bytes.append(UInt8(ascii: "["))
        for index in 0..<count {
            if index > 0 { bytes.append(UInt8(ascii: ";")) }
            bytes.append(decimal: Int(numbers[index]))
        }
        bytes.append(UInt8(ascii: "m"))
    }

    /// `ESC [ m`, which sets all back.
    private init() { length = 3 }

    /// Changes what differs, one after the other.
    private mutating func change(_ old: Look, to new: Look, _ language: FrameLanguage) {
        let (before, after) = (
            old.attributes.intersection(language.attributes), new.attributes.intersection(language.attributes)
        )
        var kept = before
        let lost = before.subtracting(after)
        // One number takes both of them away.
        if !lost.isDisjoint(with: [.bold, .dim]) {
            add(22)
            kept.subtract([.bold, .dim])
        }
        if lost.contains(.italic) { add(23) }
        if lost.contains(.underline) { add(24) }
        if lost.contains(.reverse) { add(27) }
        add(after.subtracting(kept))
        if new.foreground != old.foreground { addColor(new.foreground, 30, language) }
        if new.background != old.background { addColor(new.background, 40, language) }
    }

    /// Sets all back first.
    private mutating func set(_ look: Look, _ language: FrameLanguage) {
        let attributes = look.attributes.intersection(language.attributes)
        guard !attributes.isEmpty || look.foreground >= 0 || look.background >= 0 else { return }
        add(0)
        add(attributes)
        if look.foreground >= 0 { addColor(look.foreground, 30, language) }
        if look.background >= 0 { addColor(look.background, 40, language) }
    }

    private mutating func add(_ attributes: Style.Attributes) {
        guard !attributes.isEmpty else { return }
        if attributes.contains(.bold) { add(1) }
        if attributes.contains(.dim) { add(2) }
        if attributes.contains(.italic) { add(3) }
        if attributes.contains(.underline) { add(4) }
        if attributes.contains(.reverse) { add(7) }
    }

    /// `base`: 30 for the foreground, 40 for the background.
    private mutating func addColor(_ number: Int32, _ base: UInt8, _ language: FrameLanguage) {
        switch number {
        case ..<0: add(base + 9)
        case ..<8: add(base + UInt8(number))
        case 8..<16 where language.hasBrightColors: add(base + 60 + UInt8(number - 8))
        default:
            add(base + 8)
            add(5)
            add(UInt8(truncatingIfNeeded: number))
        }
    }

    private mutating func add(_ number: UInt8) {
        numbers[count] = number
        // The first takes no separator.
        length += (number < 10 ? 1 : number < 100 ? 2 : 3) + (count > 0 ? 1 : 0)
        count += 1
    }
}
