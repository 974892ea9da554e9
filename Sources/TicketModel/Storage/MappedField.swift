/// One number of each of so many records, as an image has it. Unchecked: nobody writes the bytes.
package struct MappedField: @unchecked Sendable {
    let bias: UInt64
    let width: Int
    /// At least `width` bytes for each record; valid as long as the image.
    let bytes: UnsafeRawBufferPointer

    /// Nil if there are not `width` bytes for each of `count` records.
    package init?(bias: UInt64, width: Int, bytes: UnsafeRawBufferPointer, count: Int) {
        guard (0...8).contains(width), count >= 0, bytes.count == width * count else { return nil }
        self.init(bias: bias, width: width, within: bytes)
    }

    init(bias: UInt64, width: Int, within bytes: UnsafeRawBufferPointer) {
        self.bias = bias
        self.width = width
        self.bytes = bytes
    }

    subscript(index: Int) -> UInt64 {
        if width == 0 { return bias }
        let offset = index &* width
        if offset &+ 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            return bias &+ word & UInt64.max >> UInt64(64 &- 8 &* width)
        }
        var value: UInt64 = 0
        for place in 0..<width { value |= UInt64(bytes[offset + place]) << UInt64(8 * place) }
        return bias &+ value
    }

    /// Reads a range of records.
    func read(_ range: Range<Int>, into target: UnsafeMutablePointer<UInt64>) {
        guard width > 0, !range.isEmpty else {
            target.update(repeating: bias, count: range.count)
            return
        }
        let mask = UInt64.max >> UInt64(64 - 8 * width)
        // The last ones are read byte by byte, for eight may be more than there are.
        let whole = max(range.lowerBound, min(range.upperBound, (bytes.count - 8) / width + 1))
        var offset = range.lowerBound &* width
        for index in 0..<(bytes.count < 8 ? 0 : whole - range.lowerBound) {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            target[index] = bias &+ (word & mask)
            offset &+= width
        }
        for index in (bytes.count < 8 ? range.lowerBound : whole)..<range.upperBound {
            target[index - range.lowerBound] = self[index]
        }
    }

    /// How many records of a sorted field are less than `value`.
    func lowerBound(_ value: UInt64, count: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
