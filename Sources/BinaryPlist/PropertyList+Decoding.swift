extension PropertyList {
    /// The value of a canonical binary property list: exactly the bytes that `encoded()` writes are accepted.
    ///
    /// Never traps, whatever the bytes; memory stays within a small multiple of the input, which the limits bound.
    public init(decoding bytes: UnsafeRawBufferPointer, limits: PlistLimits = .event) throws(PlistError) {
        let reader = try PlistReader(lazily: bytes, limits: limits)
        var check = CanonicalCheck(of: reader, limits: limits)
        try check.run()
        var builder = TreeBuilder(after: check)
        self = try builder.value(of: try reader.root)
    }

    /// The value of a canonical binary property list: exactly the bytes that `encoded()` writes are accepted.
    public init(decoding bytes: [UInt8], limits: PlistLimits = .event) throws(PlistError) {
        self = try bytes.withUnsafeBytes { whole in
            Result { () throws(PlistError) in try PropertyList(decoding: whole, limits: limits) }
        }.get()
    }
}
