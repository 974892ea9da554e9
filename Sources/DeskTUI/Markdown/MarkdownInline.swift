/// The markup within a line: `**bold**`, `*italic*`, `` `code` ``, `[words](address)`; what is none stays as it is.
struct MarkdownInline {
    /// A line with more of it is text: nobody writes that by hand, and a hostile one must not take its time.
    private static let mostMarks = 200
    private static let longestLine = 8_192

    private let bytes: [UInt8]
    private let base: Role
    private var spans: [Span] = []
    /// Where the text that has not been put into a span begins.
    private var pending = 0
    private var place = 0
    private var marks = 0
    private var isBold = false
    private var isItalic = false

    static func spans(of line: String, base: Role = .text) -> [Span] {
        guard line.utf8.count <= longestLine else { return [Span(line, base)] }
        var reader = MarkdownInline(line, base)
        reader.read()
        return reader.spans
    }

    private init(_ line: String, _ base: Role) {
        bytes = Array(line.utf8)
        self.base = base
    }

    private mutating func read() {
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\\") where place + 1 < bytes.count && Self.isPunctuation(bytes[place + 1]):
                flush()
                pending = place + 1
                place += 2
            case UInt8(ascii: "`") where mayMark(): readCode()
            case UInt8(ascii: "*") where mayMark(), UInt8(ascii: "_") where mayMark(): readEmphasis()
            case UInt8(ascii: "[") where mayMark(): readLink()
            default: place += 1
            }
        }
        flush()
    }

    private mutating func mayMark() -> Bool {
        marks += 1
        return marks <= Self.mostMarks
    }

    private var role: Role { isBold ? .strong : isItalic ? .emphasis : base }

    /// Ends the text before the place as a span.
    private mutating func flush() {
        if pending < place { spans.append(Span(String(decoding: bytes[pending..<place], as: UTF8.self), role)) }
        pending = place
    }

    private mutating func readCode() {
        let ticks = count(of: UInt8(ascii: "`"), at: place)
        var end = place + ticks
        while end < bytes.count {
            guard bytes[end] == UInt8(ascii: "`") else {
                end += 1
                continue
            }
            let closing = count(of: UInt8(ascii: "`"), at: end)
            if closing == ticks {
                flush()
                spans.append(Span(String(decoding: bytes[(place + ticks)..<end], as: UTF8.self), .code))
                place = end + ticks
                pending = place
                return
            }
            end += closing
        }
        place += ticks
    }

    private mutating func readEmphasis() {
        let mark = bytes[place]
        let length = min(2, count(of: mark, at: place))
        let isOpen = length == 2 ? isBold : isItalic
        let before = place > 0 ? bytes[place - 1] : UInt8(ascii: " ")
        let after = place + length < bytes.count ? bytes[place + length] : UInt8(ascii: " ")
        // `snake_case` and `2 * 3` are no emphasis.
        let isWithin = mark == UInt8(ascii: "_") && Self.isWord(before) && Self.isWord(after)
        let fits = isOpen ? before != UInt8(ascii: " ") : after != UInt8(ascii: " ") && closes(mark, length)
        guard !isWithin, fits else {
            place += length
            return
        }
        flush()
        if length == 2 { isBold.toggle() } else { isItalic.toggle() }
        place += length
        pending = place
    }

    /// Whether the same mark stands behind a word further on.
    private func closes(_ mark: UInt8, _ length: Int) -> Bool {
        var end = place + length + 1
        while end < bytes.count {
            guard bytes[end] == mark else {
                end += 1
                continue
            }
            let closing = count(of: mark, at: end)
            if closing >= length, bytes[end - 1] != UInt8(ascii: " ") { return true }
            end += closing
        }
        return false
    }

    /// `[words](address)`: the words, and the address after them, since nobody can click on it.
    private mutating func readLink() {
        guard let close = bytes[place...].firstIndex(of: UInt8(ascii: "]")), close > place + 1, close + 1 < bytes.count,
            bytes[close + 1] == UInt8(ascii: "("),
            let end = bytes[close...].firstIndex(of: UInt8(ascii: ")")), end > close + 2
        else {
            place += 1
            return
        }
        flush()
        spans.append(Span(String(decoding: bytes[(place + 1)..<close], as: UTF8.self), role))
        spans.append(Span(" <\(String(decoding: bytes[(close + 2)..<end], as: UTF8.self))>", .quiet))
        place = end + 1
        pending = place
    }

    private func count(of byte: UInt8, at start: Int) -> Int {
        bytes[start...].prefix { $0 == byte }.count
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
            || (0x7B...0x7E).contains(byte)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
