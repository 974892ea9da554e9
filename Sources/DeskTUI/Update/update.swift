import TicketDesk

/// Takes in what happened: changes the model, and answers what is asked of the world outside.
public func update(_ model: inout BoardModel, _ message: Message) -> [Effect] {
    let wasTyping = model.isTypingText
    var effects: [Effect] = []
    switch message {
    case .key(let press): effects = model.receive(press)
    case .mouse(let event, let targets): effects = model.receive(event, targets)
    case .paste(let text): effects = model.receive(paste: text)
    case .resized(let size):
        model.resize(to: size)
    case .background(let isLight):
        model.theme = model.theme.onBackground(isLight: isLight)
    case .clock(let now, let today):
        effects = model.tick(now, today)
    case .changed(let rows, let table):
        effects = model.receive(changed: rows, in: table)
        effects += model.followTeam()
    case .reread(let table):
        model.receive(reread: table)
        effects = model.followTeam()
    case .lanes(let lanes, let number):
        model.receive(lanes, number: number)
    case .hidden(let hits, let number):
        model.receive(hits, number: number)
    case .performed(let action, let result):
        model.receive(result, of: action)
        effects = model.followTeam()
    case .undone(let receipt, let result):
        model.receive(undoing: receipt, result)
    case .redone(let receipt, let result):
        model.receive(redoing: receipt, result)
    case .written(let result):
        model.receive(written: result)
    case .edited(let result):
        model.receive(edited: result)
    case .ran(let end, let ticket):
        model.receive(ran: end, for: ticket)
    case .history(let number, let result):
        model.receive(history: result, of: number)
    case .evidence(let number, let id, let result):
        model.receive(evidence: result, id, of: number)
    case .timeline(let request, let result):
        model.receive(result, of: request)
    case .unseen(let unseen):
        effects = model.receive(unseen: unseen)
    case .trouble(let error):
        model.status = Status(kind: .trouble, text: error.description)
    case .troubleOver:
        model.status = Status(kind: .note, text: "the store can be read again, and nothing was lost")
    case .drafts(let drafts, let note):
        model.receive(drafts, note: note)
    case .recall(let memory): effects = model.recall(memory)
    case .members(let members):
        effects = model.receive(members: members)
    }
    effects += model.settle()
    if message.isByReader { model.glanceAtSelection() }
    effects += model.settleDrafts(after: message, wasTyping: wasTyping)
    return effects
}

extension Message {
    /// Whether the reader did something.
    fileprivate var isByReader: Bool {
        switch self {
        case .key, .mouse, .paste: true
        default: false
        }
    }
}
