internal import FileIO
internal import TicketModel

/// Random identifiers for new events.
struct EventIdentifiers {
    private let environment: StoreEnvironment
    private let size: Int
    private var bytes: ArraySlice<UInt8> = []

    /// `count`: for how many the kernel is asked at once.
    init(_ environment: StoreEnvironment, atOnce count: Int = 1) {
        self.environment = environment
        size = 16 * count
    }

    mutating func next() throws(StoreError) -> EventID {
        if bytes.count < 16 {
            bytes = try storing { () throws(FileError) in try environment.randomBytes(size) }[...]
        }
        defer { bytes = bytes.dropFirst(16) }
        return bytes.withUnsafeBytes { EventID(random: $0) }
    }
}

extension EventID {
    /// The first 16 of these bytes.
    fileprivate init(random bytes: UnsafeRawBufferPointer) {
        self.init(
            high: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
            low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    }
}
