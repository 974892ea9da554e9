/// Reads the words of a capture line from its end, and gathers what they set.
struct CaptureReader {
    let context: CaptureContext
    private(set) var draft = TicketDraft(title: "")

    init(context: CaptureContext) {
        self.context = context
    }

    /// Takes the word if it is a token; nil, with nothing changed, if it belongs to the title.
    mutating func read(_ word: Substring) -> (kind: CaptureToken.Kind, meaning: String)? {
        guard let (kind, value) = CaptureToken.Kind.parts(of: word) else { return nil }
        return switch kind {
        case .tag: tags(value)
        case .priority: priority(value)
        case .assignee: assignee(value)
        case .requester: requester(value)
        case .master: master(value)
        case .needs: needs(value)
        case .host: hosts(value)
        case .due: due(value)
        }
    }

    /// Why a word that was not taken looks like a token all the same; nil if it does not.
    func objection(to word: Substring) -> CaptureObjection? {
        guard let (kind, value) = CaptureToken.Kind.parts(of: word), let first = value.first else { return nil }
        // Signs are mostly text: `+1`, `!!`, `@home` is a word too, but one that could be a login.
        switch word.first {
        case "+": return nil
        case "!": guard value.count > 1, value.allSatisfy(\.isLetter) else { return nil }
        case "@": guard CaptureWord.isLoginOrMail(value) else { return nil }
        case "^": guard first.isNumber else { return nil }
        default: break
        }
        let isSecond =
            switch kind {
            case .priority: hasPriority
            case .requester: draft.requester != nil
            case .assignee: draft.assignee != nil
            case .master: draft.master != nil
            case .due: draft.due != nil
            case .tag, .needs, .host: false
            }
        return CaptureObjection(range: word.startIndex..<word.endIndex, kind: kind, isSecond: isSecond)
    }

    private mutating func tags(_ text: Substring) -> (kind: CaptureToken.Kind, meaning: String)? {
        let tags = text.split(separator: ",", omittingEmptySubsequences: false)
        guard tags.allSatisfy({ CaptureWord.isTag($0) }) else { return nil }
        draft.tags += tags.map { Name($0) }
        return (.tag, "tag \(tags.joined(separator: ", "))")
    }

    private mutating func priority(_ text: Substring) -> (kind: CaptureToken.Kind, meaning: String)? {
        guard !hasPriority, let priority = Priority(word: text.lowercased()) else { return nil }
        hasPriority = true
        draft.priority = priority
        return (.priority, "priority \(priority.word)")
    }

    private mutating func assignee(_ text: Substring) -> (kind: CaptureToken.Kind, meaning: String)? {
        let person = text == "me" ? context.me : Name(text)
        guard draft.assignee == nil, !text.isEmpty, text == "me" || context.isMember(person) else { return nil }
        draft.assignee = person
        return (.assignee, person == context.me ? "assigned to me" : "assigned to \(person)")
    }

    private mutating func requester(_ text: Substring) -> (kind: CaptureToken.Kind, meaning: String)? {
        guard draft.requester == nil, CaptureWord.isLoginOrMail(text) else { return nil }
        let person = text == "me" ? context.me : Name(text)
        draft.requester = person
        return (.requester, "for \(person)")
    }

    private mutating func master(_ text: Substring) -> (kind: CaptureToken.Kind, meaning: String)? {
        guard draft.master == nil, let number = TicketNumber(text), context.isTicket(number) else { return nil }
        draft.master = number
        return (.master, "part of \(number)")
    }

    private mutating func needs(_ text: Substring) -> (kind: CaptureToken.Kind, meaning: String)? {
        let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { TicketNumber($0) }
        var needs: [TicketNumber] = []
        for number in numbers {
            guard let number, context.isTicket(number) else { return nil }
            needs.append(number)
        }
        draft.needs += needs
        return (.needs, "needs \(needs.map(\.description).joined(separator: ", "))")
    }

    private mutating func hosts(_ text: Substring) -> (kind: CaptureToken.Kind, meaning: String)? {
        let hosts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard hosts.allSatisfy({ CaptureWord.isHost($0) }) else { return nil }
        draft.hosts += hosts.map { Name($0) }
        return (.host, "host \(hosts.joined(separator: ", "))")
    }

    private mutating func due(_ text: Substring) -> (kind: CaptureToken.Kind, meaning: String)? {
        guard draft.due == nil, let word = DayWord(text), word != .offset(-1) else { return nil }
        let day = word.ahead(of: context.today)
        draft.due = day
        return (.due, "due \(day)")
    }

    private var hasPriority = false
}
