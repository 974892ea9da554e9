/// Frames one after another in memory, each linked to the one before it, ready to be written at once.
struct FrameWriter {
    /// As many as a head has, or a tail with the most padding.
    private static let zeros = [UInt8](repeating: 0, count: max(Frame.headSize, Frame.tailSize + 7))

    private(set) var bytes: [UInt8] = []
    /// The link of the last frame.
    private(set) var link: Link

    /// Frames to follow the one that has this link.
    init(after link: Link, capacity: Int = 0) {
        self.link = link
        if capacity > 0 { bytes.reserveCapacity(capacity) }
    }

    /// Appends a frame; the payload is at most `Frame.largestPayload` long. `inDoubt`: how many events of the journal just
    /// before it are not known to be durable.
    mutating func append(
        _ kind: Frame.Kind, sequence: UInt64, order: UInt64, number: UInt64, inDoubt: UInt64 = 0, payload: [UInt8]
    ) {
        payload.withUnsafeBytes {
            append(kind, sequence: sequence, order: order, number: number, inDoubt: inDoubt, payload: $0)
        }
    }

    /// The same with a payload that may lie anywhere in memory.
    mutating func append(
        _ kind: Frame.Kind, sequence: UInt64, order: UInt64, number: UInt64, inDoubt: UInt64 = 0,
        payload: UnsafeRawBufferPointer
    ) {
        let start = bytes.count
        let size = Frame.size(payload: payload.count)
        bytes.append(contentsOf: Self.zeros[..<Frame.headSize])
        bytes.append(contentsOf: payload)
        bytes.append(contentsOf: Self.zeros[..<(start + size - bytes.count)])
        let previous = link
        link = bytes.withUnsafeMutableBytes { all in
            let frame = UnsafeMutableRawBufferPointer(rebasing: all[start...])
            func checksum(_ count: Int) -> UInt32 { CRC32C.checksum(UnsafeRawBufferPointer(rebasing: frame[..<count])) }
            frame.storeBytes(of: Frame.magic.bigEndian, toByteOffset: 0, as: UInt32.self)
            frame.storeBytes(of: UInt32(payload.count).bigEndian, toByteOffset: 4, as: UInt32.self)
            frame[8] = kind.rawValue
            frame[9] = Frame.version
            let doubt = UInt16(clamping: inDoubt)
            frame.storeBytes(of: doubt.bigEndian, toByteOffset: 10, as: UInt16.self)
            frame.storeBytes(of: sequence.bigEndian, toByteOffset: 12, as: UInt64.self)
            frame.storeBytes(of: order.bigEndian, toByteOffset: 20, as: UInt64.self)
            frame.storeBytes(of: number.bigEndian, toByteOffset: 28, as: UInt64.self)
            frame.storeBytes(of: checksum(36).bigEndian, toByteOffset: 36, as: UInt32.self)
            let body = Frame.headSize..<Frame.headSize + Frame.padded(payload.count)
            let hash = Link.hash(ofPayload: UnsafeRawBufferPointer(rebasing: frame[body]))
            let link = Link.following(
                previous, version: Frame.version, sequence: sequence, order: order, payload: hash)
            link.store(in: frame, at: size - 40)
            frame.storeBytes(of: checksum(size - 8).bigEndian, toByteOffset: size - 8, as: UInt32.self)
            frame.storeBytes(of: UInt32(payload.count).bigEndian, toByteOffset: size - 4, as: UInt32.self)
            return link
        }
    }

    /// Appends frames that are already whole, ending in the given link.
    mutating func append(whole frames: some Collection<UInt8>, endingIn last: Link) {
        bytes.append(contentsOf: frames)
        link = last
    }
}
