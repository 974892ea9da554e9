/// Finds the number of a scalar that is already there: an open-addressing table from fingerprints to object numbers.
///
/// It compares encoded bytes, which in a canonical encoding are equal exactly when the scalars are; so it needs to know
/// nothing of types, and writer and reader share it. Fingerprints are seeded per process: an input made to collide
/// in one process does not in the next.
struct ScalarIndex {
    /// Zero is free; otherwise the fingerprint's high half, and in the low half the object's number plus one.
    private var slots: [UInt64]
    private var used = 0

    private static let smallest = 64
    private static let seed = UInt64(truncatingIfNeeded: Hasher().finalize())
    private let seed = ScalarIndex.seed

    /// An empty index with room for so many scalars before it has to grow.
    init(expecting count: Int = 0) {
        var size = Self.smallest
        while size < 2 * count { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
    }

    /// Forgets all scalars; keeps a small table's memory for the next use.
    mutating func removeAll() {
        used = 0
        if slots.count <= 4 * Self.smallest {
            for index in slots.indices { slots[index] = 0 }
        } else {
            slots = [UInt64](repeating: 0, count: Self.smallest)
        }
    }

    /// The number of the scalar with this fingerprint for which `isSame` holds; if there is none, `number` is entered
    /// for it and returned.
    mutating func number(of fingerprint: UInt64, orEnter number: Int, isSame: (Int) -> Bool) -> Int {
        if 2 * (used + 1) > slots.count { grow() }
        let high = fingerprint & 0xFFFF_FFFF_0000_0000
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: high >> 32) & mask
        while slots[place] != 0 {  // Ends: at most half of the slots are in use.
            if slots[place] & 0xFFFF_FFFF_0000_0000 == high {
                let found = Int(slots[place] & 0xFFFF_FFFF) - 1
                if isSame(found) { return found }
            }
            place = (place + 1) & mask
        }
        slots[place] = high | UInt64(number + 1)
        used += 1
        return number
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: 2 * old.count)
        let mask = slots.count - 1
        for slot in old where slot != 0 {
            var place = Int(truncatingIfNeeded: slot >> 32) & mask
            while slots[place] != 0 { place = (place + 1) & mask }
            slots[place] = slot
        }
    }

    /// A fingerprint of `count` bytes, at least one, at an offset: eight at a time through a widening multiplication.
    func fingerprint(of bytes: UnsafeRawBufferPointer, at offset: Int, count: Int) -> UInt64 {
        var state = seed ^ UInt64(truncatingIfNeeded: count)
        var rest: UInt64 = 0
        if count >= 8 {
            var done = 0
            while done + 8 < count {
                state = Self.mix(state ^ bytes.loadUnaligned(fromByteOffset: offset + done, as: UInt64.self))
                done += 8
            }
            rest = bytes.loadUnaligned(fromByteOffset: offset + count - 8, as: UInt64.self)
        } else if count >= 4 {
            rest = UInt64(bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
            rest = rest << 32 | UInt64(bytes.loadUnaligned(fromByteOffset: offset + count - 4, as: UInt32.self))
        } else {
            for place in offset..<(offset + count) { rest = rest << 8 | UInt64(bytes[place]) }
        }
        return Self.mix(Self.mix(state ^ rest))
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let product = (value ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }
}
