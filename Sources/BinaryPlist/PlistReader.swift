/// Reads a property list where it lies: no copy, no allocation, each object looked at only when asked for.
///
/// The bytes must stay in place and unchanged for as long as the reader and the objects taken from it are used. Every
/// access is checked against the bytes, whatever they hold; only a `validating` reader has also seen to it that the
/// whole is canonical.
public struct PlistReader {
    /// The property list, header to trailer.
    public let bytes: UnsafeRawBufferPointer
    /// The number of objects.
    public let objectCount: Int

    let offsetWidth: Int
    let referenceWidth: Int
    /// Where the offset table starts and the objects end.
    let tableOffset: Int

    /// A reader that has checked header, trailer and limits, in constant time, and looks at the rest when asked for it.
    ///
    /// Nesting is not known yet: the limit on depth applies only where everything is validated.
    public init(lazily bytes: UnsafeRawBufferPointer, limits: PlistLimits = .unbounded) throws(PlistError) {
        guard bytes.count <= limits.maxBytes else { throw PlistError(.tooManyBytes, at: limits.maxBytes) }
        guard bytes.count >= PlistFormat.smallestSize else { throw PlistError(.tooShort, at: bytes.count) }
        guard bytes.number(at: 0, width: 8) == PlistFormat.magic else { throw PlistError(.badHeader, at: 0) }

        let trailer = bytes.count - PlistFormat.trailerSize
        let widths = bytes.number(at: trailer, width: 8)  // Six zero bytes and the two widths.
        let count = bytes.number(at: trailer + 8, width: 8)
        let top = bytes.number(at: trailer + 16, width: 8)
        let table = bytes.number(at: trailer + 24, width: 8)

        // An object takes at least its marker byte, so no sum below can overflow.
        guard count >= 1, count < bytes.count else { throw PlistError(.badTrailer, at: trailer + 8) }
        guard count <= limits.maxObjects else { throw PlistError(.tooManyObjects, at: trailer + 8) }
        guard top == 0 else { throw PlistError(.badTrailer, at: trailer + 16) }
        guard table > PlistFormat.headerSize, table < trailer else { throw PlistError(.badTrailer, at: trailer + 24) }
        objectCount = Int(count)
        tableOffset = Int(table)
        offsetWidth = PlistFormat.width(of: table)
        referenceWidth = PlistFormat.width(of: count)
        guard widths == UInt64(offsetWidth) << 8 | UInt64(referenceWidth) else {
            throw PlistError(.badTrailer, at: trailer)
        }
        guard tableOffset + objectCount * offsetWidth == trailer else {
            throw PlistError(.badTrailer, at: trailer + 24)
        }
        self.bytes = bytes
    }

    /// A reader that has checked every byte: it accepts exactly what `PropertyList.encoded()` writes.
    public init(validating bytes: UnsafeRawBufferPointer, limits: PlistLimits = .event) throws(PlistError) {
        try self.init(lazily: bytes, limits: limits)
        var check = CanonicalCheck(of: self, limits: limits)
        try check.run()
    }

    /// The top object.
    public var root: PlistObject {
        get throws(PlistError) { try object(0, referredToAt: bytes.count - 16) }
    }

    /// The object of a number; `place` is where the reference to it stands.
    @inline(__always)
    func object(_ number: Int, referredToAt place: Int) throws(PlistError) -> PlistObject {
        guard number < objectCount else { throw PlistError(.badReference, at: place) }
        return try PlistObject(in: self, at: offset(of: number))
    }

    /// Where the object of a number, below the count, claims to start.
    @inline(__always)
    func offset(of number: Int) -> UInt64 {
        bytes.number(at: tableOffset + number * offsetWidth, width: offsetWidth)
    }
}
