internal import BinaryPlist

/// How far a journal is known to be on the disk: the file `mark`, kept by the journal's owner.
///
/// It is a claim that lags behind: never flushed itself, and good for nothing but saving flushes and telling a torn tail from damage.
struct Mark: Hashable, Sendable {
    var segment: Int
    /// Where the last durable frame ends.
    var offset: Int
    /// The last durable event's.
    var sequence: UInt64

    /// Larger than any mark is.
    static let sizeLimit = 256

    var encoded: [UInt8] {
        PropertyList.dictionary([
            "segment": .integer(Int64(segment)), "offset": .integer(Int64(offset)),
            "sequence": .integer(Int64(sequence)),
        ]).encoded()
    }

    /// Nil if the bytes are no mark, as when they were read while being written.
    init?(decoding bytes: UnsafeRawBufferPointer) {
        guard let fields = PlistDictionary(decoding: bytes), let segment = fields.integer("segment"),
            let offset = fields.integer("offset"), let sequence = fields.integer("sequence"), segment > 0,
            segment <= Int64(SegmentName.highest), offset >= 0, offset < 1 << 40
        else { return nil }
        self.init(segment: Int(segment), offset: Int(offset), sequence: UInt64(sequence))
    }

    init(segment: Int, offset: Int, sequence: UInt64) {
        self.segment = segment
        self.offset = offset
        self.sequence = sequence
    }

    /// Whether what ends at `offset` of `segment` is on the disk.
    func covers(segment other: Int, offset end: Int) -> Bool {
        (segment, offset) >= (other, end)
    }
}
