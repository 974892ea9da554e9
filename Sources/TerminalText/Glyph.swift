/// What one cell of a terminal shows: a base code point with up to four combining marks, and how many cells it takes.
///
/// All of it stands in two words, so that a grid of them is one allocation, and comparing two is two comparisons.
package struct Glyph: Hashable, Sendable {
    /// Three code points of 21 bits: the base in the lowest, 0 meaning none.
    @usableFromInline var first: UInt64
    /// Two more code points, and the width above them.
    @usableFromInline var second: UInt64

    @inlinable static var bits: UInt64 { 21 }
    @inlinable static var mask: UInt64 { (1 << bits) - 1 }
    @inlinable static var widthShift: UInt64 { 2 * bits }

    @inlinable package static var space: Glyph { Glyph(base: 0x20, width: 1) }
    /// Whether it is a space.
    @inlinable package var isSpace: Bool { first == 0x20 && second == 1 << Self.widthShift }
    @inlinable package static var rightHalf: Glyph { Glyph(base: 0, width: 0) }
    @inlinable package static var ellipsis: Glyph { Glyph(base: 0x2026, width: 1) }

    @inlinable package init(base: UInt32, width: UInt8) {
        first = UInt64(base)
        second = UInt64(width) << Self.widthShift
    }

    /// The code point that stands alone or under the marks.
    @inlinable package var base: UInt32 { UInt32(truncatingIfNeeded: first & Self.mask) }

    /// 1 or 2; 0 only for the right half of a wide glyph, which has no code point.
    @inlinable package var width: UInt8 { UInt8(truncatingIfNeeded: second >> Self.widthShift) }

    @inlinable package static func == (one: Glyph, other: Glyph) -> Bool {
        one.first == other.first && one.second == other.second
    }

    /// Marks beyond the fourth are dropped: ncurses' cell holds five code points.
    package mutating func add(mark: UInt32) {
        let mark = UInt64(mark)
        if first >> Self.bits == 0 {
            first |= mark << Self.bits
        } else if first >> (2 * Self.bits) == 0 {
            first |= mark << (2 * Self.bits)
        } else if second & Self.mask == 0 {
            second |= mark
        } else if second >> Self.bits & Self.mask == 0 {
            second |= mark << Self.bits
        }
    }

    @inlinable package var isRightHalf: Bool { second >> Self.widthShift == 0 }

    @inlinable package var isBare: Bool { first >> Self.bits == 0 }

    /// The code points in order, with 0 where there is none.
    @inlinable package var codePoints: (UInt32, UInt32, UInt32, UInt32, UInt32) {
        func point(_ word: UInt64, _ place: UInt64) -> UInt32 {
            UInt32(truncatingIfNeeded: word >> (place * Self.bits) & Self.mask)
        }
        return (base, point(first, 1), point(first, 2), point(second, 0), point(second, 1))
    }

    package func append(to text: inout String.UnicodeScalarView) {
        let points = codePoints
        for value in [points.0, points.1, points.2, points.3, points.4] where value != 0 {
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
    }

    package var text: String {
        var scalars = String.UnicodeScalarView()
        append(to: &scalars)
        return String(scalars)
    }
}

extension Sequence<Glyph> {
    package var text: String {
        var scalars = String.UnicodeScalarView()
        for glyph in self { glyph.append(to: &scalars) }
        return String(scalars)
    }

    package var width: Int { reduce(0) { $0 + Int($1.width) } }
}
