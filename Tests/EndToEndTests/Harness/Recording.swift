import Glibc

/// The bytes that the program in a terminal writes, as they come.
final class Recording {
    private let path: String
    private let terminal: Terminal

    /// Begins; what was written before is not in it.
    init(_ terminal: Terminal, in bench: Workbench) throws {
        path = "\(bench.directory)/recording-\(UInt32.random(in: 0...UInt32.max))"
        self.terminal = terminal
        try terminal.pipeOutput(to: path)
    }

    /// What has come since it began, or since the last time it was asked, once the program is silent.
    func take() throws -> String {
        try terminal.waitForSilence()
        guard let file = fopen(path, "r") else { throw Trouble("\(path): \(String(cString: strerror(errno)))") }
        defer { fclose(file) }
        fseek(file, taken, SEEK_SET)
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        taken += bytes.count
        return bytes.asText
    }

    private var taken = 0
}
