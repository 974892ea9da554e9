extension Timestamp {
    /// The moment in RFC 3339, in UTC with three decimals: `2026-11-30T09:05:00.250Z`.
    public var rfc3339: String {
        let days = Self.floor(milliseconds, Self.millisecondsPerDay)
        let remainder = Int(milliseconds % Self.millisecondsPerDay)
        let rest = remainder < 0 ? remainder + Int(Self.millisecondsPerDay) : remainder
        let clock = String(unsafeUninitializedCapacity: 14) { bytes in
            _ = bytes.initialize(from: "T00:00:00.000Z".utf8)
            DecimalDigits.write(rest / 3_600_000, to: bytes, at: 1, width: 2)
            DecimalDigits.write(rest / 60_000 % 60, to: bytes, at: 4, width: 2)
            DecimalDigits.write(rest / 1000 % 60, to: bytes, at: 7, width: 2)
            DecimalDigits.write(rest % 1000, to: bytes, at: 10, width: 3)
            return 14
        }
        return CivilDate(days: Int32(clamping: days)).description + clock
    }

    /// The moment written in RFC 3339 with any offset and number of decimals (those past the third are dropped), or
    /// nil. A leap second counts as the second after it.
    public init?(rfc3339 text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(64))
        guard bytes.count >= 20, let date = CivilDate(String(decoding: bytes[..<10], as: UTF8.self)),
            bytes[10] | 0x20 == UInt8(ascii: "t"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = DecimalDigits.value(bytes[11..<13]), hour < 24,
            let minute = DecimalDigits.value(bytes[14..<16]), minute < 60,
            let second = DecimalDigits.value(bytes[17..<19]), second <= 60
        else { return nil }
        var rest = bytes[19...]
        var thousandths = 0
        if rest.first == UInt8(ascii: ".") {
            let decimals = rest.dropFirst().prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
            guard !decimals.isEmpty else { return nil }
            let three = decimals.prefix(3) + [UInt8](repeating: UInt8(ascii: "0"), count: max(0, 3 - decimals.count))
            thousandths = DecimalDigits.value(three) ?? 0
            rest = bytes[decimals.endIndex...]
        }
        guard let offset = Self.offset(rest) else { return nil }
        let seconds = (hour * 60 + minute) * 60 + second - offset
        milliseconds = Int64(date.days) * Self.millisecondsPerDay + Int64(seconds) * 1000 + Int64(thousandths)
    }

    /// Seconds east of UTC, from `Z` or `±HH:MM`.
    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let sign = bytes.first else { return nil }
        if sign | 0x20 == UInt8(ascii: "z") { return bytes.count == 1 ? 0 : nil }
        guard bytes.count == 6, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            bytes[bytes.startIndex + 3] == UInt8(ascii: ":"),
            let hour = DecimalDigits.value(bytes.dropFirst().prefix(2)), hour < 24,
            let minute = DecimalDigits.value(bytes.suffix(2)), minute < 60
        else { return nil }
        let seconds = (hour * 60 + minute) * 60
        return sign == UInt8(ascii: "-") ? -seconds : seconds
    }
}
