extension PropertyList {
    /// The canonical encoding, of any size.
    ///
    /// The value must be one that can be read back: no negative integer, containers nested 16 deep at most. Anything
    /// else is a fault of the program and stops it before bytes are written that no reader would accept; where a value
    /// comes from outside, use `encoded(limits:)`.
    public func encoded() -> [UInt8] {
        do {
            return try encoded(limits: .unbounded)
        } catch {
            preconditionFailure(error.description)
        }
    }

    /// The canonical encoding; throws where the value exceeds the limits or holds a negative integer.
    public func encoded(limits: PlistLimits) throws(PlistError) -> [UInt8] {
        var encoder = PlistEncoder(limits: limits)
        var bytes: [UInt8] = []
        try encoder.append(self, to: &bytes)
        return bytes
    }
}
