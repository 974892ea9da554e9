import Glibc

/// tmux's control mode: one command a line, answered by a block between `%begin` and `%end`; `%output` in between
/// says that the pane has written.
final class ControlClient {
    private let pid: pid_t
    private let input: Int32
    private let output: Int32
    private var unread: [UInt8] = []
    private var outputCount = 0

    init(socket: String, bench: Workbench) throws {
        let (stdin, stdout) = (try Pipe(), try Pipe())
        let attach = ["tmux", "-u", "-S", socket, "-C", "attach-session"].map { Array($0.utf8) }
        pid = try spawn(
            attach, environment: bench.environment, input: stdin.readEnd, output: stdout.writeEnd,
            errors: stdout.writeEnd)
        close(stdin.readEnd)
        close(stdout.writeEnd)
        (input, output) = (stdin.writeEnd, stdout.readEnd)
    }

    deinit {
        close(input)
        close(output)
        kill(pid, SIGKILL)
        waitpid(pid, nil, 0)
    }

    /// A command's answer, line by line; throws what tmux complains of.
    @discardableResult
    func ask(_ command: String) throws -> [String] {
        let line = Array("\(command)\n".utf8)
        guard write(input, line, line.count) == line.count else { throw Trouble("tmux has gone: \(command)") }
        let deadline = Deadline(in: .seconds(20))
        var answer: [String]?
        while true {
            while let line = takeLine() {
                // The last number of a mark is 1 for a command that came from this client.
                if line.hasPrefix("%begin "), line.hasSuffix(" 1"), answer == nil {
                    answer = []
                } else if line.hasPrefix("%end "), line.hasSuffix(" 1"), let answer {
                    return answer
                } else if line.hasPrefix("%error "), line.hasSuffix(" 1"), let answer {
                    throw Trouble("tmux \(command): \(answer.joined(separator: " "))")
                } else if answer != nil {
                    answer?.append(line)
                } else {
                    note(line)
                }
            }
            guard try fill(until: deadline) else { throw Trouble("tmux did not answer: \(command)") }
        }
    }

    /// Returns at once when the pane has written since the last wait, else at its next output or after `duration`.
    func waitForOutput(atMost duration: Duration) throws {
        let deadline = Deadline(in: duration)
        while outputCount == 0 {
            while let line = takeLine() { note(line) }
            if outputCount > 0 { break }
            guard try fill(until: deadline) else { break }
        }
        outputCount = 0
    }

    /// How many pieces of output came in the whole of `duration`.
    func countOutput(during duration: Duration) throws -> Int {
        while let line = takeLine() { note(line) }
        outputCount = 0
        let deadline = Deadline(in: duration)
        while try fill(until: deadline) {
            while let line = takeLine() { note(line) }
        }
        defer { outputCount = 0 }
        return outputCount
    }

    private func note(_ line: String) {
        if line.hasPrefix("%output ") { outputCount += 1 }
    }

    private func takeLine() -> String? {
        guard let end = unread.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        defer { unread.removeSubrange(...end) }
        return String(decoding: unread[..<end], as: UTF8.self)
    }

    private func fill(until deadline: Deadline) throws -> Bool {
        var waits = [pollfd(fd: output, events: Int16(POLLIN), revents: 0)]
        guard deadline.poll(&waits) else { return false }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(output, &buffer, buffer.count)
        guard count > 0 else { throw Trouble("tmux has gone") }
        unread += buffer[..<count]
        return true
    }
}
