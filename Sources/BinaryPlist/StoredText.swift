/// The text of a string object where it lies, in ASCII or big-endian UTF-16.
struct StoredText {
    /// How one text's UTF-8 bytes are ordered to another's.
    enum Order { case before, same, after }

    private let bytes: UnsafeRawBufferPointer
    private let isUTF16: Bool

    /// The text of an object that is a string.
    init(of object: PlistObject) {
        bytes = UnsafeRawBufferPointer(rebasing: object.reader.bytes[object.body])
        isUTF16 = object.isUTF16
    }

    /// Whether an ASCII form is all ASCII, and a UTF-16 form has its surrogates paired and something beyond ASCII.
    var isCanonical: Bool {
        guard isUTF16 else { return isASCII }
        var scalars = Scalars(bytes)
        var union: UInt32 = 0
        while let scalar = scalars.next() { union |= scalar }
        return !scalars.isMalformed && union >= 0x80
    }

    private var isASCII: Bool { bytes.isASCII }

    /// The text; nil if it is not well-formed.
    var string: String? {
        guard isUTF16 else {
            return isASCII ? bytes.withMemoryRebound(to: UInt8.self) { String(decoding: $0, as: UTF8.self) } : nil
        }
        var scalars = Scalars(bytes)
        // A unit of two bytes takes at most three in UTF-8, a surrogate pair four.
        let text = String(unsafeUninitializedCapacity: bytes.count / 2 * 3) { target in
            var end = 0
            while let scalar = scalars.next() { end = Self.append(scalar, to: target, at: end) }
            return end
        }
        return scalars.isMalformed ? nil : text
    }

    private static func append(_ scalar: UInt32, to target: UnsafeMutableBufferPointer<UInt8>, at start: Int) -> Int {
        if scalar < 0x80 {
            target[start] = UInt8(scalar)
            return start + 1
        }
        let tails = scalar < 0x800 ? 1 : scalar < 0x1_0000 ? 2 : 3
        let lead: UInt32 = tails == 1 ? 0xC0 : tails == 2 ? 0xE0 : 0xF0
        target[start] = UInt8(lead | scalar >> UInt32(6 * tails))
        for index in 1...tails {
            target[start + index] = UInt8(0x80 | scalar >> UInt32(6 * (tails - index)) & 0x3F)
        }
        return start + tails + 1
    }

    // Scalar values are ordered as the UTF-8 bytes that stand for them; UTF-16 units are not.

    /// How this text is ordered to another stored one.
    func order(to other: StoredText) -> Order {
        if !isUTF16 && !other.isUTF16 { return Self.order(of: bytes, to: other.bytes) }
        var mine = scalars
        var others = other.scalars
        return Self.order(&mine, &others)
    }

    /// How this text is ordered to a string.
    func order(to other: String) -> Order {
        if !isUTF16 {
            // Bytes of ASCII against bytes of UTF-8.
            let order = other.utf8.withContiguousStorageIfAvailable {
                Self.order(of: bytes, to: UnsafeRawBufferPointer($0))
            }
            if let order { return order }
        }
        var mine = scalars
        var others = other.unicodeScalars.lazy.map(\.value).makeIterator()
        return Self.order(&mine, &others)
    }

    private var scalars: Scalars {
        Scalars(bytes, unitSize: isUTF16 ? 2 : 1)
    }

    private static func order(of left: UnsafeRawBufferPointer, to right: UnsafeRawBufferPointer) -> Order {
        for index in 0..<min(left.count, right.count) where left[index] != right[index] {
            return left[index] < right[index] ? .before : .after
        }
        return left.count == right.count ? .same : left.count < right.count ? .before : .after
    }

    private static func order(
        _ left: inout some IteratorProtocol<UInt32>, _ right: inout some IteratorProtocol<UInt32>
    ) -> Order {
        while true {
            switch (left.next(), right.next()) {
            case (nil, nil): return .same
            case (nil, _): return .before
            case (_, nil): return .after
            case (let left?, let right?) where left != right: return left < right ? .before : .after
            default: continue
            }
        }
    }

    /// The scalar values of stored text; ends early at an unpaired surrogate.
    private struct Scalars: IteratorProtocol {
        private let bytes: UnsafeRawBufferPointer
        private let unitSize: Int
        private var place = 0
        private(set) var isMalformed = false

        init(_ bytes: UnsafeRawBufferPointer, unitSize: Int = 2) {
            self.bytes = bytes
            self.unitSize = unitSize
        }

        mutating func next() -> UInt32? {
            guard let unit = unit() else { return nil }
            guard unit & 0xF800 == 0xD800 else { return unit }
            guard unit < 0xDC00, let low = self.unit(), low & 0xFC00 == 0xDC00 else {
                isMalformed = true
                place = bytes.count
                return nil
            }
            return 0x1_0000 + (unit & 0x3FF) << 10 + (low & 0x3FF)
        }

        @inline(__always)
        private mutating func unit() -> UInt32? {
            guard place < bytes.count else { return nil }
            defer { place += unitSize }
            return UInt32(truncatingIfNeeded: bytes.number(at: place, width: unitSize))
        }
    }
}
