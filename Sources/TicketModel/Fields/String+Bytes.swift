extension String {
    /// Equality of UTF-8 bytes.
    func hasSameBytes(as other: String) -> Bool {
        utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
    }

    /// Order of UTF-8 bytes.
    func precedesInBytes(_ other: String) -> Bool {
        utf8.lexicographicallyPrecedes(other.utf8)
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
}
