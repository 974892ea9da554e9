/// What one cell of a terminal shows: a base code point with up to four combining marks, and how many cells it takes.
///
/// Code points stand inline, so that a grid of them is one allocation; 0 means none.
package struct Glyph: Hashable, Sendable {
    package private(set) var base: UInt32
    private var mark1: UInt32 = 0
    private var mark2: UInt32 = 0
    private var mark3: UInt32 = 0
    private var mark4: UInt32 = 0

    /// 1 or 2; 0 only for the right half of a wide glyph, which has no code point.
    package let width: UInt8

    package static let space = Glyph(base: 0x20, width: 1)
    package static let rightHalf = Glyph(base: 0, width: 0)
    package static let ellipsis = Glyph(base: 0x2026, width: 1)

    package init(base: UInt32, width: UInt8) {
        self.base = base
        self.width = width
    }

    /// Marks beyond the fourth are dropped: ncurses' cell holds five code points.
    package mutating func add(mark: UInt32) {
        if mark1 == 0 {
            mark1 = mark
        } else if mark2 == 0 {
            mark2 = mark
        } else if mark3 == 0 {
            mark3 = mark
        } else if mark4 == 0 {
            mark4 = mark
        }
    }

    package var isRightHalf: Bool { width == 0 }

    package var isBare: Bool { mark1 == 0 }

    /// The code points in order, with 0 where there is none.
    package var codePoints: (UInt32, UInt32, UInt32, UInt32, UInt32) { (base, mark1, mark2, mark3, mark4) }

    package func append(to text: inout String.UnicodeScalarView) {
        for value in [base, mark1, mark2, mark3, mark4] where value != 0 {
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
