import Glibc
import TicketDesk
import TicketModel

/// Text that is given as `-`: all of standard input.
enum TextInput {
    /// The text itself, or what standard input holds if it is `-`; at most `TextBounds.text` bytes.
    static func read(_ text: String) throws(DeskError) -> String {
        guard text == "-" else { return text }
        guard !TerminalFacts.isTerminal(STDIN_FILENO) else {
            throw DeskError(.usage, "standard input is a terminal", hint: "pipe the text in, or give it as an argument")
        }
        return try decode(readBytes())
    }

    private static func readBytes() throws(DeskError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(STDIN_FILENO, &chunk, chunk.count)
            if count > 0 {
                bytes.append(contentsOf: chunk[..<count])
                guard bytes.count <= TextBounds.text else {
                    throw DeskError(
                        .malformed, "standard input holds more than \(TextBounds.text / 1024) KiB",
                        hint: "cut it down, for instance with tail -c 200k")
                }
            } else if count == 0 {
                return bytes
            } else if errno != EINTR {
                throw DeskError(.inputOutput, "standard input can't be read (\(String(cString: strerror(errno))))")
            }
        }
    }

    /// The text without the line feeds at its end; what is not UTF-8 becomes U+FFFD, and is told.
    private static func decode(_ bytes: [UInt8]) -> String {
        var bytes = bytes[...]
        while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { bytes.removeLast() }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        StandardError.say("standard input is not all UTF-8: what can't be read is kept as U+FFFD")
        return String(decoding: bytes, as: UTF8.self)
    }
}
