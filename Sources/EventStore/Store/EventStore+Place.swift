internal import FileIO

extension EventStore {
    /// Whether the path that the store was opened by still leads to it, rather than to nothing or to another directory.
    public var isInPlace: Bool {
        do throws(FileError) {
            let (now, then) = (try OpenFile(root: path, system: environment.files).status(), try root.status())
            return now.device == then.device && now.inode == then.inode
        } catch {
            return false
        }
    }
}
