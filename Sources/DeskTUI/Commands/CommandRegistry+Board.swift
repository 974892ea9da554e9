import TicketModel

extension CommandRegistry {
    /// The first word of every footer.
    static let captureCommands: [Command] = [
        Command(
            "capture", ["c"], "write down a new ticket: a title is enough", .board, in: .grounds,
            footer: { _ in "capture" }, run: { $0.openCapture() }),
        Command(
            "demo", ["d"], "look at a throw-away store of realistic tickets", .board,
            footer: { $0.table.count == 0 ? "demo" : nil },
            applies: { $0.table.count == 0 ? nil : "only for a store without tickets; else: usher demo" },
            isForEmptyStore: true,
            run: { _ in [.openDemo] }),
    ]

    /// What the board shows, and taking back what was done on it.
    static let boardCommands: [Command] = [
        Command(
            "filter", ["/"], "filter while you type: word, to:me, tag:vpn, is:blocked", .board,
            in: [.board, .tree, .timeline],
            footer: { _ in "filter" }, run: { $0.openFilter() }),
        Command(
            "undo", ["u"], "take back the last thing done on this board", .board, in: .grounds,
            footer: { _ in "undo" },
            applies: { $0.undoable.isEmpty ? "nothing done on this board is left to undo" : nil },
            run: { model in model.undoable.last.map { [.undo($0.receipt)] } ?? [] }),
        Command(
            "new to me", ["gn"], "only what others did since you last looked, and concerns you; once more: all", .board,
            applies: { $0.newCount == 0 && $0.filter.text != Filter.unseenText ? "nothing is new to you" : nil },
            run: { $0.setFilter($0.filter.text == Filter.unseenText ? "" : Filter.unseenText) }),
        Command(
            "mark seen", ["gs"], "count everything as seen", .board,
            applies: { $0.newCount == 0 ? "nothing is new to you" : nil }, run: { $0.seeAll() }),
        Command(
            "redo", ["C-r"], "do again what was taken back last", .board, in: .grounds,
            applies: { $0.redoable.isEmpty ? "nothing that was undone on this board is left to redo" : nil },
            run: { model in model.redoable.last.map { [.redo($0.receipt)] } ?? [] }),
        Command(
            "lanes", ["b"], "lanes by person, state, priority, tag, project; once more: the next of them", .board,
            footer: { "by \($0.grouping.next.word)" },
            run: { $0.group(by: $0.grouping.next) }),
        Command(
            "fold lane", ["z"], "fold the selected card's lane to a strip", .board, in: .board,
            applies: { $0.foldReason }, run: { $0.foldLane() }),
        Command(
            "unfold lanes", ["Z"], "unfold all lanes", .board, in: .board,
            footer: { $0.foldedLanes.isEmpty ? nil : "unfold" },
            applies: { $0.foldedLanes.isEmpty ? "no lane is folded" : nil },
            run: { model in
                model.unfold()
                return []
            }),
        Command(
            "finished", ["H"], "show or hide resolved and closed tickets", .board,
            footer: { $0.showsFinished ? "hide finished" : "show finished" },
            applies: { model in
                guard model.mentionsState else { return nil }
                return model.filter.filter.mentionsState
                    ? "the filter says which states are shown: / changes it"
                    : "the view \(model.name(of: model.tab)) says which states are shown"
            },
            run: { $0.toggleFinished() }),
        Command(
            "next", ["n"], "what to do next, and why; in a filter: the next match", .board, in: [.board, .tree],
            applies: { $0.filter.isActive ? $0.anyCardReason : nil }, run: { $0.goToNext() }),
        Command(
            "previous match", ["N"], "the card before", .board, in: .board,
            applies: { $0.anyCardReason }, run: { $0.moveThroughCards(by: -1) }),
    ]
}

extension BoardModel {
    fileprivate var anyCardReason: String? {
        neighbour(of: place) == nil ? "no card is in view" : nil
    }
}

extension Filter {
    fileprivate static let unseenText = "is:unseen"
}
