/// Pieces of lines, made fit for where they go, by the number of what they show: most lines of a list show the same few.
struct PieceCache {
    private var places = PlaceTable()
    private var ends: [Int] = []
    private var bytes: [UInt8] = []
    /// So that a long list of ever new pieces is not held whole.
    private static let enough = 1 << 20

    /// Adds the piece to the buffer; false, with nothing added, if it is not known.
    func add(_ number: UInt32, to buffer: inout TextBuffer) -> Bool {
        guard let place = places.place(of: number) else { return false }
        let start = place == 0 ? 0 : ends[place - 1]
        bytes.withUnsafeBufferPointer {
            buffer.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[start..<ends[place]]))
        }
        return true
    }

    /// Keeps what the buffer has from `start` on as the piece of a number that is not known.
    mutating func keep(_ number: UInt32, from start: Int, of buffer: TextBuffer) {
        guard bytes.count < Self.enough, places.insert(number) else { return }
        bytes.append(contentsOf: buffer.bytes[start...])
        ends.append(bytes.count)
    }
}
