/// Writes one JSON document (RFC 8259) as UTF-8, member by member, in the order in which it is told.
///
/// Text comes back from a parser as it went in, yet nothing in the document can act on a terminal: control, format,
/// bidirectional and zero-width characters are always escaped.
public struct JSONWriter {
    /// What has been written so far.
    public private(set) var bytes: [UInt8] = []
    private let isIndented: Bool
    private var depth = 0
    /// Whether a value stands before the next one in the same object or array.
    private var followsValue = false
    /// Whether a key has just been written, so that the next value belongs to it.
    private var followsKey = false

    /// A writer; with `indented`, one member to a line, for people who read it on a terminal.
    public init(indented: Bool = false) {
        isIndented = indented
    }

    /// Hands over what has been written, so that a long document need not be held whole.
    public mutating func takeBytes() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    // MARK: Structure

    /// An object with the members that `body` writes.
    public mutating func object<Failure: Error>(
        _ body: (inout JSONWriter) throws(Failure) -> Void
    ) throws(Failure) {
        try enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    /// An array of the values that `body` writes.
    public mutating func array<Failure: Error>(
        _ body: (inout JSONWriter) throws(Failure) -> Void
    ) throws(Failure) {
        try enclose(UInt8(ascii: "["), UInt8(ascii: "]"), body)
    }

    /// The key of the value that is written next.
    public mutating func key(_ name: String) {
        startValue()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        if isIndented { bytes.append(UInt8(ascii: " ")) }
        followsKey = true
    }

    private mutating func enclose<Failure: Error>(
        _ opening: UInt8, _ closing: UInt8, _ body: (inout JSONWriter) throws(Failure) -> Void
    ) throws(Failure) {
        startValue()
        bytes.append(opening)
        depth += 1
        followsValue = false
        try body(&self)
        depth -= 1
        if followsValue { breakLine() }
        bytes.append(closing)
        followsValue = true
    }

    private mutating func startValue() {
        if followsKey {
            followsKey = false
            return
        }
        if followsValue { bytes.append(UInt8(ascii: ",")) }
        if depth > 0 { breakLine() }
        followsValue = true
    }

    private mutating func breakLine() {
        guard isIndented else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    }

    // MARK: Values

    /// A string.
    public mutating func string(_ text: String) {
        startValue()
        quote(text)
        followsValue = true
    }

    /// A number without a fraction.
    public mutating func integer(_ number: some BinaryInteger) {
        startValue()
        bytes.append(contentsOf: String(number).utf8)
        followsValue = true
    }

    /// A number of seconds, to the millisecond.
    public mutating func seconds(milliseconds: UInt64) {
        startValue()
        let rest = String(milliseconds % 1000)
        let fraction = String(repeating: "0", count: 3 - rest.utf8.count) + rest
        bytes.append(contentsOf: "\(milliseconds / 1000).\(fraction)".utf8)
        followsValue = true
    }

    /// `true` or `false`.
    public mutating func boolean(_ value: Bool) {
        startValue()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
        followsValue = true
    }

    /// `null`.
    public mutating func null() {
        startValue()
        bytes.append(contentsOf: "null".utf8)
        followsValue = true
    }

    // MARK: Text

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        if !appendPlain(text) { escape(text) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Adds text that is printable ASCII without anything to escape, as nearly all is; false if it is not.
    private mutating func appendPlain(_ text: String) -> Bool {
        let isPlain = text.utf8.withContiguousStorageIfAvailable { text in
            for byte in text
            where byte &- 0x20 >= 0x5F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return false }
            bytes.append(contentsOf: text)
            return true
        }
        return isPlain ?? false
    }

    private mutating func escape(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            case " "..."~": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            case "\n": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
            case "\t": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
            case "\r": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
            default:
                if Self.needsEscape(scalar) {
                    for unit in UTF16.encode(scalar).unsafelyUnwrapped { escape(unit) }
                } else {
                    bytes.append(contentsOf: UTF8.encode(scalar).unsafelyUnwrapped)
                }
            }
        }
    }

    /// Whether a character could act on a terminal, or hide on it.
    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    private mutating func escape(_ unit: UInt16) {
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
        for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift)) & 0xF]) }
    }
}
