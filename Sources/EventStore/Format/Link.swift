internal import Crypto

/// 32 bytes of SHA-256: a link of a journal's hash chain, or the hash of a payload.
struct Link: Hashable, Sendable {
    static let size = 32
    /// What the first frame of a journal follows.
    static let origin = Link(words: (0, 0, 0, 0))

    private let first, second, third, fourth: UInt64

    private init(words: (UInt64, UInt64, UInt64, UInt64)) {
        (first, second, third, fourth) = words
    }

    /// The 32 bytes at an offset, which the caller has checked to be there.
    init(at offset: Int, of bytes: UnsafeRawBufferPointer) {
        func word(_ index: Int) -> UInt64 {
            UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset + 8 * index, as: UInt64.self))
        }
        self.init(words: (word(0), word(1), word(2), word(3)))
    }

    /// Nil unless there are 32 bytes.
    init?(bytes: [UInt8]) {
        guard bytes.count == Link.size else { return nil }
        self = bytes.withUnsafeBytes { Link(at: 0, of: $0) }
    }

    private init(_ digest: SHA256Digest) {
        self = digest.withUnsafeBytes { Link(at: 0, of: $0) }
    }

    var bytes: [UInt8] {
        withUnsafeBytes(of: (first.bigEndian, second.bigEndian, third.bigEndian, fourth.bigEndian)) { Array($0) }
    }

    /// The first eight bytes as a number: what an event keeps of the link of the event before it.
    var stem: UInt64 { first }
}

extension Link {
    /// SHA-256(00 ‖ payload), the padding included.
    static func hash(ofPayload payload: UnsafeRawBufferPointer) -> Link {
        var hash = SHA256()
        withUnsafeBytes(of: UInt8(0)) { hash.update(bufferPointer: $0) }
        hash.update(bufferPointer: payload)
        return Link(hash.finalize())
    }

    /// SHA-256(01 ‖ previous link ‖ version ‖ sequence ‖ order ‖ payload's hash), numbers big-endian.
    static func following(_ previous: Link, version: UInt8, sequence: UInt64, order: UInt64, payload: Link) -> Link {
        withUnsafeTemporaryAllocation(byteCount: 82, alignment: 8) { buffer in
            buffer[0] = 1
            previous.store(in: buffer, at: 1)
            buffer[33] = version
            buffer.storeBytes(of: sequence.bigEndian, toByteOffset: 34, as: UInt64.self)
            buffer.storeBytes(of: order.bigEndian, toByteOffset: 42, as: UInt64.self)
            payload.store(in: buffer, at: 50)
            return Link(SHA256.hash(data: UnsafeRawBufferPointer(buffer)))
        }
    }

    /// Writes the 32 bytes at an offset that the caller has checked.
    func store(in buffer: UnsafeMutableRawBufferPointer, at offset: Int) {
        buffer.storeBytes(of: first.bigEndian, toByteOffset: offset, as: UInt64.self)
        buffer.storeBytes(of: second.bigEndian, toByteOffset: offset + 8, as: UInt64.self)
        buffer.storeBytes(of: third.bigEndian, toByteOffset: offset + 16, as: UInt64.self)
        buffer.storeBytes(of: fourth.bigEndian, toByteOffset: offset + 24, as: UInt64.self)
    }
}

extension Link: CustomStringConvertible {
    /// The first eight bytes in hexadecimal: as much as an event keeps.
    var description: String {
        let digits = String(stem, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
