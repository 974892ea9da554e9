// A frame of a segment
// ====================
//
// All numbers are big-endian. A frame's size is a multiple of 8, and so is its offset in the segment.
//
//     offset  size
//     0       4     'USF1'
//     4       4     payload length n, without its padding (≤ 1 MiB)
//     8       1     kind: 1 header, 2 event, 3 redaction stub
//     9       1     version: 1
//     10      2     how many events of this journal before it were in doubt (not known to be durable) when it was
//                   written; 65535 stands for all of them. A header's: 0
//     12      8     sequence in this writer's journal (a header's: that of the event to follow)
//     20      8     order among all events (a header's: that of the journal's event before it, 0 if none)
//     28      8     highest ticket number given out at this site so far
//     36      4     CRC-32C of bytes 0–35
//     40      p     the payload, zero-padded to a multiple of 8
//     40+p    32    link
//     72+p    4     CRC-32C of everything before
//     76+p    4     payload length n again

/// A whole and undamaged frame, as it lies in a buffer.
struct Frame: Sendable {
    enum Kind: UInt8, Sendable { case header = 1, event = 2, stub = 3 }

    static let magic: UInt32 = 0x5553_4631
    static let version: UInt8 = 1
    static let headSize = 40
    static let tailSize = 40
    static let smallestSize = headSize + tailSize
    static let largestPayload = 1 << 20
    /// Orders at or above this are refused: every reader can hold one in a double.
    static let orderLimit: UInt64 = 1 << 53

    let kind: Kind
    let version: UInt8
    let inDoubt: UInt16
    let sequence: UInt64
    let order: UInt64
    let number: UInt64
    let link: Link
    /// Where it begins in the buffer that it was read from.
    let offset: Int
    let payloadLength: Int

    /// The journal's last event of which the writer knew that it was durable.
    var durableSequence: UInt64 {
        inDoubt == .max || sequence <= UInt64(inDoubt) ? 0 : sequence - 1 - UInt64(inDoubt)
    }

    var size: Int { Frame.size(payload: payloadLength) }
    var end: Int { offset + size }
    var payload: Range<Int> { offset + Frame.headSize..<offset + Frame.headSize + payloadLength }
    var paddedPayload: Range<Int> {
        offset + Frame.headSize..<offset + Frame.headSize + Frame.padded(payloadLength)
    }

    static func padded(_ length: Int) -> Int { (length + 7) & ~7 }
    static func size(payload: Int) -> Int { smallestSize + padded(payload) }
}

/// What lies at an offset.
enum FrameReading: Sendable {
    case frame(Frame)
    /// The bytes end before the frame does; all that is there may be good.
    case incomplete
    /// Not a frame, or a damaged one.
    case invalid
}

extension Frame {
    /// Reads the frame at `offset`; the length is not believed before the head's checksum holds.
    static func read(at offset: Int, of bytes: UnsafeRawBufferPointer) -> FrameReading {
        guard offset >= 0, bytes.count - offset >= headSize else { return .incomplete }
        func word(_ place: Int) -> UInt32 {
            UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset + place, as: UInt32.self))
        }
        func long(_ place: Int) -> UInt64 {
            UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset + place, as: UInt64.self))
        }
        guard word(0) == magic,
            word(36) == CRC32C.checksum(UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + 36]))
        else { return .invalid }
        let length = Int(word(4))
        guard length <= largestPayload, let kind = Kind(rawValue: bytes[offset + 8]), long(20) < orderLimit else {
            return .invalid
        }
        let size = size(payload: length)
        guard bytes.count - offset >= size else { return .incomplete }
        let checked = UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + size - 8])
        guard word(size - 8) == CRC32C.checksum(checked), word(size - 4) == word(4) else { return .invalid }
        return .frame(
            Frame(
                kind: kind, version: bytes[offset + 9],
                inDoubt: UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: offset + 10, as: UInt16.self)),
                sequence: long(12), order: long(20), number: long(28),
                link: Link(at: offset + size - tailSize, of: bytes), offset: offset, payloadLength: length))
    }

    /// The frame that ends where the bytes end; nil if none does, or if it begins before them.
    static func readLast(of bytes: UnsafeRawBufferPointer) -> Frame? {
        guard bytes.count >= smallestSize else { return nil }
        let length = Int(UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: bytes.count - 4, as: UInt32.self)))
        guard length <= largestPayload,
            case .frame(let frame) = read(at: bytes.count - size(payload: length), of: bytes)
        else { return nil }
        return frame.end == bytes.count ? frame : nil
    }

    /// The link that this frame must have when it follows `previous`.
    func expectedLink(after previous: Link, in bytes: UnsafeRawBufferPointer) -> Link {
        let payload = Link.hash(ofPayload: UnsafeRawBufferPointer(rebasing: bytes[paddedPayload]))
        return Link.following(previous, version: version, sequence: sequence, order: order, payload: payload)
    }
}
