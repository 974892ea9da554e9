import DeskText
import Glibc
import TicketDesk
import TicketModel

/// What `log --follow` does: says what has happened, the earliest first, and goes on saying what happens.
struct LogFollowing {
    /// Which events.
    let query: LogQuery
    /// How many of those that are there already, the last ones; nil for all.
    let limit: Int?

    /// Ends only when the reader leaves, by a signal, or by throwing.
    func run(_ desk: TicketDesk, _ program: Program) throws {
        // No pager: it would wait for an end. Nor is there one to interrupt: each event goes out by itself, whole.
        let output = Output()
        signal(SIGPIPE, SIG_IGN)
        let tail = try desk.follow(query)
        var events = try tail.next(atMost: limit ?? .max)
        try desk.refresh()
        var text = LogText(of: events, table: desk.table, look: program.look, ticket: query.ticket)
        while true {
            for event in events {
                try output.write(program.shared.json ? JSONDocument.data { $0.event(event) } : text.lines(of: event))
                try output.finish()
            }
            repeat {
                try wait(for: tail)
                events = try tail.next()
            } while events.isEmpty
            if program.shared.json { continue }
            try desk.refresh()
            text.goOn(with: events, table: desk.table, now: WallClock.now)
        }
    }

    /// Waits for something new; throws `ReaderLeft` when nobody reads any more.
    private func wait(for tail: LogTail) throws {
        var waits = [
            pollfd(fd: tail.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: STDOUT_FILENO, events: 0, revents: 0),
        ]
        while poll(&waits, nfds_t(waits.count), -1) < 0 {
            guard errno == EINTR else {
                throw DeskError(.inputOutput, "the store can't be waited for (\(String(cString: strerror(errno))))")
            }
        }
        if waits[1].revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0 { throw Output.ReaderLeft() }
    }
}
