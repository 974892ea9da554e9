/// The names of a journal's files.
enum SegmentName {
    /// Segments are numbered 1 to this; six digits or as many as it takes.
    static let highest = 99_999_999
    static let active = "active.journal"
    static let mark = "mark"
    static let quarantine = "quarantine"

    static func sealed(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".journal"
    }

    /// The number in a sealed segment's name; nil for any other name.
    static func number(in name: String) -> Int? {
        guard name.hasSuffix(".journal"), let number = Int(name.dropLast(8)), number > 0, number <= highest,
            sealed(number) == name
        else { return nil }
        return number
    }
}

/// The eight bytes that a segment begins with.
enum SegmentMagic {
    static let bytes = Array("USHERSG1".utf8)
    static let size = 8

    static func begins(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.count >= size && bytes[..<size].elementsEqual(SegmentMagic.bytes)
    }
}
