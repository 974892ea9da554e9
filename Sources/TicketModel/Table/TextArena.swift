/// Where a text lies in a `TextArena`: chunk in bits 40–63, offset in bits 24–39, length in bits 0–23; 0 is the empty
/// text.
struct TextPlace: Hashable, Sendable {
    static let empty = TextPlace(rawValue: 0)

    let rawValue: UInt64

    init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    init(chunk: Int, offset: Int, length: Int) {
        rawValue = UInt64(chunk) << 40 | UInt64(offset) << 24 | UInt64(length)
    }

    var chunk: Int { Int(rawValue >> 40) }
    var range: Range<Int> {
        let offset = Int(rawValue >> 24 & 0xFFFF)
        return offset..<offset + Int(rawValue & 0xFF_FFFF)
    }
}

/// The table's long texts, end to end in chunks of bytes; a text never changes and never moves.
struct TextArena: Sendable {
    static let chunkSize = 32_768
    static let longest = 0xFF_FFFF

    private(set) var chunks: [[UInt8]] = []

    /// Keeps a text, cut at `longest` bytes (which no text that was checked before writing reaches).
    mutating func append(_ text: String) -> TextPlace {
        let length = min(text.utf8.count, Self.longest)
        guard length > 0 else { return .empty }
        if chunks.isEmpty || chunks[chunks.count - 1].count + length > Self.chunkSize {
            var chunk: [UInt8] = []
            chunk.reserveCapacity(max(Self.chunkSize, length))
            chunks.append(chunk)
        }
        let last = chunks.count - 1
        let offset = chunks[last].count
        chunks[last].append(contentsOf: text.utf8.prefix(length))
        return TextPlace(chunk: last, offset: offset, length: length)
    }

    subscript(place: TextPlace) -> String {
        guard place != .empty else { return "" }
        return String(decoding: chunks[place.chunk][place.range], as: UTF8.self)
    }

    func withBytes<Result>(of place: TextPlace, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard place != .empty else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
        return chunks[place.chunk].withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[place.range])) }
    }

    func hasBytes(of text: String, at place: TextPlace) -> Bool {
        withBytes(of: place) { bytes in
            bytes.count == text.utf8.count && bytes.elementsEqual(text.utf8)
        }
    }
}
