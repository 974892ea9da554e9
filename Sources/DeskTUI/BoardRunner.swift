public import TerminalUI
public import TicketDesk
import TicketModel

/// Runs the board on a terminal: waits, takes in everything that came, acts, draws once, presents once.
///
/// While nothing happens it waits without a time limit; only what was meant to be seen for a moment sets one.
public final class BoardRunner<Terminal: TerminalBackend> {
    private var desk: TicketDesk
    private let terminal: Terminal
    private let openDemo: (() throws(DeskError) -> TicketDesk)?
    private var model: BoardModel
    private var hits = HitMap<Target>()
    private var watched: Int32?
    private var isDone = false

    /// A board over a desk; `openDemo` makes a throw-away desk for a reader who has no tickets yet.
    public init(
        desk: TicketDesk, terminal: Terminal, theme: Theme? = nil,
        openDemo: (() throws(DeskError) -> TicketDesk)? = nil
    ) {
        self.desk = desk
        self.terminal = terminal
        self.openDemo = openDemo
        model = Self.model(
            of: desk, size: terminal.size,
            theme: theme ?? Theme(colorCount: terminal.colorCount, isUnicode: terminal.isUnicode))
    }

    private static func model(of desk: TicketDesk, size: Size, theme: Theme) -> BoardModel {
        BoardModel(
            table: desk.table, me: desk.me, members: desk.members, host: desk.host, storeName: desk.storeName,
            isDemo: desk.isDemo, now: desk.now(), today: desk.today(), size: size, theme: theme)
    }

    /// Runs until the reader quits, the terminal is gone, or a signal says to leave. Answers that signal, if one did.
    ///
    /// Throws if the terminal cannot be waited for. The terminal is given back in any case.
    public func run() throws(TerminalError) -> Int32? {
        defer { terminal.leave() }
        showThatItReads()
        for message in enter(desk, theme: model.theme) { receive(message) }
        show()
        while !isDone {
            let wake = try terminal.wait(for: watched.map { [$0] } ?? [], timeoutMilliseconds: timeout)
            if wake.inputClosed { return nil }
            receive(.clock(desk.now(), today: desk.today()))
            if wake.resized || wake.resumed { receive(.resized(terminal.size)) }
            if !wake.readable.isEmpty || wake.resumed { poll() }
            if wake.resumed { receive(.members(desk.members)) }
            for input in wake.inputs where !isDone { take(input) }
            if let signal = wake.signal { return signal }
            if !isDone { show() }
        }
        return nil
    }

    /// Milliseconds until something fades or scrolls by itself; `nil` while nothing will.
    private var timeout: Int? {
        model.deadline.map { Int(max(0, min(60_000, $0 - desk.now().milliseconds))) }
    }

    /// Before the first reading, which takes a moment for a store of hundreds of thousands of tickets.
    private func showThatItReads() {
        var grid = Grid(size: terminal.size)
        let theme = model.theme
        grid.paint { painter in
            painter.text(1, 0, "usher", theme[.accentStrong])
            painter.text(7, 0, "reads \(desk.storeName) \(theme.glyphs.ellipsis)", theme[.quiet])
        }
        terminal.present(grid)
    }

    private func show() {
        var grid = Grid(size: model.size)
        hits = draw(model, into: &grid)
        terminal.present(grid)
    }

    private func take(_ input: InputEvent) {
        switch input {
        case .key(let press): receive(.key(press))
        case .mouse(let event): receive(.mouse(event, targets: hits.all(at: event.at)))
        case .paste(let text): receive(.paste(text))
        case .burst(let text): take(burst: text)
        case .typeahead(let keys): take(ahead: keys)
        case .unknown(let bytes):
            if let isLight = BackgroundReport.isLight(bytes) { receive(.background(isLight: isLight)) }
        case .focus: break
        }
    }

    /// A burst is text, and a line break at its end is Enter where text is typed.
    private func take(burst text: String) {
        let isTyping = !model.context.isDisjoint(with: .typing)
        guard isTyping, text.last?.isNewline == true else { return receive(.paste(text)) }
        receive(.paste(String(text.dropLast())))
        receive(.key(KeyPress(.enter)))
    }

    /// What was typed ahead is keys for as long as text is typed; on the board, and once its Enter has led back there,
    /// it is text, unless no more is left than hands type.
    private func take(ahead keys: [KeyPress]) {
        var rest = keys[...]
        while let press = rest.first, !isDone {
            let isTyping = !model.context.isDisjoint(with: .typing)
            guard isTyping || rest.count < keys.count && !Typeahead.isBurst(rest) else {
                return receive(.paste(Typeahead.text(of: rest)))
            }
            rest.removeFirst()
            receive(.key(press))
        }
    }

    /// Takes in a message and performs what follows, and what follows from that.
    private func receive(_ message: Message) {
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
            return [.history(number, attempt { () throws(DeskError) in try desk.history(of: number) })]
        case .setMouse(let isOn):
            terminal.isMouseEnabled = isOn
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

    private func attempt<Value>(_ body: () throws(DeskError) -> Value) -> Result<Value, DeskError> {
        do throws(DeskError) { return .success(try body()) } catch { return .failure(error) }
    }

    /// What has changed in the store since it was last looked at.
    private func news() -> [Message] {
        watch()
        switch attempt({ () throws(DeskError) in try desk.poll() }) {
        case .success(let rows):
            if !rows.isEmpty { return [.changed(rows, desk.table)] }
            // A store's first reading is no list of changes.
            return desk.table.generation == model.table.generation ? [] : [.reread(desk.table)]
        case .failure(let error): return [.trouble(error)]
        }
    }

    private func poll() {
        for message in news() { receive(message) }
    }

    /// Watches the store, as soon as there is one.
    private func watch() {
        if watched == nil, !desk.isUnborn { watched = (try? desk.changeDescriptor()) ?? nil }
    }

    /// Reads a store and begins a board over it.
    private func enter(_ desk: TicketDesk, theme: Theme) -> [Message] {
        self.desk = desk
        watched = nil
        watch()
        let reading = attempt { () throws(DeskError) in try desk.poll() }
        model = Self.model(of: desk, size: terminal.size, theme: theme)
        if let warning = desk.warnings.first { model.status = Status(kind: .note, text: warning) }
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
