internal import CFileIO
internal import Glibc
internal import SystemPackage

/// The real system calls. It holds nothing, so one may be shared by everybody.
public final class LinuxFileSystem: FileSystem, Sendable {
    /// RESOLVE_BENEATH and RESOLVE_NO_SYMLINKS of linux/openat2.h.
    private let resolveBeneath: UInt64 = 0x08
    private let resolveNoSymbolicLinks: UInt64 = 0x04

    /// One for everybody.
    public static let shared = LinuxFileSystem()

    /// A file system like any other.
    public init() {}

    /// open(2) of a directory.
    public func openRoot(_ path: String) throws(FileError) -> Int32 {
        try retrying(.open, path) { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    }

    /// openat2(2), or openat(2) step by step where the kernel has none.
    public func open(_ name: String, beneath directory: Int32, as access: Access) throws(FileError) -> Int32 {
        let always = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
        let (flags, mode): (Int32, UInt32) =
            switch access {
            case .read: (O_RDONLY | always, 0)
            case .directory: (O_RDONLY | O_DIRECTORY | always, 0)
            case .readWrite: (O_RDWR | always, 0)
            case .create(let mode): (O_RDWR | O_CREAT | O_EXCL | always, mode)
            }
        do {
            return try retrying(.openat2, name) {
                cfileio_openat2(
                    directory, name, UInt64(flags), UInt64(mode), resolveBeneath | resolveNoSymbolicLinks)
            }
        } catch  where error.reason == .noFunction {
            return try openStepwise(name, beneath: directory, flags: flags, mode: mode)
        }
    }

    /// close(2).
    public func close(_ descriptor: Int32) {
        // Nothing is learnt from a failing close here: what must be durable was flushed before.
        _ = Glibc.close(descriptor)
    }

    /// pread(2).
    public func read(
        _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(FileError) -> Int {
        try retrying(.read, "") { pread(descriptor, buffer.baseAddress, buffer.count, offset) }
    }

    /// pwrite(2).
    public func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) -> Int {
        try retrying(.write, "") { pwrite(descriptor, bytes.baseAddress, bytes.count, offset) }
    }

    /// fsync(2).
    public func synchronize(_ descriptor: Int32) throws(FileError) {
        // Never again after an error: the kernel tells it once and then calls the pages clean.
        guard fsync(descriptor) == 0 else { throw FileError(.sync, "", Errno(rawValue: errno)) }
    }

    /// fdatasync(2).
    public func synchronizeData(_ descriptor: Int32) throws(FileError) {
        guard fdatasync(descriptor) == 0 else { throw FileError(.datasync, "", Errno(rawValue: errno)) }
    }

    /// ftruncate(2).
    public func truncate(_ descriptor: Int32, to size: Int) throws(FileError) {
        _ = try retrying(.truncate, "") { ftruncate(descriptor, size) }
    }
}

extension LinuxFileSystem {
    /// For kernels before 5.6: the same promise kept one component at a time.
    func openStepwise(
        _ name: String, beneath directory: Int32, flags: Int32, mode: UInt32
    ) throws(FileError) -> Int32 {
        let components = name.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        guard !name.hasPrefix("/"), !components.isEmpty, !components.contains("..") else {
            throw FileError(.open, name, .improperLink)
        }
        var current = directory
        defer { if current != directory { close(current) } }
        for component in components.dropLast() {
            let next = try retrying(.open, name) {
                openat(current, component, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            }
            if current != directory { close(current) }
            current = next
        }
        return try retrying(.open, name) { openat(current, components[components.count - 1], flags, mode) }
    }
}

/// Makes a call again for as long as a signal interrupts it.
func retrying<Result: FixedWidthInteger>(
    _ call: SystemCall, _ path: String, _ body: () -> Result
) throws(FileError) -> Result {
    while true {
        let result = body()
        if result != -1 { return result }
        let reason = Errno(rawValue: errno)
        if reason != .interrupted { throw FileError(call, path, reason) }
    }
}
