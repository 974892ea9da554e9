/// What a command has written, all of it up to a limit; of more, the first half and the end, with a line between that says
/// how much is left out.
///
/// Never holds more than the limit and one chunk.
public struct KeptOutput: Sendable {
    /// The most bytes that are kept, the line between included: 4 MiB.
    public static let standardLimit = 4 << 20
    /// What the line between may take.
    private static let lineRoom = 64

    /// How many bytes there were.
    public private(set) var total: UInt64 = 0
    private let limit: Int
    private var head: [UInt8] = []
    /// A ring, once it is full: the oldest byte is at `oldest`.
    private var tail: [UInt8] = []
    private var oldest = 0

    /// Nothing yet; a limit is some hundred bytes at least.
    public init(limit: Int = Self.standardLimit) {
        precondition(limit >= 4 * Self.lineRoom)
        self.limit = limit
    }

    /// Whether something is left out.
    public var isShortened: Bool { total > UInt64(limit) }

    /// Takes in what comes next.
    public mutating func add(_ bytes: some RandomAccessCollection<UInt8>) {
        total += UInt64(bytes.count)
        let first = bytes.prefix(limit / 2 - head.count)
        head.append(contentsOf: first)
        addToTail(bytes.dropFirst(first.count))
    }

    private mutating func addToTail(_ bytes: some RandomAccessCollection<UInt8>) {
        let room = limit - limit / 2
        let last = bytes.suffix(room)
        let first = last.prefix(room - tail.count)
        tail.append(contentsOf: first)
        var rest = last.dropFirst(first.count)
        while !rest.isEmpty {
            let piece = rest.prefix(room - oldest)
            tail.replaceSubrange(oldest..<oldest + piece.count, with: piece)
            oldest = (oldest + piece.count) % room
            rest = rest.dropFirst(piece.count)
        }
    }

    /// The bytes to be stored, no more than the limit.
    public var bytes: [UInt8] {
        let end = tail[oldest...] + tail[..<oldest]
        guard isShortened else { return head + end }
        let shown = end.dropFirst(Self.lineRoom)
        let leftOut = total - UInt64(head.count + shown.count)
        let line = "\(head.last == UInt8(ascii: "\n") ? "" : "\n")[usher: \(leftOut) bytes are left out here]\n"
        return head + Array(line.utf8) + shown
    }
}
