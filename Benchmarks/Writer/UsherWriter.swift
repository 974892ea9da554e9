import EventStore
import Glibc
import TicketDesk
import TicketModel

/// usher-writer STORE COUNT [RATE]: COUNT durable captures through the desk, as one process, at most RATE a second.
/// usher-writer --bulk STORE COUNT: a new store of COUNT tickets of one event each, as an import writes them.
///
/// The first says "ready", and begins once a line comes in: `script/bench` lets several begin at once, beside as many that
/// write SQLite.
@main
struct UsherWriter {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let isBulk = arguments.first == "--bulk"
        let rest = arguments.dropFirst(isBulk ? 1 : 0)
        guard let store = rest.first, let count = rest.dropFirst().first.flatMap({ Int($0) }), count > 0,
            rest.count <= (isBulk ? 2 : 3)
        else {
            complain("usage: usher-writer STORE COUNT [RATE] | usher-writer --bulk STORE COUNT")
            exit(64)
        }
        do {
            if isBulk {
                try fill(store, with: count)
            } else {
                try capture(count, in: store, rate: rest.dropFirst(2).first.flatMap { Double($0) })
            }
        } catch {
            complain("usher-writer: \(error)")
            exit(74)
        }
    }

    private static func capture(_ count: Int, in store: String, rate: Double?) throws {
        let desk = try TicketDesk(at: store, via: .cli)
        print("ready")
        fflush(nil)
        guard readLine() != nil else { exit(74) }
        let start = seconds
        for number in 1...count {
            if let rate {
                let ahead = start + Double(number) / rate - seconds
                if ahead > 0 { usleep(UInt32(ahead * 1e6)) }
            }
            _ = try desk.perform(.capture(TicketDraft(title: "reset the VPN token \(number)")))
        }
    }

    private static func fill(_ path: String, with count: Int) throws {
        let identity = try Identity.current()
        try EventStore.create(at: path, options: StoreOptions(isDemo: true), identity: identity)
        let store = try EventStore(at: path, identity: identity)
        let written = try store.writeBulk { (writer: BulkWriter) throws(StoreError) in
            for number in 1...count {
                guard let ticket = writer.takeNumber() else { return }
                let draft = TicketDraft(title: "reset the VPN token \(number)")
                let content = EventContent(
                    via: .demo, operations: [.create(CreateTicket(number: ticket, draft: draft))])
                _ = try writer.append(content, at: Timestamp(milliseconds: Int64(number)))
            }
        }
        print(written)
    }

    private static var seconds: Double {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
    }

    static func complain(_ text: String) {
        let bytes = Array("\(text)\n".utf8)
        _ = write(STDERR_FILENO, bytes, bytes.count)
    }
}
