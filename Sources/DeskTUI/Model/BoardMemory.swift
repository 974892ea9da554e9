public import TicketDesk
import TicketModel

/// How a person left the board of a store: kept outside of it, and never trusted when it is read again.
///
///     usher-board 1                    the version; another one is not read
///     tab desk | tab view NAME         the open tab
///     look GROUPING [SORT] in TAB      how each tab is grouped and sorted; TAB as above
///     finished GROUPING on|off         whether lanes of a kind show what is finished
///     folded LANE                      a lane that is a strip
///     node NUMBER open|shut            a project of the tree that the reader folded or unfolded
///     mouse off, lower detail|tree     the terminal has the mouse; the pane below the board
///
/// What can't be understood is passed over.
public struct BoardMemory: Hashable, Sendable {
    /// The file, among a person's own.
    public static let file = PersonalFile("board", limit: 65_536)

    private static let head = "usher-board 1"
    /// More of a kind than that is nobody's wish.
    private static let most = 1_024

    var tab = Tab.desk
    var looks: [Tab: TabLook] = [:]
    var showsFinished: [LaneGrouping: Bool] = [:]
    var foldedLanes: Set<LaneKey> = []
    var foldedNodes: [TicketNumber: Bool] = [:]
    var isMouseOn = true
    var lower = Pane.detail

    init() {}

    /// Reads what `bytes` wrote; `nil` for what is no such file.
    public init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let lines = text.split(separator: "\n", maxSplits: 4 * Self.most)
        guard lines.first == Self.head[...] else { return nil }
        for line in lines.dropFirst() {
            let (word, rest) = Self.cut(line)
            switch word {
            case "tab": if let (tab, rest) = Self.tab(rest), rest.isEmpty { self.tab = tab }
            case "look": readLook(rest)
            case "finished":
                let (word, value) = Self.cut(rest)
                if let grouping = LaneGrouping(rawValue: String(word)) { showsFinished[grouping] = value == "on" }
            case "folded":
                if foldedLanes.count < Self.most, let lane = LaneKey(remembered: rest) { foldedLanes.insert(lane) }
            case "node":
                let (number, value) = Self.cut(rest)
                if foldedNodes.count < Self.most, let number = TicketNumber(String(number)) {
                    foldedNodes[number] = value == "shut"
                }
            case "mouse": isMouseOn = rest != "off"
            case "lower": lower = rest == "tree" ? .tree : .detail
            default: break
            }
        }
    }

    /// What is kept.
    public var bytes: [UInt8] {
        var lines = [Self.head, "tab \(Self.words(tab))"]
        lines += looks.map { tab, look in
            let sort =
                switch look.sort {
                case nil: ""
                case .work: " work"
                case .by(let sort): " \(sort.isDescending ? "-" : "")\(sort.key.rawValue)"
                }
            return "look \(look.grouping.rawValue)\(sort) in \(Self.words(tab))"
        }.sorted()
        lines += showsFinished.map { "finished \($0.rawValue) \($1 ? "on" : "off")" }.sorted()
        lines += foldedLanes.compactMap { $0.remembered.map { "folded \($0)" } }.sorted().prefix(Self.most)
        lines += foldedNodes.map { "node \($0) \($1 ? "shut" : "open")" }.sorted().prefix(Self.most)
        if !isMouseOn { lines.append("mouse off") }
        if lower == .tree { lines.append("lower tree") }
        // A name with a line break in it is nobody's; it must not become a line of its own.
        return Array(lines.filter { !$0.contains(where: \.isNewline) }.map { $0 + "\n" }.joined().utf8)
    }

    private mutating func readLook(_ line: Substring) {
        guard looks.count < Self.most, let place = line.firstRange(of: " in ") else { return }
        let words = line[..<place.lowerBound].split(separator: " ")
        guard let grouping = words.first.flatMap({ LaneGrouping(rawValue: String($0)) }),
            let (tab, rest) = Self.tab(line[place.upperBound...]), rest.isEmpty
        else { return }
        var look = TabLook(grouping: grouping)
        if words.count > 1 {
            let isDescending = words[1].hasPrefix("-")
            let key = FilterSort.Key(rawValue: String(words[1].drop { $0 == "-" }))
            look.sort = words[1] == "work" ? .work : key.map { .by(FilterSort(key: $0, isDescending: isDescending)) }
        }
        looks[tab] = look
    }

    private static func words(_ tab: Tab) -> String {
        switch tab {
        case .desk: "desk"
        case .view(let name): "view \(name.text)"
        }
    }

    private static func tab(_ words: Substring) -> (Tab, rest: Substring)? {
        if words == "desk" { return (.desk, "") }
        let (word, name) = cut(words)
        return word == "view" && !name.isEmpty ? (.view(Name(String(name))), "") : nil
    }

    /// The first word, and what is behind it.
    static func cut(_ line: Substring) -> (word: Substring, rest: Substring) {
        guard let blank = line.firstIndex(of: " ") else { return (line, "") }
        return (line[..<blank], line[line.index(after: blank)...])
    }
}

extension LaneKey {
    /// `person ana`; `nil` for what is not worth remembering.
    fileprivate var remembered: String? {
        switch self {
        case .queue: "queue"
        case .person(let name): "person \(name.text)"
        case .state(let state): "state \(state.word)"
        case .priority(let priority): "priority \(priority.word)"
        case .untagged: "untagged"
        case .tag(let tag): "tag \(tag.text)"
        case .masterless: "masterless"
        case .master(let number): "master \(number)"
        case .others: "others"
        }
    }

    fileprivate init?(remembered line: Substring) {
        let (word, rest) = BoardMemory.cut(line)
        let name = String(rest)
        let lane: LaneKey? =
            switch word {
            case "queue": .queue
            case "person": .person(Name(name))
            case "state": TicketState.allCases.first { $0.word == name }.map { .state($0) }
            case "priority": Priority.allCases.first { $0.word == name }.map { .priority($0) }
            case "untagged": .untagged
            case "tag": .tag(Name(name))
            case "masterless": .masterless
            case "master": TicketNumber(name).map { .master($0) }
            case "others": .others
            default: nil
            }
        guard let lane else { return nil }
        self = lane
    }
}
