import CProcesses
import Glibc

/// A question on the terminal, whose answer is a line.
public enum Question {
    /// What came of it.
    public enum Answer: Equatable, Sendable {
        /// A line, without its end.
        case line(String)
        /// Nobody is there to answer any more.
        case none
        /// A signal came instead: Ctrl-C, or that this process is to end.
        case interrupted(Int32)
    }

    /// Asks on standard error and waits for a line on standard input; what was typed before the question is no answer.
    public static func ask(_ question: String) -> Answer {
        let signals = usher_signals_watch(false)
        guard signals >= 0 else { return .none }
        defer { usher_signals_forget() }
        tcflush(STDIN_FILENO, TCIFLUSH)
        let bytes = Array(question.utf8)
        _ = write(STDERR_FILENO, bytes, bytes.count)
        var waits = [
            pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        ]
        while true {
            guard poll(&waits, 2, -1) >= 0 else {
                if errno == EINTR { continue }
                return .none
            }
            if waits[0].revents != 0, let signal = nextSignal(signals) { return .interrupted(signal) }
            if waits[1].revents != 0 { return readLine() }
        }
    }

    private static func nextSignal(_ signals: Int32) -> Int32? {
        var news = usher_signal()
        while read(signals, &news, MemoryLayout<usher_signal>.size) == MemoryLayout<usher_signal>.size {
            let signal = Int32(news.number)
            if [SIGINT, SIGQUIT, SIGTERM, SIGHUP].contains(signal) { return signal }
        }
        return nil
    }

    /// A terminal gives a line at a time.
    private static func readLine() -> Answer {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = read(STDIN_FILENO, &buffer, buffer.count)
        guard count > 0 else { return .none }
        let line = buffer[..<count].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        return .line(String(decoding: line, as: UTF8.self))
    }
}
