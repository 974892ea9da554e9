/// Ascending numbers to be written: `bias` plus what `width` bytes say, the lowest first.
package struct ImageField: Sendable {
    package var bias: UInt64
    /// 0 to 8; with 0 every number is the bias.
    package var width: Int
    /// `width` bytes for each number.
    package var bytes: [UInt8]
}

/// How the numbers of records are written, and the records: in pages, and of each number in turn all the page's records.
package struct ImageRecords: Sendable {
    package var widths: [UInt8]
    package var biases: [UInt64]
    package var bytes: [UInt8] = []

    /// How many bytes a record has.
    package var size: Int { widths.reduce(0) { $0 + Int($1) } }
}

/// A column to be written as numbers; or of a column what changed since an image.
package struct ImageTable: Sendable {
    package var name: String
    /// How many records the column has.
    package var count: Int
    /// Where the changed records are, ascending; nil if all are here.
    package var places: ImageField?
    /// How many records there are here.
    package var changed: Int
    /// What a record's numbers are called.
    package var names: [String]
    package var records: ImageRecords
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

/// Numbers that lie between two others.
struct NumberSpan {
    private var least = UInt64.max
    private var most: UInt64 = 0

    mutating func include(_ value: UInt64) {
        least = min(least, value)
        most = max(most, value)
    }

    /// What they are counted from, and how many bytes each then needs.
    var layout: (bias: UInt64, width: Int) {
        least < most ? (least, (71 - (most - least).leadingZeroBitCount) / 8) : (most, 0)
    }
}

extension [UInt8] {
    /// Adds the lowest bytes of a number, the lowest first.
    mutating func append(_ value: UInt64, width: Int) {
        var rest = value
        for _ in 0..<width {
            append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }
}

extension ImageField {
    init(_ values: [UInt64]) {
        var span = NumberSpan()
        for value in values { span.include(value) }
        let (bias, width) = span.layout
        self.init(bias: bias, width: width, bytes: [])
        bytes.reserveCapacity(width * values.count)
        for value in values { bytes.append(value &- bias, width: width) }
    }
}

extension ImageRecords {
    init(_ spans: [NumberSpan], count: Int) {
        widths = spans.map { UInt8($0.layout.width) }
        biases = spans.map(\.layout.bias)
        bytes.reserveCapacity(size * count)
    }

    /// Adds a page, whose numbers lie one after another, `stride` apart.
    mutating func append(_ values: UnsafePointer<UInt64>, stride: Int, count: Int) {
        for field in widths.indices where widths[field] > 0 {
            for record in 0..<count {
                bytes.append(values[field * stride + record] &- biases[field], width: Int(widths[field]))
            }
        }
    }
}
