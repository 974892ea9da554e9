/// What stands for a character where the terminal takes ASCII only.
package enum PlainASCII {
    /// A code point that is ASCII itself stays; a Latin letter loses its accent; what has nothing near becomes `?`.
    package static func nearest(to codePoint: UInt32) -> UInt32 {
        if codePoint < 0x80 { return codePoint }
        if let known = signs[codePoint] { return known }
        guard let name = Unicode.Scalar(codePoint)?.properties.name else { return 0x3F }
        let words = name.split(separator: " ")
        guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER", words[3].utf8.count == 1,
            let letter = words[3].utf8.first
        else { return 0x3F }
        return UInt32(words[1] == "SMALL" ? letter + 0x20 : letter)
    }

    private static let signs: [UInt32: UInt32] = {
        let pairs = [
            ("─━╌┄‐‑‒–—−", "-"), ("│┃╎┆▏▎", "|"), ("╭╮╰╯┌┐└┘├┤┬┴┼", "+"), ("…", "~"), ("·•∙", "."), ("○", "o"),
            ("◔", "a"), ("◑", "p"), ("◕", "r"), ("●", "c"), ("⊘", "x"), ("‼", "!"), ("✓", "v"), ("→▸▶›»", ">"),
            ("←◂◀‹«", "<"), ("↑▴▲", "^"), ("↓▾▼", "v"), ("█▉▊▋▌▍▇▆▅▄▮■", "#"), ("▃▂▁▯□░▒▓", "_"), ("‘’", "'"),
            ("“”„", "\""), ("×", "x"), ("±", "+"),
        ]
        var signs: [UInt32: UInt32] = [:]
        for (from, to) in pairs {
            for scalar in from.unicodeScalars { signs[scalar.value] = to.unicodeScalars.first?.value }
        }
        return signs
    }()
}
