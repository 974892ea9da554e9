import Glibc

/// A program being run in a process group of its own, its standard streams in our hands.
final class Child {
    let pid: pid_t
    private(set) var output: [UInt8] = []
    private(set) var errors: [UInt8] = []
    private(set) var end: Outcome.End?

    private var input: [UInt8]
    private var inputPipe: Int32
    private var outputPipe: Int32
    private var errorPipe: Int32

    /// Starts `command`: the program (found on `PATH` if it names no directory) and its arguments, as raw bytes.
    init(_ command: [[UInt8]], environment: [String: String], input: [UInt8] = []) throws {
        let (stdin, stdout, stderr) = (try Pipe(), try Pipe(), try Pipe())
        let pid = try spawn(
            command, environment: environment, input: stdin.readEnd, output: stdout.writeEnd, errors: stderr.writeEnd)
        close(stdin.readEnd)
        close(stdout.writeEnd)
        close(stderr.writeEnd)
        self.pid = pid
        self.input = input
        (inputPipe, outputPipe, errorPipe) = (stdin.writeEnd, stdout.readEnd, stderr.readEnd)
    }

    deinit {
        for pipe in [inputPipe, outputPipe, errorPipe] where pipe >= 0 { close(pipe) }
        if end == nil, pid > 0 {
            kill(-pid, SIGKILL)
            waitpid(pid, nil, 0)
        }
    }

    func signal(_ number: Int32) {
        if end == nil { kill(pid, number) }
    }

    /// Feeds and drains the pipes until the program has closed them and ended, or `deadline` has come.
    func finish(by deadline: Deadline) throws -> Outcome {
        while pump(until: deadline) {}
        guard outputPipe < 0, errorPipe < 0 else {
            kill(-pid, SIGKILL)
            throw Trouble("\(pid) did not end in time; stdout: \(output.asText), stderr: \(errors.asText)")
        }
        var status: Int32 = 0
        while end == nil {
            let result = waitpid(pid, &status, 0)
            if result == pid {
                let signal = status & 0x7f
                end = signal == 0 ? .exit((status >> 8) & 0xff) : .signal(signal)
            } else if errno != EINTR {
                throw Trouble("waitpid \(pid): \(String(cString: strerror(errno)))")
            }
        }
        return Outcome(end: end ?? .exit(-1), output: output, errors: errors)
    }

    /// Waits once for a stream to move; false when there is nothing left to wait for.
    func pump(until deadline: Deadline) -> Bool {
        var waits = [pollfd]()
        if inputPipe >= 0, input.isEmpty { closeInput() }
        if inputPipe >= 0 { waits.append(pollfd(fd: inputPipe, events: Int16(POLLOUT), revents: 0)) }
        if outputPipe >= 0 { waits.append(pollfd(fd: outputPipe, events: Int16(POLLIN), revents: 0)) }
        if errorPipe >= 0 { waits.append(pollfd(fd: errorPipe, events: Int16(POLLIN), revents: 0)) }
        guard outputPipe >= 0 || errorPipe >= 0 else { return false }
        guard deadline.poll(&waits) else { return false }
        for wait in waits where wait.revents != 0 {
            switch wait.fd {
            case inputPipe: feed()
            case outputPipe: drain(&outputPipe, into: &output)
            default: drain(&errorPipe, into: &errors)
            }
        }
        return true
    }

    private func closeInput() {
        close(inputPipe)
        inputPipe = -1
    }

    private func feed() {
        let count = write(inputPipe, input, min(input.count, 4_096))
        if count > 0 { input.removeFirst(count) } else { closeInput() }
    }

    private func drain(_ pipe: inout Int32, into bytes: inout [UInt8]) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(pipe, &buffer, buffer.count)
        if count > 0 {
            bytes += buffer[..<count]
        } else {
            close(pipe)
            pipe = -1
        }
    }
}

extension [UInt8] {
    var asText: String { String(decoding: self, as: UTF8.self) }
}
