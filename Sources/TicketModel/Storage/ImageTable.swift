/// One number of every record of a table, to be written: `bias` plus what `width` bytes say, the lowest first.
package struct ImageField: Sendable {
    package var bias: UInt64
    /// 0 to 8; with 0 every record has the bias.
    package var width: Int
    /// `width` bytes for each record.
    package var bytes: [UInt8]
}

/// A column to be written as numbers, field by field; or of a column what changed since an image.
package struct ImageTable: Sendable {
    package var name: String
    /// How many records the column has.
    package var count: Int
    /// Where the changed records are, ascending; nil if all are here.
    package var places: ImageField?
    /// How many records the fields are of.
    package var changed: Int
    /// What the fields are called.
    package var names: [String]
    package var fields: [ImageField]
}

/// An arena of texts to be written: of all its chunks, or of those that an image does not have.
package struct ImageTexts: Sendable {
    package var name: String
    /// How many chunks the image has already.
    package var known: Int
    package var chunks: [[UInt8]]
}

/// A table written as columns of numbers.
package struct ImageContent: Sendable {
    package var tables: [ImageTable] = []
    package var texts: [ImageTexts] = []
    package var scalars: [(name: String, value: UInt64)] = []

    package init() {}
}

extension ImageField {
    /// Numbers that lie between two others.
    struct Span {
        var least = UInt64.max
        var most: UInt64 = 0

        mutating func include(_ value: UInt64) {
            least = min(least, value)
            most = max(most, value)
        }

        /// A field as narrow as they allow.
        func field(count: Int) -> ImageField {
            guard least < most else { return ImageField(bias: most, width: 0, bytes: []) }
            let width = (71 - (most - least).leadingZeroBitCount) / 8
            var bytes: [UInt8] = []
            bytes.reserveCapacity(width * count)
            return ImageField(bias: least, width: width, bytes: bytes)
        }
    }

    init(_ values: [UInt64]) {
        var span = Span()
        for value in values { span.include(value) }
        self = span.field(count: values.count)
        for value in values { append(value) }
    }

    mutating func append(_ value: UInt64) {
        var rest = value - bias
        for _ in 0..<width {
            bytes.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }
}
