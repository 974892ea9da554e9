/// A terminal's answer to the question after its background: `OSC 11 ; rgb:RRRR/GGGG/BBBB`, ended by ST or BEL.
enum BackgroundReport {
    /// Whether the background is light; `nil` if the bytes are no such answer.
    static func isLight(_ bytes: [UInt8]) -> Bool? {
        let text = String(decoding: bytes.filter { (0x20..<0x7f).contains($0) }, as: UTF8.self)
        guard text.hasPrefix("]11;rgb:") || text.hasPrefix("]11;rgba:"), let colon = text.firstIndex(of: ":") else {
            return nil
        }
        let parts = text[text.index(after: colon)...].split(separator: "/").prefix(3).map { part in
            part.prefix { $0.isHexDigit }
        }
        guard parts.count == 3 else { return nil }
        let levels = parts.compactMap { digits -> Double? in
            guard (1...4).contains(digits.count), let value = Int(digits, radix: 16) else { return nil }
            return Double(value) / Double((1 << (4 * digits.count)) - 1)
        }
        guard levels.count == 3 else { return nil }
        // Relative luminance by ITU-R BT.709; the middle is where black and white text are read equally well.
        return 0.2126 * levels[0] + 0.7152 * levels[1] + 0.0722 * levels[2] > 0.5
    }
}
