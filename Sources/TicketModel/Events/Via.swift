/// The means by which an event came about.
public enum Via: Hashable, Sendable {
    /// A verb on the command line.
    case cli
    /// The board.
    case tui
    /// A mail.
    case mail
    /// The programming interface.
    case api
    /// The generator of demo stores.
    case demo
    /// A means that this version does not know.
    case other(String)

    /// The spelling in payloads and JSON.
    public var word: String {
        switch self {
        case .cli: "cli"
        case .tui: "tui"
        case .mail: "mail"
        case .api: "api"
        case .demo: "demo"
        case .other(let word): word
        }
    }

    /// The means so spelled.
    public init(word: String) {
        switch word {
        case "cli": self = .cli
        case "tui": self = .tui
        case "mail": self = .mail
        case "api": self = .api
        case "demo": self = .demo
        default: self = .other(word)
        }
    }
}
