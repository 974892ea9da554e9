/// Puts code points together from bytes that come one by one.
struct UTF8Assembler: Sendable {
    enum Step {
        case incomplete
        case scalar(Unicode.Scalar)
        /// What came cannot be a code point; if `again`, the byte itself has not been used and may begin one.
        case invalid(again: Bool)
    }

    private var value: UInt32 = 0
    private var missing = 0
    /// What the next byte may be: narrower after some first bytes, against overlong forms and surrogates.
    private var allowed: ClosedRange<UInt8> = 0x80...0xBF

    var isPending: Bool { missing > 0 }

    mutating func take(_ byte: UInt8) -> Step {
        guard missing > 0 else { return begin(byte) }
        guard allowed.contains(byte) else {
            missing = 0
            return .invalid(again: true)
        }
        allowed = 0x80...0xBF
        value = value << 6 | UInt32(byte & 0x3F)
        missing -= 1
        guard missing == 0 else { return .incomplete }
        return Unicode.Scalar(value).map { .scalar($0) } ?? .invalid(again: false)
    }

    private mutating func begin(_ byte: UInt8) -> Step {
        allowed =
            switch byte {
            case 0xE0: 0xA0...0xBF
            case 0xED: 0x80...0x9F
            case 0xF0: 0x90...0xBF
            case 0xF4: 0x80...0x8F
            default: 0x80...0xBF
            }
        switch byte {
        case 0..<0x80: return .scalar(Unicode.Scalar(byte))
        case 0xC2...0xDF: (value, missing) = (UInt32(byte & 0x1F), 1)
        case 0xE0...0xEF: (value, missing) = (UInt32(byte & 0x0F), 2)
        case 0xF0...0xF4: (value, missing) = (UInt32(byte & 0x07), 3)
        default: return .invalid(again: false)
        }
        return .incomplete
    }
}
