import TerminalUI

/// Something that the board can do: one record feeds the footer, the help and the dispatch of keys.
///
/// Shared, for lists of them are made at every key.
public final class Command: Sendable {
    /// The chapters of the help.
    public enum Group: String, CaseIterable, Sendable {
        case ticket = "the selected ticket"
        case board = "the board"
        case move = "moving about"
        case chart = "in a picture"
        case text = "while typing"
        case program = "the program"
    }

    /// Where keys go.
    public struct Contexts: OptionSet, Hashable, Sendable {
        /// One bit a place.
        public let rawValue: UInt32

        /// From bits.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        static let board = Contexts(rawValue: 1 << 0)
        static let detail = Contexts(rawValue: 1 << 1)
        static let tree = Contexts(rawValue: 1 << 2)
        static let capture = Contexts(rawValue: 1 << 3)
        static let picker = Contexts(rawValue: 1 << 4)
        static let prompt = Contexts(rawValue: 1 << 5)
        static let filter = Contexts(rawValue: 1 << 6)
        static let palette = Contexts(rawValue: 1 << 7)
        static let help = Contexts(rawValue: 1 << 8)
        static let drag = Contexts(rawValue: 1 << 9)

        static let timeline = Contexts(rawValue: 1 << 10)
        static let workload = Contexts(rawValue: 1 << 11)
        static let knowledge = Contexts(rawValue: 1 << 12)
        static let search = Contexts(rawValue: 1 << 13)
        static let views = Contexts(rawValue: 1 << 14)
        /// Where a text of many lines is written.
        static let writing = Contexts(rawValue: 1 << 20)
        /// Where a list of words stands open at what is typed.
        static let completing = Contexts(rawValue: 1 << 21)
        static let ticketPicker = Contexts(rawValue: 1 << 22)
        /// Where there is a list to choose from.
        static let lists: Contexts = [.picker, .palette, .help, .ticketPicker, .completing, .views]

        /// The three panes, with nothing over them.
        static let panes: Contexts = [.board, .detail, .tree]
        /// Where keys are text.
        static let typing: Contexts = [
            .capture, .picker, .prompt, .filter, .palette, .help, .search, .writing, .completing,
            .ticketPicker, .views,
        ]
        /// The pictures that take the place of the panes.
        static let charts: Contexts = [.timeline, .workload, .knowledge]
        /// Where a ticket is selected that commands can act on.
        static let aboutTickets: Contexts = [.panes, .timeline]
        /// Where nothing is typed, chosen or carried.
        static let grounds: Contexts = [.panes, .charts]
        static let everywhere: Contexts = [.grounds, .typing, .drag]

        /// Each place by itself.
        static let each = (0..<UInt32.bitWidth).map { Contexts(rawValue: 1 << $0) }
            .filter { !$0.isDisjoint(with: .everywhere) }

        static func pane(_ pane: Pane) -> Contexts {
            switch pane {
            case .board: .board
            case .detail: .detail
            case .tree: .tree
            }
        }
    }

    /// Its name: one word or two, unique.
    public let name: String
    /// What is typed for it; the first is the one that the footer shows.
    public let keys: [KeyChord]
    /// What it does, in one line.
    public let help: String
    /// Its chapter in the help.
    public let group: Group
    /// Where it can be typed.
    let contexts: Contexts
    /// The word beside its key in the footer now; `nil` when it has no place there.
    let footer: @Sendable (BoardModel) -> String?
    /// Why it does not apply now; `nil` when it does.
    let applies: @Sendable (BoardModel) -> String?
    /// Whether it stands in for another on the same key, for as long as the store has no ticket.
    let isForEmptyStore: Bool
    /// Does it.
    let run: @Sendable (inout BoardModel) -> [Effect]

    init(
        _ name: String, _ keys: [KeyChord], _ help: String, _ group: Group, in contexts: Contexts = .panes,
        footer: @escaping @Sendable (BoardModel) -> String? = { _ in nil },
        applies: @escaping @Sendable (BoardModel) -> String? = { _ in nil },
        isForEmptyStore: Bool = false,
        run: @escaping @Sendable (inout BoardModel) -> [Effect]
    ) {
        self.name = name
        self.keys = keys
        self.help = help
        self.group = group
        self.contexts = contexts
        self.footer = footer
        self.applies = applies
        self.isForEmptyStore = isForEmptyStore
        self.run = run
    }
}

extension BoardModel {
    /// Where keys go now.
    var context: Command.Contexts {
        if drag?.isLifted == true { return .drag }
        if completion != nil { return .completing }
        switch dialog {
        case .tickets: return .ticketPicker
        case .capture: return .capture
        case .picker: return .picker
        case .prompt: return .prompt
        case .write: return .writing
        case .filter: return .filter
        case .palette: return .palette
        case .search: return .search
        case .views: return .views
        case .help: return .help
        case nil: break
        }
        return ground
    }

    /// Where keys go once nothing stands over the board: a picture, or the pane that has the focus.
    var ground: Command.Contexts {
        switch chart {
        case .timeline: .timeline
        case .workload: .workload
        case .knowledge: .knowledge
        case nil: .pane(focus)
        }
    }
}
