/// Turns text of unknown origin into glyphs that every terminal draws alike.
///
/// Each Swift `Character` is turned on its own, so widths of the parts of a text add up to the width of the whole.
struct GlyphReader {
    private(set) var glyphs: [Glyph] = []

    /// Where the current character's glyphs begin: marks and joiners never reach back over it.
    private var start = 0

    static func glyphs(of text: String) -> [Glyph] {
        var reader = GlyphReader()
        reader.glyphs.reserveCapacity(text.utf8.count)
        if isPlain(text) {
            for byte in text.utf8 { reader.glyphs.append(Glyph(base: UInt32(byte), width: 1)) }
        } else if !reader.readNarrow(text) {
            for character in text { reader.read(character) }
        }
        return reader.glyphs
    }

    /// Printable ASCII needs no look at any table.
    static func isPlain(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { isPlain($0) } ?? text.utf8.allSatisfy { isPlain($0) }
    }

    static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count >= 8 else { return bytes.allSatisfy { isPlain($0) } }
        // Eight at a time; the last eight again, so that none is left over.
        let raw = UnsafeRawBufferPointer(bytes)
        var offset = 0
        while offset + 8 < raw.count {
            guard isPlain(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) else { return false }
            offset += 8
        }
        return isPlain(raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self))
    }

    /// Whether all eight bytes are printable ASCII: adding 0x60 carries a byte from 0x20 on into its highest bit, adding
    /// 1 so carries 0x7F alone.
    private static func isPlain(_ eight: UInt64) -> Bool {
        let highest: UInt64 = 0x8080_8080_8080_8080
        let low = eight & ~highest
        let isPrintable = low + 0x6060_6060_6060_6060
        let isDelete = low + 0x0101_0101_0101_0101
        return isPrintable & ~isDelete & ~eight & highest == highest
    }

    private static func isPlain(_ byte: UInt8) -> Bool { byte &- 0x20 < 0x5F }

    /// Reads text in which every code point is a glyph of one cell, and knows no neighbour: Latin, signs, what boxes are
    /// made of. Answers false, having read nothing, if there is anything else in it.
    private mutating func readNarrow(_ text: String) -> Bool {
        for scalar in text.unicodeScalars {
            guard Self.isAlone(scalar.value), WidthTable.entry(of: scalar.value) == WidthClass.narrow.rawValue else {
                glyphs.removeAll(keepingCapacity: true)
                return false
            }
            glyphs.append(Glyph(base: scalar.value, width: 1))
        }
        return true
    }

    /// Ranges of letters and signs that no rule of Unicode joins with what is beside them, and none of which is a space.
    private static func isAlone(_ value: UInt32) -> Bool {
        switch value {
        case 0x20..<0x7F, 0xA1..<0x300, 0x2010..<0x2028, 0x2190..<0x2800: true
        default: false
        }
    }

    mutating func read(_ character: Character) {
        start = glyphs.count
        let scalars = Array(character.unicodeScalars)
        var index = 0
        while index < scalars.count {
            index += read(scalars, at: index)
        }
    }

    /// Reads one code point or one sequence; answers how many code points that took.
    private mutating func read(_ scalars: [Unicode.Scalar], at index: Int) -> Int {
        let scalar = scalars[index]
        switch WidthClass(of: scalar) {
        case .undrawable where Emoji.isRegionalIndicator(scalar):
            glyphs.append(Glyph(base: scalar.value - 0x1F1E6 + 0x41, width: 1))
        case .narrow where scalar.properties.generalCategory == .spaceSeparator:
            glyphs.append(.space)
        case .narrow:
            glyphs.append(Glyph(base: scalar.value, width: 1))
        case .wide where Emoji.isModifier(scalar):
            if !followsEmoji { spellOut(scalar) }
        case .wide:
            glyphs.append(Glyph(base: scalar.value, width: 2))
        case .combining:
            add(mark: scalar)
        case .undrawable:
            return readUndrawable(scalars, at: index)
        }
        return 1
    }

    private var followsEmoji: Bool {
        guard glyphs.count > start, let last = glyphs.last, last.isBare else { return false }
        return Unicode.Scalar(last.base)?.properties.isEmoji ?? false
    }

    private mutating func add(mark: Unicode.Scalar) {
        guard glyphs.count > start else {
            // A vowel or final of Hangul joins with nothing but what it belongs to.
            guard mark.properties.generalCategory != .otherLetter else { return spellOut(mark) }
            var carrier = Glyph(base: 0x25CC, width: 1)
            carrier.add(mark: mark.value)
            glyphs.append(carrier)
            return
        }
        if mark.value == 0x20E3, Emoji.isKeycapBase(glyphs[glyphs.count - 1].base) { return }
        glyphs[glyphs.count - 1].add(mark: mark.value)
    }

    private mutating func readUndrawable(_ scalars: [Unicode.Scalar], at index: Int) -> Int {
        let scalar = scalars[index]
        if followsEmoji {
            switch scalar.value {
            case 0xFE0E, 0xFE0F:
                return 1
            case 0x200D where index + 1 < scalars.count && scalars[index + 1].properties.isEmoji:
                return 1
            case 0xE0020...0xE007E where glyphs.last?.base == 0x1F3F4:
                if let length = Emoji.tagSequence(in: scalars[index...]) { return length }
            default:
                break
            }
        }
        spellOut(scalar)
        return 1
    }

    private mutating func spellOut(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0..<0x20:
            glyphs.append(Glyph(base: 0x2400 + scalar.value, width: 1))
        case 0x7F:
            glyphs.append(Glyph(base: 0x2421, width: 1))
        default:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            let padding = String(repeating: "0", count: max(0, 4 - digits.count))
            for byte in "<U+\(padding)\(digits)>".utf8 { glyphs.append(Glyph(base: UInt32(byte), width: 1)) }
        }
    }
}
