/// Collects what stands between the brackets of a paste, whatever it contains but their end, `ESC [ 201 ~`.
struct PasteCollector: Sendable {
    /// More bytes are read, and dropped.
    var limit = 4 << 20

    private static let end = Array("\u{1B}[201~".utf8)

    private var bytes: [UInt8] = []
    private var dropped = 0
    /// How much of the end has come.
    private var matched = 0

    /// Takes a byte; true if it was the last one of the end.
    mutating func take(_ byte: UInt8) -> Bool {
        if bytes.count < limit { bytes.append(byte) } else { dropped += 1 }
        if byte == Self.end[matched] {
            matched += 1
        } else {
            matched = byte == Self.end[0] ? 1 : 0
        }
        return matched == Self.end.count
    }

    /// The text so far, with line breaks as `\n`, whether or not the end has come.
    mutating func finish() -> String {
        if matched == Self.end.count { bytes.removeLast(max(0, matched - dropped)) }
        defer { self = PasteCollector() }
        return LineBreaks.unified(bytes)
    }
}

enum LineBreaks {
    /// The text with CR, which terminals send for a line break in a paste, and CR LF as LF.
    static func unified(_ bytes: [UInt8]) -> String {
        var unified: [UInt8] = []
        unified.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == 13 {
                unified.append(10)
            } else if byte != 10 || previous != 13 {
                unified.append(byte)
            }
            previous = byte
        }
        return String(decoding: unified, as: UTF8.self)
    }
}
