import CNcurses
package import TerminalUI

extension FrameLanguage {
    /// The language of a terminal as its description has it; nil if that says anything that `FrameWriter` would not write
    /// like that: then ncurses, which knows every terminal, has to draw.
    ///
    /// `sequence`: a capability with two numbers filled in, empty if there is none.
    package init?(
        colorCount: Int, sequence: (_ name: String, Int, Int) -> String = Self.sequence,
        isSet: (_ name: String) -> Bool = { usher_screen_flag($0) }
    ) {
        func has(_ name: String, _ spellings: String..., numbers: (Int, Int) = (0, 0)) -> Bool {
            spellings.contains(sequence(name, numbers.0, numbers.1))
        }
        guard
            // The cursor waits behind the last column.
            isSet("am"), isSet("xenl"),
            has("cup", "\u{1B}[5;3H", numbers: (4, 2)), has("cuf", "\u{1B}[7C", numbers: (7, 0)),
            has("cub", "\u{1B}[7D", numbers: (7, 0)), has("cuu", "\u{1B}[7A", numbers: (7, 0)),
            has("cud", "\u{1B}[7B", numbers: (7, 0)), has("cr", "\r"), has("cud1", "\n"), has("cub1", "\u{8}"),
            has("el", "\u{1B}[K"),
            // Some also go back to ASCII's own characters, which are never left.
            has("sgr0", "\u{1B}[m", "\u{1B}(B\u{1B}[m", "\u{1B}[m\u{1B}(B", "\u{1B}[m\u{F}")
        else { return nil }
        let isColored = colorCount > 0
        if isColored {
            guard colorCount <= 256,
                has("setaf", "\u{1B}[31m", "\u{1B}[38;5;1m", numbers: (1, 0)),
                has("setab", "\u{1B}[41m", "\u{1B}[48;5;1m", numbers: (1, 0)), has("op", "\u{1B}[39;49m"),
                colorCount <= 16 || has("setaf", "\u{1B}[38;5;80m", numbers: (80, 0)),
                colorCount <= 16 || has("setab", "\u{1B}[48;5;80m", numbers: (80, 0))
            else { return nil }
        }
        let hasBright = has("setaf", "\u{1B}[91m", numbers: (9, 0)) && has("setab", "\u{1B}[101m", numbers: (9, 0))
        if (9...16).contains(colorCount), !hasBright { return nil }
        var attributes: Style.Attributes = []
        let names: [(String, String, Style.Attributes)] = [
            ("bold", "\u{1B}[1m", .bold), ("dim", "\u{1B}[2m", .dim), ("sitm", "\u{1B}[3m", .italic),
            ("smul", "\u{1B}[4m", .underline), ("rev", "\u{1B}[7m", .reverse),
        ]
        for (name, spelling, attribute) in names {
            if has(name, spelling) { attributes.insert(attribute) } else if !has(name, "") { return nil }
        }
        self.init(
            colorCount: colorCount, attributes: attributes, hasBrightColors: hasBright,
            erasesCells: has("ech", "\u{1B}[7X", numbers: (7, 0)), erasesInColor: isSet("bce"))
    }

    /// From the terminal's description.
    package static func sequence(_ name: String, _ first: Int, _ second: Int) -> String {
        var bytes = [CChar](repeating: 0, count: 128)
        let count = usher_screen_sequence(name, Int32(first), Int32(second), &bytes, bytes.count)
        return String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
