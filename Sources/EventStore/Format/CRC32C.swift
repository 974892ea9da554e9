internal import CChecksum

/// The Castagnoli checksum of RFC 3720 (polynomial 0x1EDC6F41, reflected): by the processor's own instruction, or else eight bytes
/// a step.
///
/// Intel, "High Octane CRC Generation with the Intel Slicing-by-8 Algorithm", 2006.
struct CRC32C {
    /// Eight tables of 256: the remainder of a byte followed by 0 to 7 zero bytes.
    private static let tables: [UInt32] = {
        var tables = [UInt32](repeating: 0, count: 8 * 256)
        for byte in 0..<256 {
            var remainder = UInt32(byte)
            for _ in 0..<8 { remainder = remainder >> 1 ^ (remainder & 1 == 1 ? 0x82f6_3b78 : 0) }
            tables[byte] = remainder
        }
        for byte in 0..<256 {
            for slice in 1..<8 {
                let shorter = tables[(slice - 1) * 256 + byte]
                tables[slice * 256 + byte] = shorter >> 8 ^ tables[Int(shorter & 0xff)]
            }
        }
        return tables
    }()

    private var remainder: UInt32 = 0xffff_ffff

    /// The checksum of all that was added.
    var value: UInt32 { ~remainder }

    static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
        var sum = CRC32C()
        sum.add(bytes)
        return sum.value
    }

    private static let isBuiltIn = cchecksum_has_crc32c() != 0

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        if Self.isBuiltIn {
            remainder = cchecksum_crc32c(remainder, bytes.baseAddress, bytes.count)
        } else {
            addInSteps(bytes)
        }
    }

    /// The same without the instruction.
    mutating func addInSteps(_ bytes: UnsafeRawBufferPointer) {
        var remainder = remainder
        Self.tables.withUnsafeBufferPointer { table in
            var offset = 0
            let count = bytes.count
            while offset &+ 8 <= count {
                let low = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) ^ remainder
                let high = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset &+ 4, as: UInt32.self))
                remainder =
                    table[1792 &+ Int(low & 0xff)] ^ table[1536 &+ Int(low >> 8 & 0xff)]
                    ^ table[1280 &+ Int(low >> 16 & 0xff)] ^ table[1024 &+ Int(low >> 24)]
                remainder ^=
                    table[768 &+ Int(high & 0xff)] ^ table[512 &+ Int(high >> 8 & 0xff)]
                    ^ table[256 &+ Int(high >> 16 & 0xff)] ^ table[Int(high >> 24)]
                offset &+= 8
            }
            while offset < count {
                remainder = remainder >> 8 ^ table[Int((remainder ^ UInt32(bytes[offset])) & 0xff)]
                offset &+= 1
            }
        }
        self.remainder = remainder
    }
}
