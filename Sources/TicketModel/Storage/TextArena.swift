/// A table's texts, end to end in chunks of bytes; a text never changes and never moves. The first chunks may be an
/// image's.
struct TextArena: Sendable {
    static let chunkSize = 32_768
    static let longest = 0xFF_FFFF

    private(set) var image: TextImage?
    /// The chunks after the image's.
    private(set) var chunks: [[UInt8]] = []

    init() {}

    init(_ image: TextImage) {
        self.image = image
    }

    var chunkCount: Int { known + chunks.count }
    private var known: Int { image?.count ?? 0 }

    /// Keeps a text, cut at `longest` bytes (which no text that was checked before writing reaches).
    mutating func append(_ text: String) -> TextPlace {
        var text = text
        return text.withUTF8 { append($0) }
    }

    mutating func append(_ text: UnsafeBufferPointer<UInt8>) -> TextPlace {
        let length = min(text.count, Self.longest)
        guard length > 0 else { return .empty }
        if chunks.isEmpty || chunks[chunks.count - 1].count + length > Self.chunkSize {
            var chunk: [UInt8] = []
            chunk.reserveCapacity(max(Self.chunkSize, length))
            chunks.append(chunk)
        }
        let last = chunks.count - 1
        let offset = chunks[last].count
        chunks[last].append(contentsOf: text.prefix(length))
        return TextPlace(chunk: known + last, offset: offset, length: length)
    }

    subscript(place: TextPlace) -> String {
        guard place != .empty else { return "" }
        return withBytes(of: place) { String(decoding: $0, as: UTF8.self) }
    }

    func withBytes<Result>(of place: TextPlace, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard place != .empty else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
        if let image, place.chunk < image.count {
            let chunk = image.chunk(place.chunk)
            // One that is lost is empty.
            return body(UnsafeBufferPointer(rebasing: chunk[place.range.clamped(to: chunk.indices)]))
        }
        return chunks[place.chunk - known].withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[place.range]))
        }
    }

    /// All chunks.
    func written(as name: String) -> ImageTexts {
        ImageTexts(name: name, known: 0, chunks: (0..<chunkCount).map { Array(chunk($0)) })
    }

    /// The chunks that the image does not have, whatever changes since came with it.
    func changesWritten(as name: String) -> ImageTexts {
        let base = image?.baseCount ?? 0
        return ImageTexts(name: name, known: base, chunks: (base..<chunkCount).map { Array(chunk($0)) })
    }

    private func chunk(_ index: Int) -> [UInt8] {
        if let image, index < image.count { return Array(image.chunk(index)) }
        return chunks[index - known]
    }
}
