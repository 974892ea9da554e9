internal import FileIO

/// A window onto a file, read with pread: a mapped file that its owner truncates would be a crash.
final class ReadBuffer {
    /// Enough for any frame.
    private static let largest = Frame.size(payload: Frame.largestPayload)
    private static let usual = 256 * 1024

    private var memory: UnsafeMutableRawBufferPointer
    /// Where in the file the window begins.
    private var start = 0
    private var count = 0

    /// Whether what is read is not what follows what was read before.
    private let isForSingleFrames: Bool

    /// A window onto nothing yet; one that is moved here and there takes no more than it must.
    init(forSingleFrames: Bool = false) {
        isForSingleFrames = forSingleFrames
        memory = .allocate(byteCount: 4096, alignment: 8)
    }

    deinit { memory.deallocate() }

    /// The bytes in the window.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[..<count]) }

    func forget() {
        start = 0
        count = 0
    }

    /// What lies at an offset of the file; a frame's own offset counts in `bytes`. `incomplete` means that the file ends.
    func frame(at offset: Int, of file: OpenFile) throws(StoreError) -> FrameReading {
        if offset >= start, offset < start + count {
            let reading = Frame.read(at: offset - start, of: bytes)
            if case .incomplete = reading {} else { return reading }
        }
        while true {
            try fill(from: offset, of: file)
            let reading = Frame.read(at: 0, of: bytes)
            guard case .incomplete = reading, count == memory.count, count < Self.largest else { return reading }
            grow()
        }
    }

    /// Whether the file begins as a segment does.
    func beginsSegment(_ file: OpenFile) throws(StoreError) -> Bool {
        try fill(from: 0, of: file)
        return SegmentMagic.begins(bytes)
    }

    private func fill(from offset: Int, of file: OpenFile) throws(StoreError) {
        count = 0
        start = offset
        count = try storing { () throws(FileError) in try file.read(into: memory, at: offset) }
        // More is to come: from now on read much at once.
        if count == memory.count, count < Self.usual, !isForSingleFrames { grow(to: Self.usual) }
    }

    private func grow(to size: Int? = nil) {
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: size ?? Self.largest, alignment: 8)
        larger.copyMemory(from: bytes)
        memory.deallocate()
        memory = larger
    }
}
