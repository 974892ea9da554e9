import EventStore
import TicketModel

extension TicketDesk {
    func save(_ view: SavedView) throws(DeskError) -> Receipt {
        let filter: Filter
        do throws(FilterError) {
            filter = try Filter(parsing: view.filter) { FilterClock(here: self.now()) }
        } catch {
            throw DeskError(.usage, "\(error)", hint: "correct the filter and try again")
        }
        guard !filter.namesViews else {
            throw DeskError(.usage, "a view can't be made of other views", hint: "write out what they ask for")
        }
        return try change(view.name, to: view)
    }

    func removeView(_ name: Name) throws(DeskError) -> Receipt {
        try change(name, to: nil)
    }

    func renameView(_ name: Name, to new: Name) throws(DeskError) -> Receipt {
        let event = try write(needing: .table) { (context) throws(DeskError) in
            let team = context.table.team
            guard let was = team.view(name) else {
                throw DeskError(.refused, "there is no view \(name)", hint: "usher view lists them")
            }
            guard name != new else { return [] }
            guard team.view(new) == nil else {
                throw DeskError(
                    .refused, "there is a view \(new) already", hint: "remove it first, or take another name")
            }
            let to = SavedView(name: new, filter: was.filter, lanes: was.lanes)
            let bodies = [SetView(view: new, to: to, was: nil), SetView(view: name, to: nil, was: was)]
            for body in bodies { try checked { () throws(MalformedField) in try body.validate() } }
            return bodies.map { .setView($0) }
        }
        let summary = event == nil ? "the view \(name) is called so already" : "renamed the view \(name) to \(new)"
        return Receipt(tickets: [], changed: [], summary: summary, event: event)
    }

    private func change(_ name: Name, to view: SavedView?) throws(DeskError) -> Receipt {
        let event = try write(needing: .table) { (context) throws(DeskError) in
            let team = context.table.team
            let was = team.view(name)
            if was == view { return [] }
            guard was != nil || team.views.count < Team.most else {
                throw DeskError(.refused, "there are \(Team.most) views already", hint: "remove some first")
            }
            let body = SetView(view: name, to: view, was: was)
            try checked { () throws(MalformedField) in try body.validate() }
            return [.setView(body)]
        }
        let unchanged = view == nil ? "there is no view \(name)" : "the view \(name) is so already"
        let summary = event.map { HistoryEntry.entriesWithoutTicket(of: $0).map(\.did).joined(separator: ", ") }
        return Receipt(tickets: [], changed: [], summary: summary ?? unchanged, event: event)
    }
}
