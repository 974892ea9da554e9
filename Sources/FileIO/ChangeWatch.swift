internal import Glibc
internal import SystemPackage

/// Tells when files and directories change, through one inotify descriptor that a `poll` can wait on.
public final class ChangeWatch {
    /// What to be told of.
    public enum Interest: Sendable {
        /// A directory: something appeared in it, or moved into or out of it.
        case entries
        /// A file: it was written to, or truncated.
        case contents
        /// A directory: it was itself moved or removed, or what stands in it directly was.
        case place
    }

    /// One watched object; the same object watched twice gives the same token.
    public struct Token: Hashable, Sendable {
        let number: Int32
    }

    /// What was read from the descriptor at once.
    public struct Changes: Sendable {
        /// What changed.
        public var tokens: Set<Token> = []
        /// Changes were lost: everything may have changed.
        public var isOverflown = false

        /// Whether nothing was reported.
        public var isEmpty: Bool { tokens.isEmpty && !isOverflown }
    }

    /// Readable when something watched has changed; never blocks.
    public let descriptor: Int32

    /// A watch on nothing yet.
    public init() throws(FileError) {
        descriptor = try retrying(.inotify, "inotify") { inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK)) }
    }

    deinit { close(descriptor) }

    /// Watches an open file, whatever its name is now.
    public func watch(_ file: OpenFile, for interest: Interest) throws(FileError) -> Token {
        let events: UInt32 =
            switch interest {
            case .entries: UInt32(IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ATTRIB | IN_ONLYDIR)
            case .contents: UInt32(IN_MODIFY)
            case .place: UInt32(IN_MOVE_SELF | IN_DELETE_SELF | IN_ATTRIB | IN_MOVED_FROM | IN_DELETE | IN_ONLYDIR)
            }
        let number = try retrying(.inotify, file.path) {
            inotify_add_watch(descriptor, "/proc/self/fd/\(file.descriptor)", events)
        }
        return Token(number: number)
    }

    /// Ends a watch.
    public func forget(_ token: Token) {
        // Fails only if the watched object is gone, and with it the watch.
        _ = inotify_rm_watch(descriptor, token.number)
    }

    /// Reads everything that has been reported so far.
    public func drain() throws(FileError) -> Changes {
        var changes = Changes()
        let size = 16 * 1024
        try withUnsafeTemporaryAllocation(byteCount: size, alignment: 8) { buffer throws(FileError) in
            while true {
                let count: Int
                do throws(FileError) {
                    count = try retrying(.inotify, "inotify") { Glibc.read(descriptor, buffer.baseAddress, size) }
                } catch  where error.reason == .wouldBlock {
                    return
                }
                if count == 0 { return }
                // struct inotify_event: wd, mask, cookie, len (4 bytes each), name (len bytes).
                var offset = 0
                while offset + 16 <= count {
                    let number = buffer.loadUnaligned(fromByteOffset: offset, as: Int32.self)
                    let mask = buffer.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
                    let length = buffer.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self)
                    if mask & UInt32(IN_Q_OVERFLOW) != 0 {
                        changes.isOverflown = true
                    } else if mask & UInt32(IN_IGNORED) == 0 {
                        changes.tokens.insert(Token(number: number))
                    }
                    offset += 16 + Int(length)
                }
            }
        }
        return changes
    }
}
