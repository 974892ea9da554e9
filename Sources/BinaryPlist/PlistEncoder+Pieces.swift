// A value that is no `PropertyList` can be written piece by piece, without making one of it: begin, write one value and
// all in it, top first and a dictionary's keys before its values, end. That keys ascend is the caller's promise.

/// The number of an object that has been written.
package typealias PlistReference = Int

/// A container whose references are being filled in.
package struct PlistContainer {
    package let number: PlistReference
    /// Bytes before its first reference.
    let prefixSize: Int
    /// Containers around its contents, itself included.
    let depth: Int
}

extension PlistEncoder {
    /// Forgets what was written; keeps the memory.
    package mutating func begin() {
        output.truncate(to: 0)
        offsets.removeAll(keepingCapacity: true)
        scalars.removeAll()
        referenceWidth = 1
        output.append(PlistFormat.magic, width: PlistFormat.headerSize)
    }

    /// Completes the property list; its bytes are valid until the next call.
    package mutating func end() throws(PlistError) -> UnsafeRawBufferPointer {
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
        return output.bytes
    }

    package mutating func write(_ value: Bool) throws(PlistError) -> PlistReference {
        let start = output.count
        output.append(value ? PlistFormat.trueMarker : PlistFormat.falseMarker)
        return try endScalar(from: start)
    }

    package mutating func write(_ value: Int64) throws(PlistError) -> PlistReference {
        let start = output.count
        guard value >= 0 else { throw PlistError(.integerOutOfRange, at: start) }
        appendInteger(UInt64(value))
        return try endScalar(from: start)
    }

    package mutating func write(_ value: String) throws(PlistError) -> PlistReference {
        let start = output.count
        let isDone: Void? = value.utf8.withContiguousStorageIfAvailable { appendText(UnsafeRawBufferPointer($0)) }
        if isDone == nil { Array(value.utf8).withUnsafeBytes { appendText($0) } }
        return try endScalar(from: start)
    }

    package mutating func write(_ value: [UInt8]) throws(PlistError) -> PlistReference {
        let start = output.count
        appendPrefix(PlistFormat.Marker.data, count: value.count)
        value.withUnsafeBytes { output.append(contentsOf: $0) }
        return try endScalar(from: start)
    }

    /// An array of so many elements, inside a container or on top.
    package mutating func beginArray(
        _ count: Int, in outer: PlistContainer? = nil
    ) throws(PlistError) -> PlistContainer {
        try beginContainer(PlistFormat.Marker.array, count: count, references: count, in: outer)
    }

    /// A dictionary of so many pairs: its references are to the keys, then to the values.
    package mutating func beginDictionary(
        _ count: Int, in outer: PlistContainer? = nil
    ) throws(PlistError) -> PlistContainer {
        try beginContainer(PlistFormat.Marker.dictionary, count: count, references: 2 * count, in: outer)
    }

    /// Fills in a container's reference to what was written for it.
    package mutating func set(_ index: Int, of container: PlistContainer, to number: PlistReference) {
        let place = offsets[container.number] + container.prefixSize + index * referenceWidth
        output.set(UInt64(number), width: referenceWidth, at: place)
    }

    private mutating func beginContainer(
        _ marker: UInt8, count: Int, references: Int, in outer: PlistContainer?
    ) throws(PlistError) -> PlistContainer {
        let start = output.count
        let depth = outer?.depth ?? 0
        guard depth < limits.maxDepth else { throw PlistError(.tooDeep, at: start) }
        let number = offsets.count
        appendPrefix(marker, count: count)
        let prefixSize = output.count - start
        output.appendZeros(references * referenceWidth)
        try enter(objectAt: start)
        return PlistContainer(number: number, prefixSize: prefixSize, depth: depth + 1)
    }
}
