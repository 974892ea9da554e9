import TerminalUI
import TicketDesk
import TicketModel

extension BoardModel {
    mutating func openViews() -> [Effect] {
        var picker = ViewPicker()
        picker.index = tabs.firstIndex(of: tab) ?? 0
        dialog = .views(picker)
        return []
    }

    /// The tabs that the typed letters leave, and what saving under them does.
    func choices(of picker: ViewPicker) -> [ViewChoice] {
        guard picker.renaming == nil else { return [] }
        let typed = picker.field.text.trimmed
        guard !typed.isEmpty else { return tabs.map { .tab($0) } }
        let found = tabs.compactMap { tab in FuzzyMatch(typed, in: name(of: tab)).map { (tab: tab, score: $0.score) } }
            .enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
        return found.map { .tab($0.element.tab) } + (SavedView.canBeCalled(typed) ? [.save(Name(typed))] : [])
    }

    /// What a tab is called.
    func name(of tab: Tab) -> String {
        switch tab {
        case .desk: "desk"
        case .view(let name): name.text
        }
    }

    /// What is shown now, as a filter's words.
    var shownFilter: String {
        let own = appliedView?.filter ?? ""
        let text = [own, filter.text].filter { !$0.isEmpty }.joined(separator: " ")
        guard sortChoice != nil, filter.filter.sort == nil else { return text }
        // The last sort of a filter counts.
        if let sort { return "\(text) sort:\(sort.isDescending ? "-" : "")\(sort.key.rawValue)".trimmed }
        // In the order of work, whatever the view says.
        return text.split(separator: " ").filter { !$0.lowercased().hasPrefix("sort:") }.joined(separator: " ")
    }

    /// The tab under the bar, if it is a view.
    private var chosenView: Name? {
        guard case .views(let picker) = dialog else { return nil }
        let choices = choices(of: picker)
        guard choices.indices.contains(picker.index), case .tab(.view(let name)) = choices[picker.index] else {
            return nil
        }
        return name
    }

    /// Why the view under the bar can't be renamed or removed.
    var noViewReason: String? { chosenView == nil ? "no saved view is under the bar" : nil }

    /// Opens the tab under the bar, or saves what is shown.
    mutating func submitViews() -> [Effect] {
        guard case .views(let picker) = dialog else { return [] }
        if let old = picker.renaming { return rename(old, to: picker.field.text.trimmed) }
        let choices = choices(of: picker)
        guard choices.indices.contains(picker.index) else {
            status = Status(kind: .refused, text: "a view's name is one word without commas, colons and quotes")
            return []
        }
        switch choices[picker.index] {
        case .tab(let tab):
            dialog = nil
            return open(tab)
        case .save(let name): return save(name)
        }
    }

    /// Keeps what is shown under the typed name, or in the place of the view under the bar.
    mutating func saveView() -> [Effect] {
        guard case .views(let picker) = dialog, picker.renaming == nil else { return [] }
        let typed = picker.field.text.trimmed
        if SavedView.canBeCalled(typed) { return save(Name(typed)) }
        guard typed.isEmpty, let name = chosenView else {
            status = Status(kind: .refused, text: "type a name for what is shown: one word")
            return []
        }
        return save(name)
    }

    private mutating func save(_ name: Name) -> [Effect] {
        [.perform(.saveView(SavedView(name: name, filter: shownFilter, lanes: grouping.rawValue)))]
    }

    mutating func beginRenaming() -> [Effect] {
        guard case .views(var picker) = dialog, let name = chosenView else { return [] }
        picker.renaming = name
        picker.field = TextField(name.text)
        dialog = .views(picker)
        return []
    }

    private mutating func rename(_ old: Name, to text: String) -> [Effect] {
        guard SavedView.canBeCalled(text) else {
            status = Status(kind: .refused, text: "a view's name is one word without commas, colons and quotes")
            return []
        }
        return [.perform(.renameView(old, to: Name(text)))]
    }

    mutating func removeChosenView() -> [Effect] {
        chosenView.map { [.perform(.removeView($0))] } ?? []
    }

    /// Out of the renaming, or of the whole dialog.
    mutating func leaveViews() -> [Effect] {
        guard case .views(let picker) = dialog else { return [] }
        if picker.renaming == nil {
            dialog = nil
        } else {
            return openViews()
        }
        return []
    }

    /// After a view has been saved or renamed here, it is the tab that is open.
    mutating func showSavedView(after action: Action) {
        switch action {
        case .saveView(let view):
            dialog = nil
            awaitedTab = .view(view.name)
        case .renameView(let old, let new):
            dialog = nil
            if let look = looks.removeValue(forKey: .view(old)) { looks[.view(new)] = look }
            if tab == .view(old) { awaitedTab = .view(new) }
        case .removeView:
            if case .views(let picker) = dialog { dialog?.index = max(0, picker.index - 1) }
        default: break
        }
    }
}
