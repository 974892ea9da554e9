/// Takes netstrings off a text, one after another.
struct NetstringReader {
    private var rest: ArraySlice<UInt8>

    init(_ text: String) {
        rest = Array(text.utf8)[...]
    }

    /// Nil at the end, or at what is none.
    mutating func next() -> String? {
        guard let colon = rest.prefix(8).firstIndex(of: UInt8(ascii: ":")),
            let length = Int(String(decoding: rest[rest.startIndex..<colon], as: UTF8.self)), length >= 0,
            length < rest.endIndex - colon - 1, rest[colon + 1 + length] == UInt8(ascii: ",")
        else { return nil }
        let part = rest[(colon + 1)..<(colon + 1 + length)]
        rest = rest[(colon + 2 + length)...]
        return String(decoding: part, as: UTF8.self)
    }
}

extension [String] {
    /// The texts as netstrings, one after another.
    var netstrings: String {
        var text = ""
        for part in self { text += "\(part.utf8.count):\(part)," }
        return text
    }
}
