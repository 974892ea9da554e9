import FileIO
import SystemPackage

/// Real system calls, of which one fails, or after which there are no more.
final class FaultyFileSystem: FileSystem {
    enum Fault: Equatable {
        case none
        /// The call says this and does nothing.
        case failure(Errno)
        /// A write leaves the last byte out, and says so.
        case shortWrite
        /// The process ends before the call, or after it.
        case deathBefore, deathAfter
    }

    let real: any FileSystem
    let fault: Fault
    /// The call that it strikes, counted from 1.
    private(set) var place: Int
    /// Only these calls count, and with `openat2` alone, without `open`, only those that make files; nil: all.
    let counted: Set<SystemCall>?
    private(set) var count = 0
    private(set) var isDead = false
    private(set) var struck: SystemCall?
    private(set) var bytesRead = 0
    /// What happens meanwhile, elsewhere.
    var hook: (() -> Void)?
    /// What it says that it is.
    private let pretended: Volume?

    init(
        _ fault: Fault = .none, at place: Int = 0, counting counted: Set<SystemCall>? = nil,
        on real: any FileSystem = LinuxFileSystem.shared, volume: Volume? = nil
    ) {
        pretended = volume
        self.fault = fault
        self.place = place
        self.counted = counted
        self.real = real
    }

    /// From now on it is this many calls to go, then `hook` runs.
    func strike(after calls: Int, _ hook: @escaping () -> Void) {
        place = count + calls
        self.hook = hook
    }

    private func call<Result>(
        _ call: SystemCall, _ body: () throws(FileError) -> Result
    ) throws(FileError) -> Result {
        let dead = FileError(call, "", .noSuchProcess)
        if isDead { throw dead }
        guard counted?.contains(call) ?? true else { return try body() }
        count += 1
        guard count == place else { return try body() }
        struck = call
        hook?()
        switch fault {
        case .none, .shortWrite: return try body()
        case .failure(let reason): throw FileError(call, "", reason)
        case .deathBefore:
            isDead = true
            throw dead
        case .deathAfter:
            isDead = true
            _ = try body()
            throw dead
        }
    }

    func close(_ descriptor: Int32) { real.close(descriptor) }

    func openRoot(_ path: String) throws(FileError) -> Int32 {
        try call(.open) { () throws(FileError) in try real.openRoot(path) }
    }

    func open(_ name: String, beneath directory: Int32, as access: Access) throws(FileError) -> Int32 {
        if counted != nil, counted?.contains(.open) != true {
            // Opening what is there changes nothing.
            guard case .create = access else {
                if isDead { throw FileError(.openat2, name, .noSuchProcess) }
                return try real.open(name, beneath: directory, as: access)
            }
        }
        return try call(.openat2) { () throws(FileError) in
            try real.open(name, beneath: directory, as: access)
        }
    }

    func read(
        _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(FileError) -> Int {
        let count = try call(.read) { () throws(FileError) in
            try real.read(descriptor, into: buffer, at: offset)
        }
        bytesRead += count
        return count
    }

    func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) -> Int {
        let isShort = fault == .shortWrite && count + 1 == place
        let bytes = isShort ? UnsafeRawBufferPointer(rebasing: bytes.dropLast()) : bytes
        return try call(.write) { () throws(FileError) in try real.write(descriptor, bytes, at: offset) }
    }

    func synchronize(_ descriptor: Int32) throws(FileError) {
        try call(.sync) { () throws(FileError) in try real.synchronize(descriptor) }
    }

    func synchronizeData(_ descriptor: Int32) throws(FileError) {
        try call(.datasync) { () throws(FileError) in try real.synchronizeData(descriptor) }
    }

    func truncate(_ descriptor: Int32, to size: Int) throws(FileError) {
        try call(.truncate) { () throws(FileError) in try real.truncate(descriptor, to: size) }
    }

    func status(of descriptor: Int32) throws(FileError) -> FileStatus {
        try call(.stat) { () throws(FileError) in try real.status(of: descriptor) }
    }

    func changeMode(of descriptor: Int32, to mode: UInt32) throws(FileError) {
        try call(.chmod) { () throws(FileError) in try real.changeMode(of: descriptor, to: mode) }
    }

    func changeOwner(of descriptor: Int32, user: UInt32?, group: UInt32?) throws(FileError) {
        try call(.chown) { () throws(FileError) in
            try real.changeOwner(of: descriptor, user: user, group: group)
        }
    }

    func lock(_ descriptor: Int32) throws(FileError) -> Bool {
        try call(.flock) { () throws(FileError) in try real.lock(descriptor) }
    }

    func unlock(_ descriptor: Int32) throws(FileError) {
        try call(.flock) { () throws(FileError) in try real.unlock(descriptor) }
    }

    func volume(of descriptor: Int32) throws(FileError) -> Volume {
        let volume = try call(.statfs) { () throws(FileError) in try real.volume(of: descriptor) }
        return pretended ?? volume
    }

    func makeDirectory(_ name: String, in directory: Int32, mode: UInt32) throws(FileError) {
        try call(.mkdir) { () throws(FileError) in try real.makeDirectory(name, in: directory, mode: mode) }
    }

    func makeRoot(_ path: String, mode: UInt32) throws(FileError) {
        try call(.mkdir) { () throws(FileError) in try real.makeRoot(path, mode: mode) }
    }

    func rename(_ old: String, to new: String, in directory: Int32, replacing: Bool) throws(FileError) {
        try call(.rename) { () throws(FileError) in
            try real.rename(old, to: new, in: directory, replacing: replacing)
        }
    }

    func remove(_ name: String, from directory: Int32, isDirectory: Bool) throws(FileError) {
        try call(.unlink) { () throws(FileError) in
            try real.remove(name, from: directory, isDirectory: isDirectory)
        }
    }

    func names(in directory: Int32) throws(FileError) -> [String] {
        try call(.getdents) { () throws(FileError) in try real.names(in: directory) }
    }
}
