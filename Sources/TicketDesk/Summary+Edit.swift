import TicketModel

extension Summary {
    /// `42: priority high, due 30 Nov`.
    static func edited(
        _ operations: [Operation], tickets: [TicketNumber], changed: [TicketNumber], today: CivilDate
    ) -> String {
        guard let first = changed.first else {
            return tickets.count == 1 ? "\(tickets[0]) is so already" : "all \(tickets.count) tickets are so already"
        }
        let what = changed.count == 1 ? "\(first)" : "\(changed.count) tickets"
        let unchanged = tickets.count - changed.count
        return "\(what): \(changes(operations, today))" + (unchanged > 0 ? "; \(unchanged) more needed no change" : "")
    }

    /// What changed, each thing once, as the operations of several groups of tickets say it together.
    static func changes(_ operations: [Operation], _ today: CivilDate) -> String {
        var said: [String] = []
        func say(_ words: String) {
            if !said.contains(words) { said.append(words) }
        }
        for operation in operations {
            switch operation {
            case .setTitle: say("new title")
            case .setDescription(let body): say(body.to.isEmpty ? "no description" : "new description")
            case .setPriority(let body): say("priority \(body.to.word)")
            case .setDue(let body): say(body.to.map { "due \(day($0, today))" } ?? "no due day")
            case .setRequester(let body): say(body.to.map { "for \($0)" } ?? "for nobody")
            case .changeTags(let body):
                for tag in body.add { say("tag \(tag)") }
                for tag in body.remove { say("no tag \(tag)") }
            case .changeHosts(let body):
                for host in body.add { say("host \(host)") }
                for host in body.remove { say("no host \(host)") }
            case .changeRequirements(let body):
                for requirement in body.add.map(\.rawValue).sorted() { say("requires \(requirement)") }
                for requirement in body.remove.map(\.rawValue).sorted() { say("no longer requires \(requirement)") }
            case .setFields(let body):
                for entry in body.set.entries { say("field \(entry.key)") }
                for key in body.clear { say("no field \(key)") }
            default: break
            }
        }
        return said.joined(separator: ", ")
    }

    /// `30 Nov`, with the year if that is another one.
    static func day(_ date: CivilDate, _ today: CivilDate) -> String {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let (year, month, day) = date.components
        return "\(day) \(months[month - 1])" + (year == today.year ? "" : " \(year)")
    }
}
