import Glibc

/// The variables that the program was started with.
enum Environment {
    /// The variable's value, or nil if it is not set or empty.
    static func value(of name: String) -> String? {
        guard let raw = getenv(name), raw.pointee != 0 else { return nil }
        return String(cString: raw)
    }

    /// Whether the variable is there, even if empty.
    static func isSet(_ name: String) -> Bool { getenv(name) != nil }
}
