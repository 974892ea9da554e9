import FileIO

/// Keeps account of what a power loss could not take: what was flushed, and of the rest any part.
///
/// A directory comes back as it was flushed with any of its changes since; a file as it was flushed, or
/// with any of its 512-byte sectors and any of its lengths since.
final class LosingFileSystem: FileSystem {
    private struct Directory {
        /// The flushed state, and what later changes made of it.
        var states: [[String: UInt64]] = [[:]]
    }

    private struct File {
        var flushed: [UInt8] = []
        var sizes: Set<Int> = [0]
    }

    let real = LinuxFileSystem.shared
    private var directories: [UInt64: Directory] = [:]
    private var files: [UInt64: File] = [:]
    /// Files keep being readable when their names are gone.
    private var kept: [UInt64: (descriptor: Int32, status: FileStatus)] = [:]
    private var nodes: [Int32: UInt64] = [:]
    private var root: UInt64?

    deinit { for node in kept.values { real.close(node.descriptor) } }

    /// The store as it may be found after the power is back, in a new directory.
    func restore(to path: String, using numbers: inout SeededNumbers) throws(FileError) {
        try real.makeRoot(path, mode: 0o700)
        let target = try OpenFile(root: path, system: real)
        if let root { try restore(directory: root, to: target, &numbers) }
    }

    private func restore(
        directory node: UInt64, to target: OpenFile, _ numbers: inout SeededNumbers
    ) throws(FileError) {
        let entries = entries(of: node, &numbers)
        for (name, child) in entries.sorted(by: { $0.key < $1.key }) {
            if directories[child] != nil {
                try target.makeDirectory(name, mode: 0o700)
                try restore(directory: child, to: try target.open(name, as: .directory), &numbers)
            } else {
                let made = try target.open(name, as: .create(mode: 0o600))
                let bytes = content(of: child, &numbers)
                if !bytes.isEmpty { try made.write(bytes, at: 0) }
                try shape(made, like: child)
            }
        }
        try shape(target, like: node)
    }

    /// A directory after some of its changes since it was flushed: each whole or not at all, but nobody promises their order.
    private func entries(of node: UInt64, _ numbers: inout SeededNumbers) -> [String: UInt64] {
        guard let states = directories[node]?.states, var entries = states.first else { return [:] }
        let isInOrder = Bool.random(using: &numbers)
        for (before, after) in zip(states, states.dropFirst()) {
            guard Int.random(in: 0..<4, using: &numbers) > 0 else {
                if isInOrder { break }
                continue
            }
            for name in Set(before.keys).union(after.keys) where before[name] != after[name] {
                entries[name] = after[name]
            }
        }
        return entries
    }

    private func shape(_ file: OpenFile, like node: UInt64) throws(FileError) {
        guard let kept = kept[node], let status = try? real.status(of: kept.descriptor) else { return }
        if file.descriptor >= 0, status.owner != (try file.status()).owner {
            try file.changeOwner(user: status.owner)
        }
        try file.changeMode(to: status.mode)
    }

    private func content(of node: UInt64, _ numbers: inout SeededNumbers) -> [UInt8] {
        guard let file = files[node] else { return [] }
        let live = liveBytes(of: node)
        let kind = Int.random(in: 0..<3, using: &numbers)
        if kind == 0 { return file.flushed }
        if kind == 1 { return live }
        let size = file.sizes.union([file.flushed.count]).randomElement(using: &numbers) ?? 0
        var bytes = [UInt8](repeating: 0, count: size)
        for start in stride(from: 0, to: size, by: 512) {
            let source = Bool.random(using: &numbers) ? live : file.flushed
            for index in start..<min(start + 512, size) where index < source.count { bytes[index] = source[index] }
        }
        return bytes
    }

    private func liveBytes(of node: UInt64) -> [UInt8] {
        guard let kept = kept[node], let size = try? real.status(of: kept.descriptor).size, size > 0 else { return [] }
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = (try? real.read(kept.descriptor, into: UnsafeMutableRawBufferPointer(buffer), at: 0)) ?? 0
        }
    }

    // MARK: - Keeping account

    private func note(_ descriptor: Int32, in parent: Int32?, name: String) throws(FileError) -> Int32 {
        let status = try real.status(of: descriptor)
        nodes[descriptor] = status.inode
        if kept[status.inode] == nil {
            let own: Int32
            if let parent {
                own = try real.open(name, beneath: parent, as: status.kind == .directory ? .directory : .read)
            } else {
                own = try real.openRoot(name)
            }
            kept[status.inode] = (own, status)
            if status.kind == .directory {
                directories[status.inode] = directories[status.inode] ?? Directory()
            } else {
                files[status.inode] = files[status.inode] ?? File()
            }
        }
        return descriptor
    }

    private func entries(of descriptor: Int32) throws(FileError) -> [String: UInt64] {
        var entries: [String: UInt64] = [:]
        for name in try real.names(in: descriptor) {
            let child: Int32
            do throws(FileError) {
                child = try real.open(name, beneath: descriptor, as: .directory)
            } catch {
                child = try real.open(name, beneath: descriptor, as: .read)
            }
            _ = try note(child, in: descriptor, name: name)
            entries[name] = try real.status(of: child).inode
            real.close(child)
        }
        return entries
    }

    private func noteChange(of directory: Int32) throws(FileError) {
        guard let node = nodes[directory] else { return }
        let now = try entries(of: directory)
        directories[node]?.states.append(now)
    }

    private func noteFlush(of descriptor: Int32) throws(FileError) {
        guard let node = nodes[descriptor] else { return }
        if directories[node] != nil {
            let now = try entries(of: descriptor)
            directories[node]?.states = [now]
        } else {
            let bytes = liveBytes(of: node)
            files[node] = File(flushed: bytes, sizes: [bytes.count])
        }
    }

    // MARK: - The calls

    func openRoot(_ path: String) throws(FileError) -> Int32 {
        let descriptor = try note(try real.openRoot(path), in: nil, name: path)
        if !path.hasSuffix("..") { root = root ?? nodes[descriptor] }
        return descriptor
    }

    func open(_ name: String, beneath directory: Int32, as access: Access) throws(FileError) -> Int32 {
        let descriptor = try note(
            try real.open(name, beneath: directory, as: access), in: directory, name: name)
        if case .create = access { try noteChange(of: directory) }
        return descriptor
    }

    func close(_ descriptor: Int32) {
        nodes[descriptor] = nil
        real.close(descriptor)
    }

    func read(
        _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(FileError) -> Int {
        try real.read(descriptor, into: buffer, at: offset)
    }

    func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) -> Int {
        let count = try real.write(descriptor, bytes, at: offset)
        if let node = nodes[descriptor] { files[node]?.sizes.formUnion([offset + count, offset + count / 2]) }
        return count
    }

    func synchronize(_ descriptor: Int32) throws(FileError) {
        try real.synchronize(descriptor)
        try noteFlush(of: descriptor)
    }

    func synchronizeData(_ descriptor: Int32) throws(FileError) {
        try real.synchronizeData(descriptor)
        try noteFlush(of: descriptor)
    }

    func truncate(_ descriptor: Int32, to size: Int) throws(FileError) {
        try real.truncate(descriptor, to: size)
        if let node = nodes[descriptor] { files[node]?.sizes.insert(size) }
    }

    func status(of descriptor: Int32) throws(FileError) -> FileStatus { try real.status(of: descriptor) }

    func changeMode(of descriptor: Int32, to mode: UInt32) throws(FileError) {
        try real.changeMode(of: descriptor, to: mode)
    }

    func changeOwner(of descriptor: Int32, user: UInt32?, group: UInt32?) throws(FileError) {
        try real.changeOwner(of: descriptor, user: user, group: group)
    }

    func lock(_ descriptor: Int32) throws(FileError) -> Bool { try real.lock(descriptor) }
    func unlock(_ descriptor: Int32) throws(FileError) { try real.unlock(descriptor) }
    func volume(of descriptor: Int32) throws(FileError) -> Volume { try real.volume(of: descriptor) }

    func makeDirectory(_ name: String, in directory: Int32, mode: UInt32) throws(FileError) {
        try real.makeDirectory(name, in: directory, mode: mode)
        try noteChange(of: directory)
    }

    func makeRoot(_ path: String, mode: UInt32) throws(FileError) { try real.makeRoot(path, mode: mode) }

    func rename(_ old: String, to new: String, in directory: Int32, replacing: Bool) throws(FileError) {
        try real.rename(old, to: new, in: directory, replacing: replacing)
        try noteChange(of: directory)
    }

    func remove(_ name: String, from directory: Int32, isDirectory: Bool) throws(FileError) {
        try real.remove(name, from: directory, isDirectory: isDirectory)
        try noteChange(of: directory)
    }

    func names(in directory: Int32) throws(FileError) -> [String] { try real.names(in: directory) }
}
