/// Every frame of a segment that can still be read, in a single pass, for when the ordinary way is barred.
struct SegmentScan {
    /// The first bytes that are neither frame nor magic; nil if the whole segment is good.
    private(set) var firstBad: Int?
    /// The good frames before that.
    private(set) var leading: [Frame] = []
    /// Good frames after it: if there are any, what lies between is damage and not a torn write.
    private(set) var stranded: [Frame] = []

    /// The last good frame wherever it is.
    var lastFrame: Frame? { stranded.last ?? leading.last }

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
