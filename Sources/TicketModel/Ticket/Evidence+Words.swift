extension Evidence {
    /// `exit 0`, or `file`.
    public var outcome: String {
        switch kind {
        case .file: "file"
        case .run(_, _, _, let exit): "exit \(exit)"
        }
    }

    /// How much there was, and what of that is missing: `1.2 MiB`, `12 MiB, of which 4.0 MiB are kept`.
    public var amount: String {
        isTruncated ? "\(Self.size(bytes)), of which \(Self.size(kept)) are kept" : Self.size(bytes)
    }

    /// A number of bytes for people, in powers of 1024: `17 B`, `1.2 KiB`, `12 KiB`; never rounded up.
    public static func size(_ bytes: UInt64) -> String {
        guard bytes >= 1024 else { return "\(bytes) B" }
        var value = bytes
        var tenths = UInt64(0)
        var unit = 0
        while value >= 1024 {
            tenths = value % 1024 * 10 / 1024
            value /= 1024
            unit += 1
        }
        let units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
        return value < 10 ? "\(value).\(tenths) \(units[unit])" : "\(value) \(units[unit])"
    }

    /// A time span for people: `0.3 s`, `12 s`, `3 min 20 s`, `2 h 5 min`.
    public static func span(milliseconds: UInt64) -> String {
        let seconds = milliseconds / 1000
        switch seconds {
        case ..<10: return "\(seconds).\(milliseconds % 1000 / 100) s"
        case ..<60: return "\(seconds) s"
        case ..<3600: return seconds % 60 == 0 ? "\(seconds / 60) min" : "\(seconds / 60) min \(seconds % 60) s"
        default:
            let minutes = seconds / 60
            return minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
        }
    }
}
