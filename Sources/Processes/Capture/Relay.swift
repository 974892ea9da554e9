import Glibc

/// Passes bytes on from one descriptor to another, as many at a time as the other takes.
struct Relay {
    /// What the bytes come from.
    enum Origin {
        /// A command's pipe: closed as soon as its reader has left, so that the command is told as by any reader.
        case pipe
        /// A command's terminal: read to its end even if nobody sees it.
        case terminal
        /// A person's.
        case keyboard
    }

    private static let chunk = 65_536
    /// A pipe that has room for something has room for that much.
    private static let piece = 4_096

    /// Where bytes come from; -1 once there are no more.
    private(set) var source: Int32
    let origin: Origin
    let destination: Int32
    /// Why the destination takes no more: an `errno`.
    private(set) var failure: Int32?
    private var buffer: [UInt8]
    private var unsent = 0..<0

    init(_ origin: Origin, from source: Int32, to destination: Int32) {
        self.origin = origin
        self.source = source
        self.destination = destination
        buffer = [UInt8](repeating: 0, count: Self.chunk)
    }

    /// Whether there is something that the destination has not taken yet.
    var isFull: Bool { !unsent.isEmpty }
    var isOpen: Bool { source >= 0 }

    /// Reads once, and answers what came; the source does not block, or is known to have something.
    mutating func fill() -> ArraySlice<UInt8> {
        guard isOpen, !isFull else { return [] }
        let count = Glibc.read(source, &buffer, buffer.count)
        if count < 0, errno == EAGAIN || errno == EINTR { return [] }
        // EIO is how the end of a terminal looks.
        guard count > 0 else {
            leave()
            return []
        }
        if failure == nil { unsent = 0..<count }
        return buffer[..<count]
    }

    /// Writes once.
    mutating func drain() {
        guard isFull else { return }
        let count = buffer.withUnsafeBytes { bytes in
            let next = UnsafeRawBufferPointer(rebasing: bytes[unsent.prefix(Self.piece)])
            return Glibc.write(destination, next.baseAddress, next.count)
        }
        if count >= 0 {
            unsent = unsent.dropFirst(count)
        } else if errno != EAGAIN, errno != EINTR {
            failure = errno
            unsent = 0..<0
            if origin != .terminal { leave() }
        }
    }

    /// Reads no more; whose descriptor it is closes it.
    mutating func leave() {
        source = -1
    }
}
