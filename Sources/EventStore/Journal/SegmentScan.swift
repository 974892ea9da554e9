/// Every frame of a segment that can still be read, in a single pass, for when the ordinary way is barred.
struct SegmentScan {
    /// The first bytes that are neither frame nor magic; nil if the whole segment is good.
    private(set) var firstBad: Int?
    /// The good frames before that.
    private(set) var leading: [Frame] = []
    /// Good frames after it.
    private(set) var stranded: [Frame] = []

    /// Whether what is bad can be a write of which a power loss took a part: no frame after it was written in the knowledge
    /// that more was durable than the events up to `sequence`, by default the last one before it.
    ///
    /// Otherwise it is damage, for somebody may have been told that it was safe.
    func isTorn(after sequence: UInt64? = nil) -> Bool {
        let last = sequence ?? leading.last.map { $0.kind == .header ? $0.sequence - 1 : $0.sequence } ?? 0
        return stranded.allSatisfy { $0.durableSequence <= last }
    }

    /// The last frame that counts when order and numbers are given out.
    func lastFrame(after sequence: UInt64? = nil) -> Frame? {
        isTorn(after: sequence) ? leading.last : stranded.last
    }

    init(_ bytes: UnsafeRawBufferPointer) {
        var offset = 0
        if SegmentMagic.begins(bytes) {
            offset = SegmentMagic.size
        } else if !bytes.isEmpty {
            firstBad = 0
        }
        scan(bytes, from: offset)
    }

    /// Scans from the end of a frame that is known to be good.
    init(_ bytes: UnsafeRawBufferPointer, from offset: Int) {
        scan(bytes, from: offset)
    }

    private mutating func scan(_ bytes: UnsafeRawBufferPointer, from start: Int) {
        var offset = start
        while offset < bytes.count {
            if case .frame(let frame) = Frame.read(at: offset, of: bytes) {
                if firstBad == nil { leading.append(frame) } else { stranded.append(frame) }
                offset = frame.end
            } else {
                firstBad = firstBad ?? offset
                // Frames begin at multiples of eight.
                offset = (offset & ~7) + 8
            }
        }
    }
}
