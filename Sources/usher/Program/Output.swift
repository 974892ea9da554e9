import Glibc
import Processes
import TicketDesk

/// What the program answers, on its way to standard output: gathered, and shown by a pager where it is a terminal and
/// the answer is longer than it.
final class Output {
    /// Thrown when the reader has gone: `usher list | head`. There is nobody to tell.
    struct ReaderLeft: Error {}

    private var pending: [UInt8] = []
    private var lines = 0
    private let linesBeforePager: Int?
    private var pager: Pager?
    private static let chunk = 65_536

    /// An output; with `linesBeforePager`, an answer of more lines goes through the pager.
    init(linesBeforePager: Int? = nil) {
        self.linesBeforePager = linesBeforePager
    }

    /// Adds to the answer.
    func write(_ bytes: [UInt8]) throws {
        pending.append(contentsOf: bytes)
        if let linesBeforePager, pager == nil {
            for byte in bytes where byte == UInt8(ascii: "\n") { lines += 1 }
            guard lines > linesBeforePager else { return }
            pager = Pager.start()
        }
        if pending.count >= Self.chunk { try flush() }
    }

    /// Adds to the answer.
    func write(_ text: String) throws {
        try write(Array(text.utf8))
    }

    /// Sends what is left, and waits for the pager to be closed.
    func finish() throws {
        defer { pager?.wait() }
        try flush()
    }

    /// Leaves the terminal to nobody else before an error is said on it.
    func abandon() {
        pending.removeAll()
        pager?.wait()
        pager = nil
    }

    private func flush() throws {
        guard !pending.isEmpty else { return }
        defer { pending.removeAll(keepingCapacity: true) }
        guard let number = StandardDescriptors.write(pending, to: pager?.input ?? STDOUT_FILENO) else { return }
        if number == EPIPE { throw ReaderLeft() }
        throw DeskError(
            .inputOutput, "standard output can't be written (\(String(cString: strerror(number))))",
            hint: "see where it goes; what was changed in the store stays changed")
    }
}
