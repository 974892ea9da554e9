import Glibc
public import TerminalUI

extension CursesTerminal {
    /// Waits until there is input, one of the descriptors can be read, a signal came, or the time is over; nil: forever.
    ///
    /// While nothing happens the process sleeps in `poll`. Throws if `poll` itself fails.
    public func wait(for descriptors: [Int32], timeoutMilliseconds: Int?) throws(TerminalError) -> Wake {
        let deadline = timeoutMilliseconds.map { Clock.milliseconds() + Int64(max(0, $0)) }
        while true {
            let polled = try poll(descriptors, until: deadline)
            var wake = Wake()
            wake.inputClosed = isInputClosed
            wake.readable = descriptors.filter(polled.contains)
            if polled.contains(signals) { takeSignals(into: &wake) }
            wake.resized = wake.resized || pending.resized
            wake.resumed = pending.resumed
            wake.signal = wake.signal ?? pending.signal
            pending = Wake()
            if polled.contains(STDIN_FILENO), !descriptors.contains(STDIN_FILENO) { readInput(into: &wake) }
            if let delay = decoder.pendingDelay, Clock.milliseconds() - lastInput >= Int64(delay) {
                wake.inputs += decoder.flush()
            }
            if hasSomething(wake) { return wake }
            if let deadline, Clock.milliseconds() >= deadline {
                wake.timedOut = true
                return wake
            }
        }
    }

    private func hasSomething(_ wake: Wake) -> Bool {
        var nothing = Wake()
        // Told with every wake, but once only by itself.
        nothing.inputClosed = wake.inputClosed && !isInputClosedUntold
        defer { if wake.inputClosed { isInputClosedUntold = false } }
        return wake != nothing
    }

    /// The descriptors that can be read, ours included; none if the time is over, or an unfinished sequence's.
    private func poll(_ descriptors: [Int32], until deadline: Int64?) throws(TerminalError) -> [Int32] {
        var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        polled.append(pollfd(fd: signals, events: Int16(POLLIN), revents: 0))
        if !isInputClosed { polled.append(pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)) }
        var end = deadline
        if let delay = decoder.pendingDelay { end = min(end ?? .max, lastInput + Int64(delay)) }
        if pending != Wake() { end = 0 }
        let timeout = end.map { Int32(clamping: max(0, $0 - Clock.milliseconds())) } ?? -1
        let count = Glibc.poll(&polled, nfds_t(polled.count), timeout)
        if count < 0, errno != EINTR, errno != EAGAIN {
            throw TerminalError(
                message: "cannot wait for the terminal: \(String(cString: strerror(errno)))",
                hint: "this is a fault of the system or of usher; nothing that was saved is lost")
        }
        return count > 0 ? polled.filter { $0.revents != 0 }.map(\.fd) : []
    }

    private func takeSignals(into wake: inout Wake) {
        let numbers = readSignals()
        if let ending = Self.ending(among: numbers) {
            wake.signal = ending
        } else if numbers.contains(SIGTSTP) {
            suspend()
        } else if numbers.contains(SIGCONT) {
            resume()
        } else if numbers.contains(SIGWINCH), resize() {
            wake.resized = true
        }
    }

    func readSignals() -> Set<Int32> {
        var bytes = [UInt8](repeating: 0, count: 64)
        var numbers: Set<Int32> = []
        while true {
            let count = read(signals, &bytes, bytes.count)
            guard count > 0 else { return numbers }
            numbers.formUnion(bytes[..<count].map { Int32($0) })
        }
    }

    static func ending(among numbers: Set<Int32>) -> Int32? {
        [SIGTERM, SIGHUP, SIGINT].first { numbers.contains($0) }
    }

    /// Reads all that is there, for what came together belongs together; at most 64 KiB, that others get a turn.
    private func readInput(into wake: inout Wake) {
        var input: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        var more = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        var count = 0
        repeat {
            count = read(STDIN_FILENO, &buffer, buffer.count)
            if count > 0 {
                input += buffer[..<count]
            } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
                isInputClosed = true
                wake.inputClosed = true
                break
            }
            // A key or two is all there is; of what is longer there may be more.
        } while count > 16 && input.count < 65_536 && Glibc.poll(&more, 1, 0) > 0
        lastInput = Clock.milliseconds()
        if !input.isEmpty { wake.inputs += decoder.feed(input, at: lastInput) }
    }

    /// Writes past ncurses, whose own output has been written.
    func write(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                return
            }
        }
    }
}
