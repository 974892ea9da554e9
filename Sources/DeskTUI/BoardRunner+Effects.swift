import TerminalUI
import TicketDesk
import TicketModel

extension BoardRunner {
    /// Takes in a message and performs what follows, and what follows from that.
    func receive(_ message: Message) {
        var messages = [message]
        while !messages.isEmpty {
            let effects = update(&model, messages.removeFirst())
            for effect in effects { messages += perform(effect) }
        }
    }

    private func perform(_ effect: Effect) -> [Message] {
        switch effect {
        case .perform(let action):
            return [.performed(action, attempt { () throws(DeskError) in try desk.perform(action) })] + news()
        case .undo(let receipt):
            return [.undone(receipt, attempt { () throws(DeskError) in try desk.undo(receipt) })] + news()
        case .loadHistory(let number):
            wantedHistory = number
            return []
        case .loadTimeline(let request):
            wantedTimeline = request
            return []
        case .sort(let request):
            if sorter.start(request) { return [] }
            return request.lanes().map { [.lanes($0, number: request.number)] } ?? []
        case .setMouse(let isOn):
            terminal.isMouseEnabled = isOn
            return []
        case .copy(let text):
            terminal.copy(text)
            return []
        case .redraw:
            terminal.redraw()
            return []
        case .suspend:
            terminal.suspend()
            return [.clock(desk.now(), today: desk.today()), .resized(terminal.size)] + news()
        case .openDemo: return enterDemo()
        case .quit:
            isDone = true
            return []
        }
    }

    func attempt<Value>(_ body: () throws(DeskError) -> Value) -> Result<Value, DeskError> {
        do throws(DeskError) { return .success(try body()) } catch { return .failure(error) }
    }

    /// What has changed in the store since it was last looked at.
    private func news() -> [Message] {
        watch()
        switch attempt({ () throws(DeskError) in try desk.poll() }) {
        case .success(let rows):
            if desk.table.generation == model.table.generation, rows.isEmpty { return [] }
            // A store's first reading is no list of changes, and what is about the team changes no row.
            let table = rows.isEmpty ? Message.reread(desk.table) : .changed(rows, desk.table)
            let members = desk.members
            return members == model.members ? [table] : [table, .members(members)]
        case .failure(let error): return [.trouble(error)]
        }
    }

    func poll() {
        for message in news() { receive(message) }
    }

    /// Watches the store, as soon as there is one.
    func watch() {
        if watched == nil, !desk.isUnborn { watched = (try? desk.changeDescriptor()) ?? nil }
    }

    /// Reads a store and begins a board over it.
    func enter(_ desk: TicketDesk, theme: Theme) -> [Message] {
        self.desk = desk
        watched = nil
        histories = HistoryCache()
        cards = CardMemory()
        watch()
        let reading = attempt { () throws(DeskError) in try desk.poll() }
        model = Self.model(of: desk, size: terminal.size, theme: theme)
        model.keys = keys
        if let sortsAtOnce { model.sortsAtOnce = sortsAtOnce }
        if let warning = desk.warnings.first ?? terminal.note { model.status = Status(kind: .note, text: warning) }
        let clock = Message.clock(desk.now(), today: desk.today())
        if case .failure(let error) = reading { return [clock, .trouble(error)] }
        return [clock]
    }

    /// Leaves this store for a throw-away one.
    private func enterDemo() -> [Message] {
        guard let openDemo else {
            return [.trouble(DeskError(.usage, "no demo can be opened here", hint: "usher demo"))]
        }
        do throws(DeskError) {
            return enter(try openDemo(), theme: model.theme)
        } catch {
            return [.trouble(error)]
        }
    }
}
