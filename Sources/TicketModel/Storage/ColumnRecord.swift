/// What a column holds: a plain value, which an image writes as so many numbers.
package protocol ColumnRecord: BitwiseCopyable, Sendable {
    /// What the numbers are called, in their order.
    static var fields: [String] { get }
    /// The record that was written as these numbers.
    init(_ values: FieldValues)
    /// Writes all its numbers.
    func write(to values: FieldValues)
}

/// The numbers of one record, which lie in a buffer with those of others.
package struct FieldValues {
    private let first: UnsafeMutablePointer<UInt64>
    private let stride: Int

    init(_ first: UnsafeMutablePointer<UInt64>, stride: Int) {
        self.first = first
        self.stride = stride
    }

    package subscript(field: Int) -> UInt64 {
        get { first[field &* stride] }
        nonmutating set { first[field &* stride] = newValue }
    }

    /// The numbers after the first ones.
    func dropFirst(_ count: Int) -> FieldValues { FieldValues(first + count * stride, stride: stride) }

    func narrow(_ field: Int) -> UInt32 { UInt32(truncatingIfNeeded: self[field]) }
    func byte(_ field: Int) -> UInt8 { UInt8(truncatingIfNeeded: self[field]) }

    /// Signed values are moved up, so that their order is that of the numbers.
    func signed(_ field: Int) -> Int64 { Int64(bitPattern: self[field] ^ 1 << 63) }
    func setSigned(_ field: Int, _ value: Int64) { self[field] = UInt64(bitPattern: value) ^ 1 << 63 }

    func text(_ field: Int) -> TextPlace {
        TextPlace(chunk: Int(self[field]), offset: Int(self[field + 1]), length: Int(self[field + 2]))
    }

    func setText(_ field: Int, _ place: TextPlace) {
        self[field] = UInt64(place.chunk)
        self[field + 1] = UInt64(place.range.lowerBound)
        self[field + 2] = UInt64(place.range.count)
    }

    /// The names of a text's three numbers.
    static func text(_ name: String) -> [String] {
        ["chunk", "offset", "length"].map { name.isEmpty ? $0 : "\(name)-\($0)" }
    }
}
