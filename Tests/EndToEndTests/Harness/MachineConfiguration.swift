import Foundation

/// `/etc/usher/config.toml`, which `init --team` writes as root: a test must leave the machine's own as it was.
enum MachineConfiguration {
    static let directory = "/etc/usher"
    static let path = "\(directory)/config.toml"

    /// Runs `body` and puts the file back, or takes it away again.
    static func keep(during body: () throws -> Void) throws {
        let files = FileManager.default
        let hadDirectory = files.fileExists(atPath: directory)
        let before = files.contents(atPath: path)
        defer {
            if let before {
                _ = files.createFile(atPath: path, contents: before)
            } else {
                try? files.removeItem(atPath: hadDirectory ? path : directory)
            }
        }
        try body()
    }
}
