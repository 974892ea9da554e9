import TerminalUI
import TicketModel

extension BoardModel {
    private static let wheelLines = 3

    /// The mouse, over what was seen where it is.
    mutating func receive(_ event: MouseEvent, _ targets: [Target]) -> [Effect] {
        pending = nil
        switch event.kind {
        case .press(.left):
            if status?.stays == false { status = nil }
            if drag?.isLifted == true { return pressWhileCarrying(targets) }
            drag = nil
            return dialog == nil ? pressOnBoard(event, targets) : pressInDialog(event, targets)
        case .press: return drag == nil ? [] : cancelDrag()
        case .drag: dragMoves(to: event.at)
        case .release:
            if drag?.byKeyboard == true { return [] }
            if drag?.isLifted == true { dragMoves(to: event.at) }
            return dragEnds()
        case .wheelUp: wheel(-1, targets, sideways: event.modifiers.contains(.shift))
        case .wheelDown: wheel(1, targets, sideways: event.modifiers.contains(.shift))
        case .wheelLeft: wheel(-1, targets, sideways: true)
        case .wheelRight: wheel(1, targets, sideways: true)
        case .move: break
        }
        return []
    }

    private mutating func pressOnBoard(_ event: MouseEvent, _ targets: [Target]) -> [Effect] {
        guard let target = targets.first else { return [] }
        switch target {
        case .card(let number):
            focus(.board)
            select(number, inLane: lane(among: targets))
            if event.clicks >= 2 { return open() }
            press(number, at: event.at)
        case .treeToggle(let number):
            focus(.tree)
            if let index = tree.index(of: number) { fold(number, tree.nodes[index].isExpanded) }
        case .treeNode(let number):
            focus(.tree)
            select(number)
            if event.clicks >= 2 { return openFromTree() }
        case .link(let number): jump(to: number)
        case .laneHeader(let key):
            // A click that only focuses changes nothing.
            guard focus == .board || isFolded(key) else { return focus(.board) }
            focus(.board)
            if isFolded(key) { unfold(key) } else { fold(key) }
        case .moreLanes(let isRight): firstLane += isRight ? 1 : -1
        case .lane: focus(.board)
        case .pane(let pane):
            let isSecond = event.clicks == 2 && focus == pane
            focus(pane)
            if pane == .detail, isSecond { isZoomed.toggle() }
        case .tab(let grouping):
            let effects = open(.desk)
            return effects + group(by: grouping)
        case .view(let tab): return open(tab)
        case .filter: return openFilter()
        case .command(let name): return CommandRegistry.command(named: name).map { run($0) } ?? []
        case .detailTab(let tab):
            focus(.detail)
            open(tab)
        case .linkLine(let index):
            focus(.detail)
            detail.linkIndex = index
            if event.clicks >= 2 { return followLink() }
        case .moment(let stretch): return scrub(toColumn: stretch)
        case .entry(let index): return pick(index, isSecond: event.clicks >= 2)
        case .heat(let tag, let person): return pickInSpread(tag, column: person, isSecond: event.clicks >= 2)
        case .choice, .dialog, .behind, .chart: break
        }
        return []
    }

    private func lane(among targets: [Target]) -> Int? {
        for case .lane(let key) in targets { return laneIndex(of: key) }
        return nil
    }

    /// A click puts a carried card back, unless it is on one of the footer's keys.
    private mutating func pressWhileCarrying(_ targets: [Target]) -> [Effect] {
        guard case .command(let name) = targets.first, let command = CommandRegistry.command(named: name) else {
            return cancelDrag()
        }
        return run(command)
    }

    private mutating func pressInDialog(_ event: MouseEvent, _ targets: [Target]) -> [Effect] {
        switch targets.first {
        case .dialog: pointInWriting(event.at)
        case .command(let name): return CommandRegistry.command(named: name).map { run($0) } ?? []
        case .choice(let index):
            return choose(index)
        case .behind:
            completion = nil
            // Text is never lost to a click beside its box; what holds none may go.
            if case .help = dialog { dialog = nil }
            if case .picker = dialog { dialog = nil }
            if case .tickets(let picker) = dialog, picker.field.isEmpty { dialog = nil }
            if case .palette = dialog { dialog = nil }
            if case .views = dialog { dialog = nil }
        default: break
        }
        return []
    }

    /// A click on a line of a list: what Enter on it does.
    private mutating func choose(_ index: Int) -> [Effect] {
        if completion != nil {
            completion?.index = index
            return takeChoice()
        }
        dialog?.index = index
        return switch dialog {
        case .picker: submitPicker()
        case .tickets: submitTicketPicker()
        case .palette: submitPalette()
        case .views: submitViews()
        case .help: submitHelp()
        default: []
        }
    }

    private mutating func wheel(_ step: Int, _ targets: [Target], sideways: Bool) {
        if completion != nil {
            _ = moveChoice(by: step)
            return
        }
        switch dialog {
        case .help: _ = moveHelp(by: step * Self.wheelLines)
        case .picker, .palette, .tickets, .views: _ = moveChoice(by: step)
        case nil: wheelOverPane(step, targets, sideways: sideways)
        default: break
        }
    }

    /// Scrolls what is under the pointer; selection and focus stay.
    private mutating func wheelOverPane(_ step: Int, _ targets: [Target], sideways: Bool) {
        for target in targets {
            switch target {
            case .chart:
                let isOverPicture = targets.contains { if case .moment = $0 { true } else { false } }
                return wheelOverChart(step, sideways: sideways, isOverPicture: isOverPicture)
            case .lane(let key):
                if sideways { firstLane = max(0, firstLane + step) } else { scroll(key, by: step) }
                return
            case .pane(.board):
                firstLane = max(0, firstLane + step)
                return
            case .pane(.detail):
                detail.scroll += step * Self.wheelLines
                return
            case .pane(.tree):
                tree.scroll += step * Self.wheelLines
                return
            default: continue
            }
        }
    }

    private mutating func scroll(_ key: LaneKey, by step: Int) {
        guard let lane = laneIndex(of: key), let layout = laneLayout else { return }
        let last = max(0, lanes.count(in: lane) - layout.cardCount)
        cardScroll[key] = max(0, min(last, (cardScroll[key] ?? 0) + step))
    }
}
