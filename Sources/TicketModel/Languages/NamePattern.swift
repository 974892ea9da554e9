/// A tag or host as a filter names it: `*` stands for any characters, also none.
struct NamePattern: Hashable, Sendable {
    private let parts: [[UInt8]]

    init(_ name: Name) {
        parts = Array(name.text.utf8).split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
            .map { Array($0) }
    }

    func matches(_ name: Name) -> Bool {
        let bytes = Array(name.text.utf8)
        guard let first = parts.first, let last = parts.last else { return false }
        guard parts.count > 1 else { return bytes == first }
        guard bytes.count >= first.count + last.count, bytes.starts(with: first), bytes.suffix(last.count) == last[...]
        else { return false }
        var rest = bytes[first.count..<(bytes.count - last.count)]
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let end = Self.end(of: part, in: rest) else { return false }
            rest = rest[end...]
        }
        return true
    }

    private static func end(of part: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        var place = bytes.startIndex
        while place + part.count <= bytes.endIndex {
            if bytes[place..<(place + part.count)] == part[...] { return place + part.count }
            place += 1
        }
        return nil
    }
}
