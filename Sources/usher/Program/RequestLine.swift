import TicketDesk
import TicketModel

/// The arguments, taken apart as far as it takes to know which verb is meant.
struct RequestLine {
    /// What is asked for.
    enum Request: Equatable {
        /// Nothing but options: the board, or the list.
        case bare
        case help
        case version
        case verb(String)
    }

    /// What is asked for.
    let request: Request
    /// The options before the verb.
    let leading: [String]
    /// Everything after the verb.
    let trailing: [String]

    /// The options before the verb and everything after it: what the verb's own parser reads.
    var arguments: [String] { leading + trailing }

    /// Takes the arguments apart; throws a usage error for an option before the verb that is none of the shared ones.
    init(_ arguments: [String]) throws(DeskError) {
        var shared: [String] = []
        var index = 0
        var request = Request.bare
        scan: while index < arguments.count {
            let argument = arguments[index]
            index += 1
            switch argument {
            case "-h", "--help":
                request = .help
                break scan
            case "-V", "--version":
                request = .version
                break scan
            case "--json", "--utc":
                shared.append(argument)
            case "-C", "--color":
                guard index < arguments.count else {
                    throw DeskError(.usage, "\(argument) needs a value", hint: "see usher help")
                }
                shared += [argument, arguments[index]]
                index += 1
            case _ where argument.hasPrefix("-C") || argument.hasPrefix("--color="):
                shared.append(argument)
            case _ where argument.hasPrefix("-") && argument.utf8.count > 1:
                throw DeskError(
                    .usage, "unknown option \(argument)", hint: "options of a verb come after it; see usher help")
            default:
                request = .verb(argument)
                break scan
            }
        }
        self.request = request
        leading = shared
        trailing = Array(arguments[index...])
    }

    /// Whether the answer is wanted in JSON, as far as that can be told where the arguments could not be read.
    static func wantsJSON(_ arguments: [String]) -> Bool {
        arguments.prefix { $0 != "--" }.contains("--json")
    }
}
