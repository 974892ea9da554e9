/// Writes values in the canonical form; one encoder serves many values and keeps its memory between them.
///
/// One pass over the value fills one buffer. A container's references are reserved when it is met and filled in as its
/// contents get their numbers.
public struct PlistEncoder: ~Copyable {
    let limits: PlistLimits
    var output = ByteBuffer()
    /// Where each object starts.
    var offsets: [Int] = []
    var scalars = ScalarIndex()
    /// Bytes of a reference: always what the number of objects so far needs.
    var referenceWidth = 1

    /// An encoder that refuses what exceeds the limits.
    public init(limits: PlistLimits = .unbounded) {
        self.limits = limits
        offsets.reserveCapacity(64)
    }

    /// Appends the encoding of a value to a buffer; on an error the buffer is as it was.
    ///
    /// Throws where the value exceeds the limits or holds a negative integer.
    public mutating func append(_ value: PropertyList, to buffer: inout [UInt8]) throws(PlistError) {
        begin()
        _ = try write(value, in: nil)
        buffer.append(contentsOf: try end())
    }

    /// Writes a value and all in it; gives the number of its object.
    private mutating func write(_ value: PropertyList, in outer: PlistContainer?) throws(PlistError) -> PlistReference {
        switch value {
        case .boolean(let value): return try write(value)
        case .integer(let value): return try write(value)
        case .string(let value): return try write(value)
        case .data(let value): return try write(value)
        case .array(let values):
            let array = try beginArray(values.count, in: outer)
            for index in values.indices { set(index, of: array, to: try write(values[index], in: array)) }
            return array.number
        case .dictionary(let value):
            let entries = value.entries
            let dictionary = try beginDictionary(entries.count, in: outer)
            for index in entries.indices { set(index, of: dictionary, to: try write(entries[index].key)) }
            for index in entries.indices {
                set(entries.count + index, of: dictionary, to: try write(entries[index].value, in: dictionary))
            }
            return dictionary.number
        }
    }

    /// Appends a string's marker and text, given its (valid) UTF-8: in ASCII form where possible.
    mutating func appendText(_ text: UnsafeRawBufferPointer) {
        guard !text.isASCII else {
            appendPrefix(PlistFormat.Marker.ascii, count: text.count)
            output.append(contentsOf: text)
            return
        }
        var units = 0
        for byte in text { units += (byte & 0xC0 != 0x80 ? 1 : 0) + (byte >= 0xF0 ? 1 : 0) }
        appendPrefix(PlistFormat.Marker.utf16, count: units)
        for unit in String(decoding: text, as: UTF8.self).utf16 { output.append(UInt64(unit), width: 2) }
    }

    /// Numbers the scalar just written; one that was already there is taken back and its number given instead.
    mutating func endScalar(from start: Int) throws(PlistError) -> Int {
        let number = offsets.count
        let bytes = output.bytes
        let size = bytes.count - start
        // The marker tells kind and size, so `size` equal bytes at an object's start are the whole object.
        let found = scalars.number(
            of: scalars.fingerprint(of: bytes, at: start, count: size), orEnter: number
        ) { bytes.hasSameBytes(at: offsets[$0], as: start, count: size) }
        if found == number {
            try enter(objectAt: start)
        } else {
            output.truncate(to: start)
        }
        return found
    }

    /// Gives the object that starts there, the last in the buffer, the next number.
    @inline(__always)
    mutating func enter(objectAt start: Int) throws(PlistError) {
        guard offsets.count < limits.maxObjects else { throw PlistError(.tooManyObjects, at: start) }
        guard output.count <= limits.maxBytes else { throw PlistError(.tooManyBytes, at: start) }
        offsets.append(start)
        let width = PlistFormat.width(of: UInt64(offsets.count))
        if width > referenceWidth { widenReferences(to: width) }
    }

    /// Moves the objects apart so that each reference takes `width` bytes: at the 256th and the 65,536th object.
    private mutating func widenReferences(to width: Int) {
        var wide = ByteBuffer()
        let old = output.bytes
        wide.append(contentsOf: UnsafeRawBufferPointer(rebasing: old[..<PlistFormat.headerSize]))
        for number in offsets.indices {
            let start = offsets[number]
            let end = number + 1 < offsets.count ? offsets[number + 1] : old.count
            offsets[number] = wide.count
            let marker = old[start]
            var place = end  // Where references begin; scalars have none.
            if marker & 0xF0 == PlistFormat.Marker.array || marker & 0xF0 == PlistFormat.Marker.dictionary {
                place = start + 1
                if marker & 0x0F == PlistFormat.Marker.countFollows { place += 1 + (1 << Int(old[place] & 0x0F)) }
            }
            wide.append(contentsOf: UnsafeRawBufferPointer(rebasing: old[start..<place]))
            while place < end {
                wide.append(old.number(at: place, width: referenceWidth), width: width)
                place += referenceWidth
            }
        }
        output = wide
        referenceWidth = width
    }

    // MARK: Numbers

    mutating func appendInteger(_ value: UInt64) {
        let exponent = PlistFormat.widthExponent(of: value)
        output.append(PlistFormat.Marker.integer | UInt8(exponent))
        output.append(value, width: 1 << exponent)
    }

    mutating func appendPrefix(_ marker: UInt8, count: Int) {
        if count < 15 {
            output.append(marker | UInt8(count))
        } else {
            output.append(marker | PlistFormat.Marker.countFollows)
            appendInteger(UInt64(count))
        }
    }
}
