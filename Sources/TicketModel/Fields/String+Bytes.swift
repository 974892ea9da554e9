extension String {
    /// Equality of UTF-8 bytes.
    ///
    /// Strings of the same representation are the same: so are most short ones that are equal, which hold their bytes.
    @inline(__always)
    func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        let (mine, others) = (
            unsafeBitCast(self, to: (UInt64, UInt64).self), unsafeBitCast(other, to: (UInt64, UInt64).self)
        )
        return mine == others || comparesEqual(other)
    }

    @inline(never)
    private func comparesEqual(_ other: String) -> Bool {
        withBytes(and: other) { $0.hasSameBytes(as: $1) } ?? utf8.elementsEqual(other.utf8)
    }

    /// Order of UTF-8 bytes.
    func precedesInBytes(_ other: String) -> Bool {
        withBytes(and: other) { $0.precedes($1) } ?? utf8.lexicographicallyPrecedes(other.utf8)
    }

    /// Hashes the UTF-8 bytes and their count.
    func hashBytes(into hasher: inout Hasher) {
        hasher.combine(utf8.count)
        let done: Void? = utf8.withContiguousStorageIfAvailable {
            hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        guard done == nil else { return }
        Array(utf8).withUnsafeBytes { hasher.combine(bytes: $0) }
    }

    /// Nil where a text does not lie in memory as UTF-8.
    @inline(__always)
    private func withBytes<Result>(
        and other: String, _ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Result
    ) -> Result? {
        let result: Result?? = utf8.withContiguousStorageIfAvailable { mine in
            other.utf8.withContiguousStorageIfAvailable { others in
                body(UnsafeRawBufferPointer(mine), UnsafeRawBufferPointer(others))
            }
        }
        return result ?? nil
    }
}

extension UnsafeRawBufferPointer {
    /// Whether both are the same, eight bytes at a time; the last eight may have been looked at in part.
    func hasSameBytes(as other: UnsafeRawBufferPointer) -> Bool {
        guard count == other.count else { return false }
        guard count >= 8 else {
            for index in 0..<count where self[index] != other[index] { return false }
            return true
        }
        var place = 0
        while place < count {
            let start = Swift.min(place, count - 8)
            let left = loadUnaligned(fromByteOffset: start, as: UInt64.self)
            guard left == other.loadUnaligned(fromByteOffset: start, as: UInt64.self) else { return false }
            place += 8
        }
        return true
    }

    func precedes(_ other: UnsafeRawBufferPointer) -> Bool {
        for index in 0..<Swift.min(count, other.count) where self[index] != other[index] {
            return self[index] < other[index]
        }
        return count < other.count
    }
}
