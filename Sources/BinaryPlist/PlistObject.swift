/// One object of a property list, read where it lies.
///
/// Valid for as long as the bytes of its reader.
public struct PlistObject {
    /// What an object is.
    public enum Kind: Hashable, Sendable {
        /// True or false.
        case boolean
        /// A whole number, 0 … 2⁶³−1.
        case integer
        /// Unicode text.
        case string
        /// Raw bytes.
        case data
        /// Values in order.
        case array
        /// Values by key.
        case dictionary
    }

    /// What the object is.
    public let kind: Kind
    /// The elements of an array, pairs of a dictionary, bytes of data, ASCII characters or UTF-16 units of a string.
    public let count: Int

    let reader: PlistReader
    /// Where the marker stands.
    let start: Int
    /// Where what follows marker and count begins, and where it ends.
    let body: Range<Int>
    /// Whether a string is in its UTF-16 form.
    let isUTF16: Bool

    /// The object that starts at an offset, which need not be a sensible one.
    @inline(__always)
    init(in reader: PlistReader, at offset: UInt64) throws(PlistError) {
        let limit = reader.tableOffset
        guard offset >= PlistFormat.headerSize, offset < limit else {
            throw PlistError(.misplacedObject, at: Int(min(offset, UInt64(limit))))
        }
        let start = Int(offset)
        let marker = reader.bytes[start]
        let low = marker & 0x0F
        let kind: Kind
        var unitSize = 1
        switch marker & 0xF0 {
        case PlistFormat.Marker.data: kind = .data
        case PlistFormat.Marker.ascii: kind = .string
        case PlistFormat.Marker.utf16:
            kind = .string
            unitSize = 2
        case PlistFormat.Marker.array:
            kind = .array
            unitSize = reader.referenceWidth
        case PlistFormat.Marker.dictionary:
            kind = .dictionary
            unitSize = 2 * reader.referenceWidth
        case PlistFormat.Marker.integer:
            let body = try Self.integerBody(in: reader, at: start)
            self.init(.integer, 1, in: reader, from: start, body: body)
            return
        default:
            guard marker == PlistFormat.falseMarker || marker == PlistFormat.trueMarker else {
                throw PlistError(.unknownMarker, at: start)
            }
            self.init(.boolean, 1, in: reader, from: start, body: (start + 1)..<(start + 1))
            return
        }
        var count = Int(low)
        var bodyStart = start + 1
        if low == PlistFormat.Marker.countFollows {
            guard bodyStart < limit else { throw PlistError(.truncatedObject, at: start) }
            guard reader.bytes[bodyStart] & 0xF0 == PlistFormat.Marker.integer else {
                throw PlistError(.unknownMarker, at: bodyStart)
            }
            let integer = try Self.integerBody(in: reader, at: bodyStart)
            count = Int(reader.bytes.number(at: integer.lowerBound, width: integer.count))
            guard count >= 15 else { throw PlistError(.notMinimal, at: bodyStart) }
            bodyStart = integer.upperBound
        }
        guard count <= (limit - bodyStart) / unitSize else { throw PlistError(.truncatedObject, at: start) }
        let body = bodyStart..<(bodyStart + count * unitSize)
        self.init(kind, count, in: reader, from: start, body: body, isUTF16: kind == .string && unitSize == 2)
    }

    private init(
        _ kind: Kind, _ count: Int, in reader: PlistReader, from start: Int, body: Range<Int>, isUTF16: Bool = false
    ) {
        self.kind = kind
        self.count = count
        self.reader = reader
        self.start = start
        self.body = body
        self.isUTF16 = isUTF16
    }

    /// Where the bytes of the integer lie whose marker is at `start`: within the objects, minimal, at most 2⁶³−1.
    @inline(__always)
    private static func integerBody(in reader: PlistReader, at start: Int) throws(PlistError) -> Range<Int> {
        let exponent = Int(reader.bytes[start] & 0x0F)
        guard exponent <= 3 else { throw PlistError(exponent == 4 ? .integerOutOfRange : .unknownMarker, at: start) }
        let width = 1 << exponent
        guard width < reader.tableOffset - start else { throw PlistError(.truncatedObject, at: start) }
        let value = reader.bytes.number(at: start + 1, width: width)
        guard value <= UInt64(Int64.max) else { throw PlistError(.integerOutOfRange, at: start) }
        guard PlistFormat.widthExponent(of: value) == exponent else { throw PlistError(.notMinimal, at: start) }
        return (start + 1)..<(start + 1 + width)
    }
}

// MARK: - Scalars

extension PlistObject {
    /// The value of a boolean; nil for anything else.
    public var boolean: Bool? {
        kind == .boolean ? reader.bytes[start] == PlistFormat.trueMarker : nil
    }

    /// The value of an integer; nil for anything else.
    public var integer: Int64? {
        kind == .integer ? Int64(reader.bytes.number(at: body.lowerBound, width: body.count)) : nil
    }

    /// The bytes of a data object where they lie; nil for anything else.
    public var data: UnsafeRawBufferPointer? {
        kind == .data ? UnsafeRawBufferPointer(rebasing: reader.bytes[body]) : nil
    }

    /// The bytes of a string in its ASCII form, where they lie and not looked at yet; nil for anything else.
    package var asciiForm: UnsafeRawBufferPointer? {
        kind == .string && !isUTF16 ? UnsafeRawBufferPointer(rebasing: reader.bytes[body]) : nil
    }

    /// The text of a string; nil for anything else, and for a string that is not well-formed.
    public var string: String? {
        kind == .string ? StoredText(of: self).string : nil
    }
}

// MARK: - Containers

extension PlistObject {
    /// The element of an array, or the value of a dictionary, at an index below `count`.
    public func value(at index: Int) throws(PlistError) -> PlistObject {
        precondition(kind == .array || kind == .dictionary, "only a container has values")
        precondition(index >= 0 && index < count, "index beyond the container")
        return try referred(at: kind == .array ? index : count + index)
    }

    /// The key of a dictionary at an index below `count`.
    public func key(at index: Int) throws(PlistError) -> PlistObject {
        precondition(kind == .dictionary, "only a dictionary has keys")
        precondition(index >= 0 && index < count, "index beyond the dictionary")
        return try referred(at: index)
    }

    /// The value of a dictionary's key, found by bisection; nil if there is none, or if this is not a dictionary.
    public func value(of key: String) throws(PlistError) -> PlistObject? {
        guard kind == .dictionary else { return nil }
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            let candidate = try referred(at: middle)
            guard candidate.kind == .string else { throw PlistError(.keyNotString, at: candidate.start) }
            switch StoredText(of: candidate).order(to: key) {
            case .same: return try referred(at: count + middle)
            case .before: low = middle + 1
            case .after: high = middle
            }
        }
        return nil
    }

    /// Where the reference of an index stands.
    @inline(__always)
    func place(ofReference index: Int) -> Int {
        body.lowerBound + index * reader.referenceWidth
    }

    /// The number of the object that a reference names.
    @inline(__always)
    func reference(_ index: Int) -> Int {
        Int(reader.bytes.number(at: place(ofReference: index), width: reader.referenceWidth))
    }

    @inline(__always)
    private func referred(at index: Int) throws(PlistError) -> PlistObject {
        try reader.object(reference(index), referredToAt: place(ofReference: index))
    }
}
