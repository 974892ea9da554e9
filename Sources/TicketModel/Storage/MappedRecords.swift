/// How wide each number of a table's records is, and what it is counted from. Unchecked: nobody writes the bytes.
package struct RecordLayout: @unchecked Sendable {
    /// A byte for each number: how many bytes it has.
    private let widths: UnsafeRawBufferPointer
    /// Eight bytes for each number, the highest first.
    private let biases: UnsafeRawBufferPointer
    /// How many bytes a record has.
    package let size: Int

    /// Nil if these are not widths, each with a bias.
    package init?(widths: UnsafeRawBufferPointer, biases: UnsafeRawBufferPointer) {
        guard biases.count == 8 * widths.count else { return nil }
        var size = 0
        for width in widths {
            guard width <= 8 else { return nil }
            size += Int(width)
        }
        self.widths = widths
        self.biases = biases
        self.size = size
    }

    /// How many numbers a record has.
    package var count: Int { widths.count }

    func width(_ field: Int) -> Int { Int(widths[field]) }

    func bias(_ field: Int) -> UInt64 {
        UInt64(bigEndian: biases.loadUnaligned(fromByteOffset: 8 &* field, as: UInt64.self))
    }
}

/// A page of records: of each number in turn, all records' bytes. Unchecked: nobody writes them.
package struct MappedPage: @unchecked Sendable {
    let layout: RecordLayout
    /// Nil where they are lost: then every number is 0.
    private let bytes: UnsafeRawBufferPointer?
    let count: Int

    init(_ layout: RecordLayout, _ bytes: UnsafeRawBufferPointer?, count: Int) {
        self.layout = layout
        self.bytes = bytes
        self.count = count
    }

    /// Records of a page, number by number, `stride` apart.
    func read(_ range: Range<Int>, into target: UnsafeMutablePointer<UInt64>, stride: Int) {
        guard let bytes else {
            for field in 0..<layout.count { (target + field * stride).update(repeating: 0, count: range.count) }
            return
        }
        var start = 0
        for field in 0..<layout.count {
            let width = layout.width(field)
            let one = MappedField(
                bias: layout.bias(field), width: width,
                within: UnsafeRawBufferPointer(rebasing: bytes[start...]))
            if range.count == 1 {
                target[field &* stride] = one[range.lowerBound]
            } else {
                one.read(range, into: target + field &* stride)
            }
            start &+= width &* count
        }
    }

    /// One number of all records.
    func field(_ number: Int) -> MappedField {
        guard let bytes else {
            return MappedField(bias: 0, width: 0, within: UnsafeRawBufferPointer(start: nil, count: 0))
        }
        var start = 0
        for field in 0..<number { start &+= layout.width(field) &* count }
        return MappedField(
            bias: layout.bias(number), width: layout.width(number),
            within: UnsafeRawBufferPointer(rebasing: bytes[start...]))
    }
}

/// A table's records in pages, end to end. Unchecked: nobody writes the bytes.
package struct MappedRecords: @unchecked Sendable {
    package let layout: RecordLayout
    package let count: Int
    private let bytes: UnsafeRawBufferPointer

    /// Nil if there are not the bytes of `count` records.
    package init?(_ layout: RecordLayout, _ bytes: UnsafeRawBufferPointer, count: Int) {
        guard count >= 0, bytes.count == layout.size * count else { return nil }
        self.layout = layout
        self.bytes = bytes
        self.count = count
    }

    /// The bytes of a page.
    package func bytes(ofPage page: Int) -> UnsafeRawBufferPointer {
        let start = page * ImagePage.size
        let end = min(start + ImagePage.size, count)
        return UnsafeRawBufferPointer(rebasing: bytes[start * layout.size..<end * layout.size])
    }

    /// A page.
    package func page(_ page: Int) -> MappedPage {
        MappedPage(layout, bytes(ofPage: page), count: min(ImagePage.size, count - page * ImagePage.size))
    }

    /// What stands in the place of a page that is lost.
    package static func lostPage(_ page: Int, of layout: RecordLayout, count: Int) -> MappedPage {
        MappedPage(layout, nil, count: min(ImagePage.size, count - page * ImagePage.size))
    }
}
