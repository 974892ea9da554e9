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
            prepareForBirth()
            let result = onStore { () throws(DeskError) in try desk.perform(action) }
            return withNews(.performed(action, result), of: result)
        case .undo(let receipt):
            let result = onStore { () throws(DeskError) in try desk.undo(receipt) }
            return withNews(.undone(receipt, result), of: result)
        case .redo(let receipt):
            let result = onStore { () throws(DeskError) in try desk.undo(receipt) }
            return withNews(.redone(receipt, result), of: result)
        case .edit(let text, let name):
            return [.written(lend { (editor) throws(DeskError) in try editor.text(text, name) })] + afterLending()
        case .editTicket(let ticket):
            let edited = lend { (editor) throws(DeskError) in
                if try desk.attach() { isAnotherStore = true }
                return try editor.ticket(ticket, desk)
            }
            return [.edited(edited)] + afterLending()
        case .run(let line, let ticket):
            let end = runs(line, for: ticket)
            // What one did oneself is known before it is seen to have changed.
            if case .kept = end { return [.ran(end, for: ticket)] + afterLending() }
            return afterLending() + [.ran(end, for: ticket)]
        case .loadHistory(let number):
            wantedHistory = number
            return []
        case .loadEvidence(let number, let evidence):
            wantedEvidence = (number, evidence)
            return []
        case .loadTimeline(let request):
            wantedTimeline = request
            return []
        case .sort(let request):
            return sort(request)
        case .keepSeen(let seen):
            // What is new then is told in rows of the desk's table, which the board must have.
            return news() + keep(seen)
        case .setMouse(let isOn):
            terminal.isMouseEnabled = isOn
            return []
        case .copy(let text):
            terminal.copy(text)
            return []
        case .redraw:
            terminal.redraw()
            return []
        case .keepDrafts(let drafts):
            return keepDrafts(drafts)
        case .suspend:
            let trouble = keepDrafts(model.unsent)
            terminal.suspend()
            return trouble + afterLending()
        case .openDemo: return enterDemo()
        case .quit:
            isDone = true
            return []
        }
    }

    /// Lets the reader's editor have the terminal.
    private func lend<Value>(_ body: (BoardEditor) throws(DeskError) -> Value) -> Result<Value, DeskError> {
        guard let editor else {
            return .failure(DeskError(.usage, "no editor can be opened here", hint: "usher edit opens one"))
        }
        _ = keepDrafts(model.unsent)
        var result: Result<Value, DeskError>?
        terminal.lend {
            result = attempt { () throws(DeskError) in try body(editor) }
        }
        return result ?? .failure(DeskError(.inputOutput, "the terminal could not be lent", hint: nil))
    }

    /// Lets the reader's shell have the terminal.
    private func runs(_ line: String, for ticket: TicketNumber) -> BoardShell.End {
        guard let shell else {
            return .notRun(
                DeskError(.usage, "no command can be run here", hint: "usher run \(ticket) COMMAND runs one"))
        }
        _ = keepDrafts(model.unsent)
        var end: BoardShell.End?
        terminal.lend {
            let attached = attempt { () throws(DeskError) in if try desk.attach() { isAnotherStore = true } }
            if case .failure(let error) = attached { end = .notRun(error) } else { end = shell.run(line, ticket, desk) }
        }
        return end ?? .notRun(DeskError(.inputOutput, "the terminal could not be lent"))
    }

    /// What has happened while the terminal was somebody else's.
    private func afterLending() -> [Message] {
        [.clock(desk.now(), today: desk.today()), .resized(terminal.size)] + news()
    }

    /// The message of a change, and what is new: why a change failed is to be read after all else that there is to say.
    private func withNews(_ message: Message, of result: Result<Receipt, DeskError>) -> [Message] {
        if case .failure = result { return news() + [message] }
        return [message] + news()
    }

    func attempt<Value>(_ body: () throws(DeskError) -> Value) -> Result<Value, DeskError> {
        do throws(DeskError) { return .success(try body()) } catch { return .failure(error) }
    }

    /// Does something to the store that the path leads to now.
    private func onStore<Value>(_ body: () throws(DeskError) -> Value) -> Result<Value, DeskError> {
        attempt { () throws(DeskError) in
            if try desk.attach() { isAnotherStore = true }
            return try body()
        }
    }

    /// What has changed in the store since it was last looked at, and whether it can be read at all.
    private func news() -> [Message] {
        switch onStore({ () throws(DeskError) in try desk.poll() }) {
        case .success(let rows):
            if isAnotherStore {
                watched = nil
                histories = HistoryCache()
            }
            watch()
            // A store's first reading is no list of changes; what is about the team changes no row.
            let isNew = desk.table.generation != model.table.generation
            let isReread = isAnotherStore || rows.isEmpty && isNew && desk.table.count != model.table.count
            isAnotherStore = false
            var news: [Message] =
                isReread ? [.reread(desk.table)] : rows.isEmpty && !isNew ? [] : [.changed(rows, desk.table)]
            if !news.isEmpty, case let members = desk.members, members != model.members {
                news.append(.members(members))
            }
            return news + trouble.end() + damage()
        case .failure(let error): return trouble.begin(error, at: desk.now())
        }
    }

    /// That it can't be kept is said once: it is no reason to stop reading.
    private func keep(_ seen: SeenTickets) -> [Message] {
        switch attempt({ () throws(DeskError) in try desk.keep(seen) }) {
        case .success(let unseen): return [.unseen(unseen)]
        case .failure(let error):
            defer { saidThatSeenIsLost = true }
            return saidThatSeenIsLost
                ? [] : [.trouble(DeskError(error.code, "what you see can't be kept", hint: error.message))]
        }
    }

    /// Finds out what is new to the reader: not before the tickets are on the screen.
    func findUnseen() {
        guard wantsUnseen else { return }
        wantsUnseen = false
        receive(.unseen(desk.unseen()))
        if model.newCount > 0 { show() }
    }

    /// What can't be read is said once.
    private func damage() -> [Message] {
        guard let damage = desk.damage, damage != saidDamage else { return [] }
        saidDamage = damage
        return [.trouble(DeskError(.malformed, damage))]
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
        timelines.cancel()
        watched = nil
        wantsUnseen = true
        histories = HistoryCache()
        cards = CardMemory()
        watch()
        let reading = attempt { () throws(DeskError) in try desk.poll() }
        model = Self.model(of: desk, size: terminal.size, theme: theme)
        model.keys = keys
        if let sortsAtOnce { model.sortsAtOnce = sortsAtOnce }
        if let warning = desk.warnings.first ?? terminal.note { model.status = Status(kind: .note, text: warning) }
        let memory = desk.personal(BoardMemory.file).flatMap { BoardMemory($0) }
        recalled = memory ?? model.memory
        let begin = [Message.clock(desk.now(), today: desk.today())] + (memory.map { [.recall($0)] } ?? [])
        if case .failure(let error) = reading { return begin + [.trouble(error)] }
        return begin
    }

    /// Keeps how the board is left, if that is another way than it was found; where it can't be kept, nothing is lost.
    func remember() {
        let memory = model.memory
        guard memory != recalled else { return }
        try? desk.keep(memory.bytes, as: BoardMemory.file)
    }

    /// Leaves this store for a throw-away one.
    private func enterDemo() -> [Message] {
        guard let openDemo else {
            return [.trouble(DeskError(.usage, "no demo can be opened here", hint: "usher demo"))]
        }
        do throws(DeskError) {
            let demo = try openDemo()
            _ = keepDrafts(model.unsent)
            draftKeeper = DraftKeeper()
            return enter(demo, theme: model.theme)
        } catch {
            return [.trouble(error)]
        }
    }
}
