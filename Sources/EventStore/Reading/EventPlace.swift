/// Where an event's frame stands, packed into a number: the writer in bits 48–63, the segment in bits 20–47, and in the
/// lower ones the offset by eight.
struct EventPlace: Hashable {
    /// In the order in which the writers first wrote.
    var writer: Int
    var segment: Int
    var offset: Int

    init(writer: Int, segment: Int, offset: Int) {
        self.writer = writer
        self.segment = segment
        self.offset = offset
    }

    init(packed: UInt64) {
        writer = Int(packed >> 48)
        segment = Int(packed >> 20 & 0xFFF_FFFF)
        offset = Int(packed & 0xF_FFFF) * 8
    }

    var packed: UInt64 { UInt64(writer) << 48 | UInt64(segment) << 20 | UInt64(offset / 8) }
}
