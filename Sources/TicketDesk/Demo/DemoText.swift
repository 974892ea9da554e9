/// A text of the catalogue with its places to be filled in: `{host}`, `{user}`, `{floor}`, `{disk}` and `{site}`.
struct DemoText: ExpressibleByStringLiteral {
    enum Slot: String { case host, user, floor, disk, site }

    /// What stands in the slots.
    struct Filling {
        let host: String
        let user: String
        let floor: String
        let disk: String
        let site: String

        subscript(slot: Slot) -> String {
            switch slot {
            case .host: host
            case .user: user
            case .floor: floor
            case .disk: disk
            case .site: site
            }
        }
    }

    private let beginning: String
    /// Slots, each with the text after it.
    private let rest: [(slot: Slot, text: String)]

    init(stringLiteral value: String) {
        let pieces = value.split(separator: "{", omittingEmptySubsequences: false)
        beginning = String(pieces[0])
        rest = pieces.dropFirst().map { piece in
            let parts = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let slot = Slot(rawValue: String(parts[0])) else {
                preconditionFailure("\(value) has a slot that nothing fills")
            }
            return (slot, String(parts[1]))
        }
    }

    func names(_ slot: Slot) -> Bool {
        rest.contains { $0.slot == slot }
    }

    func filled(_ filling: Filling) -> String {
        var text = beginning
        for (slot, more) in rest {
            text += filling[slot]
            text += more
        }
        return text
    }
}
