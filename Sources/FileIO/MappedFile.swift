internal import Glibc
internal import SystemPackage

/// A file's bytes mapped into memory, for reading, until the last reference goes.
///
/// Only for files that nobody cuts off: what is then no longer there would kill the reader. Unchecked: the mapping is for reading only, and as long-lived as this.
public final class MappedFile: @unchecked Sendable {
    /// The whole file.
    public let bytes: UnsafeRawBufferPointer

    /// Maps a file as it is now; an empty one is no bytes.
    public init(_ file: OpenFile) throws(FileError) {
        let size = try file.status().size
        guard size > 0 else {
            bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        guard let start = mmap(nil, size, PROT_READ, MAP_SHARED, file.descriptor, 0), start != MAP_FAILED else {
            throw FileError(.mmap, file.path, Errno(rawValue: errno))
        }
        bytes = UnsafeRawBufferPointer(start: start, count: size)
    }

    deinit {
        if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
    }
}
