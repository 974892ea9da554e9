import TicketModel

extension BoardModel {
    /// Gives a pane the keys.
    @discardableResult
    mutating func focus(_ pane: Pane) -> [Effect] {
        if pane != focus { isZoomed = false }
        opener = nil
        focus = pane
        if pane != .board { lower = pane }
        if pane == .board { revealSelection() }
        if pane == .tree, let index = selected.flatMap({ tree.index(of: $0) }) { revealTree(index) }
        return []
    }

    /// Opens the selected ticket: first the detail, then all of the screen for it.
    mutating func open() -> [Effect] {
        if focus == .board { return focus(.detail) }
        if isAmongLinks { return followLink() }
        isZoomed.toggle()
        return []
    }

    /// Opens the tree's ticket; back leads to the tree.
    mutating func openFromTree() -> [Effect] {
        guard selected != nil else { return [] }
        focus(.detail)
        opener = .tree
        return []
    }

    /// Whether Esc has a level to go back.
    var canGoBack: Bool {
        isReadingEvidence || isZoomed || focus != .board || !marked.isEmpty || filter.isActive || goesBackToChart
    }

    /// Goes back exactly one level; never quits.
    mutating func goBack() -> [Effect] {
        if isReadingEvidence {
            closeEvidence()
        } else if isZoomed {
            isZoomed = false
        } else if goesBackToChart {
            return returnToChart()
        } else if focus != .board {
            focus(opener ?? .board)
        } else if !marked.isEmpty {
            clearMarks()
        } else if filter.isActive {
            let effects = setFilter("")
            status = Status(kind: .note, text: "the filter is gone")
            return effects
        } else {
            status = Status(kind: .note, text: "\(key("quit")) quits")
        }
        return []
    }

    /// Closes the top view; on the board there is none left, and the program ends.
    mutating func quit() -> [Effect] {
        if chart != nil {
            chart = nil
        } else if isReadingEvidence {
            closeEvidence()
        } else if isZoomed {
            isZoomed = false
        } else if focus != .board {
            focus(opener ?? .board)
        } else {
            return [.quit]
        }
        return []
    }

    /// Ctrl-C: out of a dialog or a drag, but not out of the program.
    mutating func interrupt() -> [Effect] {
        if drag != nil { return cancelDrag() }
        if case .filter = dialog { return dropFilter() }
        if case .search = dialog { return dropSearch() }
        if dialog != nil { return closeDialog() }
        status = Status(kind: .note, text: "\(key("quit")) quits")
        return []
    }

    /// Gives the mouse to the terminal, or takes it back.
    mutating func toggleMouse() -> [Effect] {
        isMouseOn.toggle()
        status = Status(
            kind: .note,
            text: isMouseOn ? "the mouse works the board" : "the mouse selects text; \(key("mouse")) takes it back")
        return [.setMouse(isMouseOn)]
    }

    /// Sorts into lanes another way; the selection stays on its ticket.
    @discardableResult
    mutating func group(by grouping: LaneGrouping) -> [Effect] {
        guard grouping != self.grouping else { return [] }
        self.grouping = grouping
        return changeView(isRegrouped: true)
    }

    /// Shows finished tickets, or hides them.
    mutating func toggleFinished() -> [Effect] {
        filter.showsFinished[grouping] = !showsFinished
        let effects = changeView()
        status = Status(kind: .note, text: showsFinished ? "finished tickets are shown" : "finished tickets are hidden")
        return effects
    }

    /// After what is shown has changed by the reader's own wish.
    mutating func changeView(isRegrouped: Bool = false) -> [Effect] {
        tree.rebuild(from: table, showsFinished: showsFinished)
        return sortLanes(for: .view(isRegrouped: isRegrouped))
    }
}
