import ArgumentParser
import DeskText
import TicketDesk
import TicketModel

struct TeamCommand: DeskCommand {
    static let word = "team"
    static let summary = "Say who is in the team, who is away and who leads; or change it."
    static let synopsis = [
        "team", "team add LOGIN… [OPTION…]", "team edit LOGIN… OPTION…", "team remove LOGIN…",
        "team away LOGIN FROM..TO", "team back LOGIN",
    ]
    static let examples = [
        (line: "usher team", effect: "everybody, and what they carry"),
        (line: "usher team away me 2026-12-24..2027-01-03", effect: "nobody suggests you meanwhile"),
        (line: "usher team away ana fri", effect: "one day"),
        (line: "usher team back me", effect: "here again"),
        (line: "usher team add zoe --mail zoe@example.org", effect: "the team is a list from then on"),
        (line: "usher team edit ana --lead --approver", effect: "only leads change the team from then on"),
    ]
    private static let kinds = ["add", "edit", "remove", "away", "back"]

    @Argument(
        help: ArgumentHelp("add, edit, remove, away or back.", valueName: "WHAT"), completion: .list(kinds))
    var what: String?

    @Argument(help: ArgumentHelp("Whom: logins, or me; with away, then when.", valueName: "LOGIN"))
    var words: [String] = []

    @Option(help: ArgumentHelp("Where mail to them goes; an empty one takes it away.", valueName: "ADDRESS"))
    var mail: String?

    @Flag(inversion: .prefixedNo, help: "Whether they lead the team.")
    var lead: Bool?

    @Flag(inversion: .prefixedNo, help: "Whether they may approve.")
    var approver: Bool?

    @Flag(inversion: .prefixedNo, help: "Whether it is a program that writes for others.")
    var service: Bool?

    @OptionGroup var shared: SharedOptions

    func run(_ program: Program) throws {
        let desk = try program.openDesk()
        try desk.refresh()
        if let what {
            if hasOptions, what == "add", words.count > 1, mail != nil {
                throw DeskError(.usage, "one mail address is of one login", hint: "add them one after another")
            }
            let receipt = try desk.perform(.team(try edits(what, desk)))
            if !shared.json { return try program.answerText { $0.receipt(receipt) } }
        } else if hasOptions || !words.isEmpty {
            throw DeskError(.usage, "say what to do with whom", hint: "usher team edit ana --lead")
        }
        if shared.json {
            try program.answerJSON { $0.team(desk) }
        } else {
            try program.answerText { $0.team(desk) }
        }
    }

    private var hasOptions: Bool { mail != nil || lead != nil || approver != nil || service != nil }

    private func edits(_ what: String, _ desk: TicketDesk) throws(DeskError) -> [MemberEdit] {
        guard Self.kinds.contains(what) else {
            throw DeskError(
                .usage, "team knows no \(what)",
                hint: nearest(to: what, among: Self.kinds).map { "did you mean team \($0)?" }
                    ?? "it knows \(Self.kinds.joined(separator: ", "))")
        }
        if hasOptions, what != "add", what != "edit" {
            throw DeskError(.usage, "team \(what) takes no options", hint: "usher team edit ana --lead")
        }
        guard !words.isEmpty else { throw DeskError(.usage, "team \(what) needs a login", hint: "usher help team") }
        switch what {
        case "add":
            // A service is no member: it makes no list of a team that has none.
            return words.map { edit($0 == "me" ? desk.me : Name($0), isListed: service == true ? nil : true) }
        case "edit":
            guard hasOptions else {
                throw DeskError(.usage, "nothing is to be different", hint: "usher team edit ana --lead")
            }
            return try each(words, desk) { edit($0) }
        case "remove": return try each(words, desk) { edit($0, isListed: false) }
        case "back":
            return try each(words, desk) { login in
                var edit = MemberEdit(login)
                edit.isBack = true
                return edit
            }
        default: return try away(desk)
        }
    }

    private func away(_ desk: TicketDesk) throws(DeskError) -> [MemberEdit] {
        guard words.count == 2 else {
            throw DeskError(
                .usage, "team away needs a login and days", hint: "usher team away me 2026-12-24..2027-01-03")
        }
        let period: AwayPeriod?
        do throws(ReversedRange) {
            period = try AwayPeriod(words[1], today: desk.today())
        } catch {
            throw DeskError(error)
        }
        guard let period else {
            throw DeskError(
                .usage, "\(words[1]) are no days", hint: "write 2026-12-24..2027-01-03, today..fri, ..fri or 2026-12-24"
            )
        }
        return try each([words[0]], desk) { login in
            var edit = MemberEdit(login)
            edit.away = period
            return edit
        }
    }

    private func edit(_ login: Name, isListed: Bool? = nil) -> MemberEdit {
        var edit = MemberEdit(login)
        edit.isListed = isListed
        edit.mail = mail
        edit.isLead = lead
        edit.isApprover = approver
        edit.isService = service
        return edit
    }

    /// Somebody of the team, or of whom something is known already.
    private func each(
        _ words: [String], _ desk: TicketDesk, _ body: (Name) -> MemberEdit
    ) throws(DeskError) -> [MemberEdit] {
        var edits: [MemberEdit] = []
        for word in words {
            let isKnown = desk.team.members.contains { $0.login == Name(word) }
            edits.append(body(isKnown ? Name(word) : try desk.member(word)))
        }
        return edits
    }
}
