/// One number of every record of a table, as an image has it. Unchecked: nobody writes the bytes.
package struct MappedField: @unchecked Sendable {
    let bias: UInt64
    let width: Int
    /// At least `width` bytes for each record; valid as long as the image.
    let bytes: UnsafeRawBufferPointer

    /// Nil if there are not `width` bytes for each of `count` records.
    package init?(bias: UInt64, width: Int, bytes: UnsafeRawBufferPointer, count: Int) {
        guard (0...8).contains(width), count >= 0, bytes.count == width * count else { return nil }
        self.bias = bias
        self.width = width
        self.bytes = bytes
    }

    subscript(index: Int) -> UInt64 {
        var value: UInt64 = 0
        for place in 0..<width { value |= UInt64(bytes[index * width + place]) << UInt64(8 * place) }
        return bias &+ value
    }

    /// Reads a range of records.
    func read(_ range: Range<Int>, into target: UnsafeMutablePointer<UInt64>) {
        guard width > 0, !range.isEmpty else {
            target.update(repeating: bias, count: range.count)
            return
        }
        let mask = UInt64.max >> UInt64(64 - 8 * width)
        // The last ones are read byte by byte, for eight may be more than there are.
        let whole = max(range.lowerBound, min(range.upperBound, (bytes.count - 8) / width + 1))
        var offset = range.lowerBound &* width
        for index in 0..<(bytes.count < 8 ? 0 : whole - range.lowerBound) {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            target[index] = bias &+ (word & mask)
            offset &+= width
        }
        for index in (bytes.count < 8 ? range.lowerBound : whole)..<range.upperBound {
            target[index - range.lowerBound] = self[index]
        }
    }

    /// How many records of a sorted field are less than `value`.
    func lowerBound(_ value: UInt64, count: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Records of a column that differ from an image's, or come after them.
package struct MappedChanges: Sendable {
    let count: Int
    let places: MappedField
    package let fields: [MappedField]

    package init(count: Int, places: MappedField, fields: [MappedField]) {
        self.count = count
        self.places = places
        self.fields = fields
    }
}

/// A table of an image, and what changed in it since.
package struct ImageSource: Sendable {
    /// How many records the image has.
    let baseCount: Int
    let fields: [MappedField]
    /// How many there are with the changes.
    let count: Int
    let changes: MappedChanges?
    /// How many numbers a record is.
    let fieldCount: Int
    /// Whether the image's page of so many records is as it was written; if it is not, where a good one is to be had.
    let check: @Sendable (_ page: Int) -> ImageSource?
    /// What keeps the bytes.
    let owner: any AnyObject & Sendable

    package init(
        baseCount: Int, fields: [MappedField], count: Int, changes: MappedChanges?, fieldCount: Int,
        owner: any AnyObject & Sendable, check: @escaping @Sendable (_ page: Int) -> ImageSource?
    ) {
        self.baseCount = baseCount
        self.fields = fields
        self.count = count
        self.changes = changes
        self.fieldCount = fieldCount
        self.owner = owner
        self.check = check
    }
}

/// Records in a page of a column; the image's sums are over so many.
package enum ImagePage {
    package static let size = 256
}

/// A table's image: its columns and texts by name.
package struct TableImage: Sendable {
    package var tables: [String: ImageSource]
    package var texts: [String: TextImage]
    package var scalars: [String: UInt64]

    package init(tables: [String: ImageSource], texts: [String: TextImage], scalars: [String: UInt64]) {
        self.tables = tables
        self.texts = texts
        self.scalars = scalars
    }
}
