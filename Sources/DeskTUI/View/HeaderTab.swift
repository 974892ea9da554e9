import TerminalText
import TicketModel

/// A tab as the header shows it.
struct HeaderTab {
    let title: String
    let target: Target
    let isShown: Bool

    var width: Int { CellWidth.width(of: title) + 2 }

    private func withLanes(of model: BoardModel) -> HeaderTab {
        HeaderTab("\(title) by \(model.grouping.word)", target, isShown: isShown)
    }

    private init(_ title: String, _ target: Target, isShown: Bool = false) {
        (self.title, self.target, self.isShown) = (title, target, isShown)
    }

    /// The tabs for a wide screen, then for narrower ones: the desk by every kind of lanes, and the views; the desk once, and
    /// the views; these without the lanes of the open one; the open one with as many of its neighbours as there is a number
    /// of the others for; the open one.
    static func sets(of model: BoardModel) -> [[HeaderTab]] {
        let onDesk = model.tab == .desk
        let desks = LaneGrouping.allCases.map { grouping in
            HeaderTab(grouping.title, .tab(grouping), isShown: onDesk && grouping == model.grouping)
        }
        let views = model.team.views.map { view in
            HeaderTab(
                CellWidth.truncate(view.name.text, to: 20), .view(.view(view.name)),
                isShown: model.tab == .view(view.name))
        }
        let spelled = views.map { $0.isShown ? $0.withLanes(of: model) : $0 }
        let left = onDesk ? model.grouping : model.looks[.desk]?.grouping ?? .person
        let desk = onDesk ? desks.first(where: \.isShown) : HeaderTab(left.title, .view(.desk))
        let all = (desk.map { [$0] } ?? []) + views
        guard let open = all.firstIndex(where: \.isShown) else { return [desks + views] }
        var sets = [desks + spelled]
        if all.count <= 8 { sets.append((desk.map { [$0] } ?? []) + spelled) }
        // Ever fewer around the open one; what is left out is counted.
        for count in stride(from: min(8, all.count), through: 1, by: -1) {
            let first = max(0, min(open - (count - 1) / 2, all.count - count))
            var some = Array(all[first..<first + count])
            if count < all.count { some.append(HeaderTab("+\(all.count - count)", .command("views"))) }
            sets.append(some)
        }
        return sets + [[all[open]]]
    }
}
