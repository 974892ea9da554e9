/// Writes values in the canonical form; one encoder serves many values and keeps its memory between them.
///
/// One pass over the value fills one buffer. A container's references are reserved when it is met and filled in as its
/// contents get their numbers.
public struct PlistEncoder: ~Copyable {
    private let limits: PlistLimits
    private var output = ByteBuffer()
    /// Where each object starts.
    private var offsets: [Int] = []
    private var scalars = ScalarIndex()
    /// Bytes of a reference: always what the number of objects so far needs.
    private var referenceWidth = 1

    /// An encoder that refuses what exceeds the limits.
    public init(limits: PlistLimits = .unbounded) {
        self.limits = limits
        offsets.reserveCapacity(64)
    }

    /// Appends the encoding of a value to a buffer; on an error the buffer is as it was.
    ///
    /// Throws where the value exceeds the limits or holds a negative integer.
    public mutating func append(_ value: PropertyList, to buffer: inout [UInt8]) throws(PlistError) {
        output.truncate(to: 0)
        offsets.removeAll(keepingCapacity: true)
        scalars.removeAll()
        referenceWidth = 1
        output.append(PlistFormat.magic, width: PlistFormat.headerSize)
        _ = try write(value, depth: 0)
        try finish()
        buffer.append(contentsOf: output.bytes)
    }

    private mutating func finish() throws(PlistError) {
        let tableOffset = output.count
        let width = PlistFormat.width(of: UInt64(tableOffset))
        guard offsets.count * width + PlistFormat.trailerSize <= limits.maxBytes - tableOffset else {
            throw PlistError(.tooManyBytes, at: tableOffset)
        }
        for offset in offsets { output.append(UInt64(offset), width: width) }
        output.append(UInt64(width) << 8 | UInt64(referenceWidth), width: 8)
        output.append(UInt64(offsets.count), width: 8)
        output.append(0, width: 8)
        output.append(UInt64(tableOffset), width: 8)
    }

    /// Writes a value and all in it; gives the number of its object.
    private mutating func write(_ value: PropertyList, depth: Int) throws(PlistError) -> Int {
        switch value {
        case .boolean(let value):
            let start = output.count
            output.append(value ? PlistFormat.trueMarker : PlistFormat.falseMarker)
            return try endScalar(from: start)
        case .integer(let value):
            let start = output.count
            guard value >= 0 else { throw PlistError(.integerOutOfRange, at: start) }
            appendInteger(UInt64(value))
            return try endScalar(from: start)
        case .string(let value):
            return try writeString(value)
        case .data(let value):
            let start = output.count
            appendPrefix(PlistFormat.Marker.data, count: value.count)
            value.withUnsafeBytes { output.append(contentsOf: $0) }
            return try endScalar(from: start)
        case .array(let values):
            return try writeArray(values, depth: depth)
        case .dictionary(let value):
            return try writeDictionary(value, depth: depth)
        }
    }

    private mutating func writeString(_ value: String) throws(PlistError) -> Int {
        let start = output.count
        let isDone: Void? = value.utf8.withContiguousStorageIfAvailable { appendText(UnsafeRawBufferPointer($0)) }
        if isDone == nil { Array(value.utf8).withUnsafeBytes { appendText($0) } }
        return try endScalar(from: start)
    }

    /// Appends a string's marker and text, given its (valid) UTF-8: in ASCII form where possible.
    private mutating func appendText(_ text: UnsafeRawBufferPointer) {
        var union: UInt8 = 0
        for byte in text { union |= byte }
        guard union >= 0x80 else {
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
    private mutating func endScalar(from start: Int) throws(PlistError) -> Int {
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

    // MARK: Containers

    /// A container whose references are being filled in.
    private struct Container {
        let number: Int
        /// Bytes before its first reference.
        let prefixSize: Int
    }

    private mutating func writeArray(_ values: [PropertyList], depth: Int) throws(PlistError) -> Int {
        let array = try beginContainer(PlistFormat.Marker.array, count: values.count, references: values.count, depth)
        for index in values.indices {
            setReference(index, of: array, to: try write(values[index], depth: depth + 1))
        }
        return array.number
    }

    private mutating func writeDictionary(_ value: PlistDictionary, depth: Int) throws(PlistError) -> Int {
        let entries = value.entries
        let count = entries.count
        let dictionary = try beginContainer(PlistFormat.Marker.dictionary, count: count, references: 2 * count, depth)
        for index in 0..<count {
            setReference(index, of: dictionary, to: try writeString(entries[index].key))
        }
        for index in 0..<count {
            setReference(count + index, of: dictionary, to: try write(entries[index].value, depth: depth + 1))
        }
        return dictionary.number
    }

    private mutating func beginContainer(
        _ marker: UInt8, count: Int, references: Int, _ depth: Int
    ) throws(PlistError) -> Container {
        let start = output.count
        guard depth < limits.maxDepth else { throw PlistError(.tooDeep, at: start) }
        let number = offsets.count
        appendPrefix(marker, count: count)
        let prefixSize = output.count - start
        output.appendZeros(references * referenceWidth)
        try enter(objectAt: start)
        return Container(number: number, prefixSize: prefixSize)
    }

    private mutating func setReference(_ index: Int, of container: Container, to number: Int) {
        let place = offsets[container.number] + container.prefixSize + index * referenceWidth
        output.set(UInt64(number), width: referenceWidth, at: place)
    }

    /// Gives the object that starts there, the last in the buffer, the next number.
    private mutating func enter(objectAt start: Int) throws(PlistError) {
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

    private mutating func appendInteger(_ value: UInt64) {
        let exponent = PlistFormat.widthExponent(of: value)
        output.append(PlistFormat.Marker.integer | UInt8(exponent))
        output.append(value, width: 1 << exponent)
    }

    private mutating func appendPrefix(_ marker: UInt8, count: Int) {
        if count < 15 {
            output.append(marker | UInt8(count))
        } else {
            output.append(marker | PlistFormat.Marker.countFollows)
            appendInteger(UInt64(count))
        }
    }
}
