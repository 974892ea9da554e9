/// Reading and writing of fixed-width decimal fields.
enum DecimalDigits {
    /// The value of one to eighteen ASCII digits, or nil if any byte is none.
    static func value(_ bytes: some Collection<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
        var value = 0
        for byte in bytes {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    /// Writes the last digits of a value that is not negative, `width` of them from `start` on.
    static func write(_ value: Int, to bytes: UnsafeMutableBufferPointer<UInt8>, at start: Int, width: Int) {
        var rest = value
        var place = start + width
        while place > start {
            place -= 1
            bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
    }

    /// The value in at least `width` digits.
    static func padded(_ value: Int, to width: Int) -> String {
        let digits = String(value.magnitude)
        let zeros = String(repeating: "0", count: max(0, width - digits.count))
        return (value < 0 ? "-" : "") + zeros + digits
    }
}

extension FixedWidthInteger {
    /// The sum, or the furthest value in its direction.
    func addingSaturated(_ other: Self) -> Self {
        let (sum, overflowed) = addingReportingOverflow(other)
        return overflowed ? (other < 0 ? .min : .max) : sum
    }

    /// The product, or the furthest value in its direction.
    func multipliedSaturated(by other: Self) -> Self {
        let (product, overflowed) = multipliedReportingOverflow(by: other)
        return overflowed ? ((self < 0) == (other < 0) ? .max : .min) : product
    }
}
