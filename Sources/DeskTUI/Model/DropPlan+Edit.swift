import TicketModel

extension BoardModel {
    /// What a lane by priority or tag makes of tickets; nil for the other lanes.
    func editPlan(for tickets: [TicketNumber], over lane: LaneKey, from origin: LaneKey?) -> DropPlan? {
        switch lane {
        case .priority(let priority):
            let others = tickets.filter { ticket in table.row(of: ticket).map { table.priority($0) } != priority }
            guard lane != origin, !others.isEmpty else { return .stay }
            var edit = TicketEdit()
            edit.priority = priority
            return .edit(others, edit, words: "set priority \(priority.word) of \(others.subject)")
        case .tag(let tag): return lane == origin ? .stay : tagPlan(for: tickets, tag, insteadOf: origin)
        case .untagged:
            switch origin {
            case .tag(let tag): return untagPlan(for: tickets, tag)
            case .untagged: return .stay
            default: return .refused("which tag is to go? carry \(tickets.subject) from that tag's lane")
            }
        case .others:
            return origin == .others
                ? .stay : .refused("that lane is of many \(grouping == .tag ? "tags" : "projects"): drop it on one")
        default: return nil
        }
    }

    /// The tag of the lane that it came from gives way to the new one; other tags stay.
    private func tagPlan(for tickets: [TicketNumber], _ tag: Name, insteadOf origin: LaneKey?) -> DropPlan {
        var edit = TicketEdit()
        edit.addedTags = [tag]
        guard case .tag(let old) = origin else {
            return .edit(tickets, edit, words: "tag \(tickets.subject) +\(tag.text)")
        }
        edit.removedTags = [old]
        return .edit(tickets, edit, words: "tag \(tickets.subject) +\(tag.text) instead of +\(old.text)")
    }

    private func untagPlan(for tickets: [TicketNumber], _ tag: Name) -> DropPlan {
        var edit = TicketEdit()
        edit.removedTags = [tag]
        return .edit(tickets, edit, words: "take +\(tag.text) off \(tickets.subject)")
    }
}
