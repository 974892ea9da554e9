import Glibc
import TicketDesk
import TicketModel

/// usher-writer STORE COUNT: COUNT durable captures through the desk, as one process.
///
/// Says "ready", and begins once a line comes in: `script/bench` lets several begin at once, beside as many that write
/// SQLite.
@main
struct UsherWriter {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let count = Int(arguments[2]), count > 0 else {
            complain("usage: usher-writer STORE COUNT")
            exit(64)
        }
        do {
            let desk = try TicketDesk(at: arguments[1], via: .cli)
            print("ready")
            fflush(nil)
            guard readLine() != nil else { exit(74) }
            for number in 1...count {
                _ = try desk.perform(.capture(TicketDraft(title: "reset the VPN token \(number)")))
            }
        } catch {
            complain("usher-writer: \(error)")
            exit(74)
        }
    }

    static func complain(_ text: String) {
        let bytes = Array("\(text)\n".utf8)
        _ = write(STDERR_FILENO, bytes, bytes.count)
    }
}
