/// Bytes being written, in memory of their own: each addition checks for room once, whatever its size.
struct ByteBuffer: ~Copyable {
    private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 512, alignment: 8)
    private(set) var count = 0

    deinit {
        memory.deallocate()
    }

    /// What has been written; valid until something more is.
    var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: memory[..<count])
    }

    /// Shortens what has been written; the memory is kept.
    mutating func truncate(to count: Int) {
        precondition(count >= 0 && count <= self.count, "truncation does not lengthen")
        self.count = count
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        memory[count] = byte
        count += 1
    }

    @inline(__always)
    mutating func append(contentsOf source: UnsafeRawBufferPointer) {
        reserve(source.count)
        UnsafeMutableRawBufferPointer(rebasing: memory[count...]).copyMemory(from: source)
        count += source.count
    }

    /// Appends a big-endian number of 1, 2, 4 or 8 bytes.
    @inline(__always)
    mutating func append(_ value: UInt64, width: Int) {
        reserve(width)
        count += width
        set(value, width: width, at: count - width)
    }

    mutating func appendZeros(_ size: Int) {
        reserve(size)
        UnsafeMutableRawBufferPointer(rebasing: memory[count..<(count + size)]).initializeMemory(
            as: UInt8.self, repeating: 0)
        count += size
    }

    /// Overwrites a big-endian number of 1, 2, 4 or 8 bytes within what has been written.
    @inline(__always)
    mutating func set(_ value: UInt64, width: Int, at place: Int) {
        precondition(place >= 0 && width <= count - place, "only what has been written can be overwritten")
        switch width {
        case 1: memory[place] = UInt8(truncatingIfNeeded: value)
        case 2: memory.storeBytes(of: UInt16(truncatingIfNeeded: value).bigEndian, toByteOffset: place, as: UInt16.self)
        case 4: memory.storeBytes(of: UInt32(truncatingIfNeeded: value).bigEndian, toByteOffset: place, as: UInt32.self)
        default: memory.storeBytes(of: value.bigEndian, toByteOffset: place, as: UInt64.self)
        }
    }

    @inline(__always)
    private mutating func reserve(_ size: Int) {
        if size > memory.count - count { grow(by: size) }
    }

    @inline(never)
    private mutating func grow(by size: Int) {
        let larger = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(2 * memory.count, count + size), alignment: 8)
        larger.copyMemory(from: bytes)
        memory.deallocate()
        memory = larger
    }
}
