import TicketDesk
import TicketModel

extension BoardModel {
    /// What a lane by priority, tag or project makes of tickets; nil for the other lanes.
    func editPlan(for tickets: [TicketNumber], over lane: LaneKey, from origin: LaneKey?) -> DropPlan? {
        switch lane {
        case .priority(let priority):
            let others = tickets.filter { ticket in table.row(of: ticket).map { table.priority($0) } != priority }
            guard lane != origin, !others.isEmpty else { return .stay }
            var edit = TicketEdit()
            edit.priority = priority
            return .act(.edit(others, edit), words: "set priority \(priority.word) of \(others.subject)")
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
        case .master(let master): return lane == origin ? .stay : masterPlan(for: tickets, master)
        case .masterless:
            guard lane != origin else { return .stay }
            guard case .master(let master) = origin else {
                return .refused("of which project? carry \(tickets.subject) from that project's lane")
            }
            return .act(
                .unlink(.partOf, tickets, from: [master]), words: "take \(tickets.subject) out of \(master)")
        default: return nil
        }
    }

    /// What making tickets a part of another comes to.
    func masterPlan(for tickets: [TicketNumber], _ master: TicketNumber) -> DropPlan {
        guard let whole = table.row(of: master) else { return .refused("\(master) is gone") }
        var parts: [TicketNumber] = []
        for ticket in tickets {
            guard let row = table.row(of: ticket) else { return .refused("\(ticket) is gone") }
            if table.closesCycle(whole, waitingFor: row) {
                let cycle = table.cycle(whole, waitingFor: row) ?? []
                let arrow = theme.glyphs.leadsTo
                return .refused("that closes a circle: " + cycle.map(\.description).joined(separator: " \(arrow) "))
            }
            if table.master(row) != whole { parts.append(ticket) }
        }
        guard !parts.isEmpty else { return .stay }
        return .act(.link(.partOf, parts, to: [master]), words: "make \(parts.subject) part of \(master)")
    }

    /// The tag of the lane that it came from gives way to the new one; other tags stay.
    private func tagPlan(for tickets: [TicketNumber], _ tag: Name, insteadOf origin: LaneKey?) -> DropPlan {
        var edit = TicketEdit()
        edit.addedTags = [tag]
        guard case .tag(let old) = origin else {
            return .act(.edit(tickets, edit), words: "tag \(tickets.subject) +\(tag.text)")
        }
        edit.removedTags = [old]
        return .act(.edit(tickets, edit), words: "tag \(tickets.subject) +\(tag.text) instead of +\(old.text)")
    }

    private func untagPlan(for tickets: [TicketNumber], _ tag: Name) -> DropPlan {
        var edit = TicketEdit()
        edit.removedTags = [tag]
        return .act(.edit(tickets, edit), words: "take +\(tag.text) off \(tickets.subject)")
    }
}
