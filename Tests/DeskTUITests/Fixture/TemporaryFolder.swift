import FoundationEssentials
import Glibc

/// A folder of its own, gone with the last reference to it.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/usher-board-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw Failure(code: errno) }
        path = String(cString: made)
    }

    struct Failure: Error { let code: Int32 }

    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }

    deinit { remove() }
}
