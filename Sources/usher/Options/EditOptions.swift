import ArgumentParser
import TicketDesk
import TicketModel

/// What is to become of tickets, in options.
struct EditOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: ArgumentHelp("The title.", valueName: "TEXT"))
    var title: String?

    @Option(
        name: [.customShort("d"), .customLong("description")], parsing: .unconditional,
        help: ArgumentHelp("The description; - reads it.", valueName: "TEXT"))
    var description: String?

    @Option(name: .customLong("pri"), help: ArgumentHelp("low, normal, high or urgent.", valueName: "PRIORITY"))
    var priority: String?

    @Option(help: ArgumentHelp("The day: fri, 3d, 2026-12-01; or none.", valueName: "DAY"))
    var due: String?

    @Option(name: .customLong("for"), help: ArgumentHelp("Who asks for it; or none.", valueName: "WHO"))
    var requester: String?

    @Option(name: .customLong("tag"), help: ArgumentHelp("Tags to add: vpn,auth. May be repeated.", valueName: "TAG"))
    var tags: [String] = []

    @Option(name: .customLong("untag"), help: ArgumentHelp("Tags to take away.", valueName: "TAG"))
    var untags: [String] = []

    @Option(name: .customLong("host"), help: ArgumentHelp("Hosts to add. May be repeated.", valueName: "HOST"))
    var hosts: [String] = []

    @Option(name: .customLong("unhost"), help: ArgumentHelp("Hosts to take away.", valueName: "HOST"))
    var unhosts: [String] = []

    @Option(
        name: .customLong("require"),
        help: ArgumentHelp("What it must have: approval to be started, evidence to be resolved.", valueName: "WHAT"))
    var requirements: [String] = []

    @Option(name: .customLong("unrequire"), help: ArgumentHelp("What it need not have.", valueName: "WHAT"))
    var unrequirements: [String] = []

    @Option(
        name: .customLong("set"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Set a free field. May be repeated.", valueName: "KEY=VALUE"))
    var fields: [String] = []

    @Option(name: .customLong("unset"), help: ArgumentHelp("Remove free fields: rack,unit.", valueName: "KEY"))
    var cleared: [String] = []

    /// Whether none of them was given.
    var isEmpty: Bool {
        [title, description, priority, due, requester].allSatisfy { $0 == nil }
            && [tags, untags, hosts, unhosts, requirements, unrequirements, fields, cleared].allSatisfy(\.isEmpty)
    }

    /// The edit that they ask for.
    func edit(_ desk: TicketDesk) throws(DeskError) -> TicketEdit {
        var edit = TicketEdit()
        if let title { edit.title = try OptionValue.oneLine(title, "--title", "in a few words what is wanted").text }
        if let description { edit.description = try TextInput.read(description) }
        if let priority { edit.priority = try OptionValue.priority(priority) }
        if let due { edit.due = due == "none" ? .clear : .set(try OptionValue.day(due, desk)) }
        if let requester {
            edit.requester = requester == "none" ? .clear : .set(try OptionValue.requester(requester, desk))
        }
        edit.addedTags = try OptionValue.tags(tags)
        edit.removedTags = Self.list(untags)
        edit.addedHosts = try OptionValue.hosts(hosts)
        edit.removedHosts = Self.list(unhosts)
        edit.addedRequirements = try Self.requirements(requirements, "--require")
        edit.removedRequirements = try Self.requirements(unrequirements, "--unrequire")
        for field in fields {
            let (key, value) = try Self.field(field)
            edit.fields[key] = .text(value)
        }
        edit.clearedFields = Self.list(cleared)
        try Self.refuseBoth(edit.addedTags, edit.removedTags, "--tag", "--untag")
        try Self.refuseBoth(edit.addedHosts, edit.removedHosts, "--host", "--unhost")
        try Self.refuseBoth(
            edit.addedRequirements.map { Name($0.rawValue) }, edit.removedRequirements.map { Name($0.rawValue) },
            "--require", "--unrequire")
        try Self.refuseBoth(edit.fields.entries.map { Name($0.key) }, edit.clearedFields, "--set", "--unset")
        return edit
    }

    /// What is taken away may have any form: it is there already, or it is not.
    private static func list(_ words: [String]) -> [Name] {
        words.flatMap { $0.split(separator: ",") }.map { Name($0) }
    }

    private static func requirements(_ words: [String], _ option: String) throws(DeskError) -> Set<Requirement> {
        var requirements: Set<Requirement> = []
        for word in words.flatMap({ $0.split(separator: ",") }) {
            guard let requirement = Requirement(rawValue: String(word)) else {
                throw DeskError(.usage, "\(option) \(word) is not known", hint: "approval or evidence")
            }
            requirements.insert(requirement)
        }
        return requirements
    }

    private static func field(_ text: String) throws(DeskError) -> (key: String, value: String) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            throw DeskError(.usage, "--set \(text) has no =", hint: "write --set rack=b4")
        }
        guard CaptureWord.isFieldKey(parts[0]) else {
            throw DeskError(
                .usage, "\(parts[0].isEmpty ? "nothing" : String(parts[0])) is not a field's name",
                hint: "letters, digits and -_., as rack or asset.number")
        }
        guard !parts[1].isEmpty else {
            throw DeskError(.usage, "--set \(text) has no value", hint: "--unset \(parts[0]) removes the field")
        }
        guard !TextBounds.hasLineBreak(String(parts[1])) else {
            throw DeskError(.usage, "the value of \(parts[0]) has more than one line", hint: "a comment can have many")
        }
        return (String(parts[0]), String(parts[1]))
    }

    private static func refuseBoth(
        _ added: [Name], _ removed: [Name], _ add: String, _ remove: String
    ) throws(DeskError) {
        guard let both = added.first(where: { removed.contains($0) }) else { return }
        throw DeskError(.usage, "\(both) is given to both \(add) and \(remove)", hint: "leave one of them out")
    }
}
