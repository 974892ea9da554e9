public import TerminalUI
public import TicketDesk
import TicketModel

/// Runs the board on a terminal: waits, takes in everything that came, acts, draws once, presents once.
///
/// While nothing happens it waits without a time limit; only what was meant to be seen for a moment sets one. What others
/// write is read and shown at most 60 times a second, keys are obeyed and shown at once.
public final class BoardRunner<Terminal: TerminalBackend> {
    var desk: TicketDesk
    let terminal: Terminal
    let openDemo: (() throws(DeskError) -> TicketDesk)?
    let editor: BoardEditor?
    let shell: BoardShell?
    var model: BoardModel
    private var hits = HitMap<Target>()
    var cards = CardMemory()
    var watched: Int32?
    /// Which keys mean what, for every store that is shown.
    let keys: KeyMap
    /// Sorts lanes, and reads timelines.
    let sorter = BackgroundWork()
    let timelines = BackgroundWork()
    /// The history to be read before anything is drawn: one for all the tickets that a held-down key passes over.
    var wantedHistory: TicketNumber?
    /// The evidence to be read before anything is drawn.
    var wantedEvidence: (ticket: TicketNumber, evidence: Evidence)?
    /// The timeline to be begun before anything is drawn: one for all the moments that a held-down key passes over.
    var wantedTimeline: TimelineRequest?
    var histories = HistoryCache()
    private var pacer = Pacer()
    var trouble = StoreTrouble()
    /// The path leads to another copy of the store than what is shown.
    var isAnotherStore = false
    var saidDamage: String?
    var wantsUnseen = false
    var saidThatSeenIsLost = false
    var draftKeeper = DraftKeeper()
    /// How the board of this store was left the last time.
    var recalled: BoardMemory?
    var isDone = false
    /// See `BoardModel.sortsAtOnce`.
    let sortsAtOnce: Int?

    /// A board over a desk; `openDemo` makes a throw-away desk for a reader who has no tickets yet.
    public convenience init(
        desk: TicketDesk, terminal: Terminal, theme: Theme? = nil, keys: KeyMap = .standard,
        editor: BoardEditor? = nil, shell: BoardShell? = nil, openDemo: (() throws(DeskError) -> TicketDesk)? = nil
    ) {
        self.init(
            desk: desk, terminal: terminal, theme: theme, keys: keys, editor: editor, shell: shell, openDemo: openDemo,
            sortsAtOnce: nil)
    }

    init(
        desk: TicketDesk, terminal: Terminal, theme: Theme?, keys: KeyMap = .standard, editor: BoardEditor? = nil,
        shell: BoardShell? = nil, openDemo: (() throws(DeskError) -> TicketDesk)?, sortsAtOnce: Int?
    ) {
        self.desk = desk
        self.keys = keys
        self.sortsAtOnce = sortsAtOnce
        self.terminal = terminal
        self.openDemo = openDemo
        self.editor = editor
        self.shell = shell
        model = Self.model(
            of: desk, size: terminal.size,
            theme: theme ?? Theme(colorCount: terminal.colorCount, isUnicode: terminal.isUnicode))
        model.keys = keys
    }

    static func model(of desk: TicketDesk, size: Size, theme: Theme) -> BoardModel {
        BoardModel(
            table: desk.table, me: desk.me, members: desk.members, host: desk.host, storeName: desk.storeName,
            isDemo: desk.isDemo, now: desk.now(), today: desk.today(), size: size, theme: theme)
    }

    /// Runs until the reader quits, the terminal is gone, or a signal says to leave. Answers that signal, if one did.
    ///
    /// Throws if the terminal cannot be waited for. The terminal is given back in any case.
    public func run() throws(TerminalError) -> Int32? {
        defer {
            _ = keepDrafts(model.unsent)
            terminal.leave()
            // There is nobody left to tell that it can't be kept.
            if model.keepsSeenAt != nil, let seen = model.unseen?.seen { _ = try? desk.keep(seen) }
            remember()
        }
        if desk.takesTimeToRead {
            showThatItReads()
            desk.onReading { [self] in showThatItReads(percent: $0) }
        }
        for message in enter(desk, theme: model.theme) + takeOverDrafts() { receive(message) }
        show()
        findUnseen()
        while !isDone {
            let wake = try terminal.wait(for: descriptors, timeoutMilliseconds: timeout)
            if wake.inputClosed { return nil }
            takeIn(wake)
            if let signal = wake.signal { return signal }
            if isDone || isOnlyNews(wake) { continue }
            show()
            findUnseen()
            pacer.shown(at: desk.now())
        }
        return nil
    }

    private func takeIn(_ wake: Wake) {
        let now = desk.now()
        receive(.clock(now, today: desk.today()))
        if wake.resized || wake.resumed { receive(.resized(terminal.size)) }
        if let watched, wake.readable.contains(watched) { pacer.note() }
        if pacer.isDue(at: now) || wake.resumed || trouble.isDue(at: now) {
            poll()
            pacer.taken()
        }
        for message in sorter.takeResults() + timelines.takeResults() { receive(message) }
        if wake.resumed { receive(.members(desk.members)) }
        for input in wake.inputs where !isDone { take(input) }
    }

    /// Whether nothing came but the word that there are changes, for which it is too early.
    private func isOnlyNews(_ wake: Wake) -> Bool {
        guard let watched, pacer.isWaiting else { return false }
        var news = Wake()
        news.readable = [watched]
        return wake == news
    }

    /// The store is not listened to while it is known to have changed.
    private var descriptors: [Int32] {
        [pacer.isWaiting ? nil : watched, sorter.descriptor, timelines.descriptor].compactMap(\.self)
    }

    /// Milliseconds until something fades or scrolls by itself, or changes are due to be shown; `nil` while nothing will.
    private var timeout: Int? {
        let now = desk.now()
        return [
            model.deadline.map { Int(max(0, min(60_000, $0 - now.milliseconds))) }, pacer.pause(at: now),
            trouble.pause(at: now),
        ]
        .compactMap(\.self).min()
    }

    /// Before the first reading of a store that has much to be read, and no snapshot.
    private func showThatItReads(percent: Int = 0) {
        var grid = Grid(size: terminal.size)
        let theme = model.theme
        grid.paint { painter in
            painter.text(1, 0, "usher", theme[.accentStrong])
            painter.text(7, 0, "reads \(desk.storeName) \(percent) %", theme[.quiet])
        }
        terminal.present(grid)
    }

    func show() {
        readHistory()
        readEvidence()
        readTimeline()
        var grid = Grid(size: model.size)
        hits = draw(model, into: &grid, cards: cards)
        terminal.present(grid)
    }

    /// Reads the history that is wanted, if one is.
    func readHistory() {
        guard let number = wantedHistory else { return }
        wantedHistory = nil
        let order = model.table.row(of: number).map { model.table.order($0) } ?? 0
        if let known = histories[number, order] { return receive(.history(number, .success(known))) }
        let read = attempt { () throws(DeskError) in try desk.history(of: number) }
        if case .success(let entries) = read { histories[number, order] = entries }
        receive(.history(number, read))
    }

    private func readEvidence() {
        guard let wanted = wantedEvidence else { return }
        wantedEvidence = nil
        let read = attempt { () throws(DeskError) in try desk.excerpt(of: wanted.evidence, on: wanted.ticket) }
        receive(.evidence(wanted.ticket, wanted.evidence.id, read))
    }

    private func take(_ input: InputEvent) {
        // Keys there move about in what is read.
        if model.focus == .detail { readHistory() }
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
}
