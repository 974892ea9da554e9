/// A thing that a person changed in a form and somebody else in the ticket meanwhile, differently.
public struct FormConflict: Hashable, Sendable {
    /// The operation that changes such a thing.
    public let operation: String
    /// The key in the form, or `title`, `description`.
    public let key: String
    /// What the ticket says now, for a person; nil for a description, which is too long to be told.
    public let theirs: String?
}

extension TicketForm {
    /// What this form says where it differs from `base`, and elsewhere what `theirs` says; and where all three differ.
    public func merged(from base: TicketForm, with theirs: TicketForm) -> (form: TicketForm, conflicts: [FormConflict])
    {
        var form = theirs
        var conflicts: [FormConflict] = []
        func merge<Value>(
            _ path: WritableKeyPath<TicketForm, Value>, _ operation: String, _ key: String, _ shown: String?,
            _ isSame: (Value, Value) -> Bool
        ) {
            let (mine, old, new) = (self[keyPath: path], base[keyPath: path], theirs[keyPath: path])
            if isSame(mine, old) { return }
            form[keyPath: path] = mine
            if isSame(new, old) || isSame(new, mine) { return }
            conflicts.append(FormConflict(operation: operation, key: key, theirs: shown))
        }
        merge(\.title, SetTitle.name, "title", theirs.title) { $0.hasSameBytes(as: $1) }
        merge(\.description, SetDescription.name, "description", nil) { $0.hasSameBytes(as: $1) }
        merge(\.priority, SetPriority.name, "priority", theirs.priority.word) { $0 == $1 }
        merge(\.due, SetDue.name, "due", theirs.due?.description ?? "none") { $0 == $1 }
        merge(\.requester, SetRequester.name, "for", theirs.requester?.text ?? "nobody") { $0 == $1 }
        // Of sets, what one of both added or took away is so in the end: there is nothing to contradict.
        form.tags = Self.merged(tags, base.tags, theirs.tags).sorted()
        form.hosts = Self.merged(hosts, base.hosts, theirs.hosts).sorted()
        form.requires = Self.merged(requires, base.requires, theirs.requires)
        for key in Set((fields.entries + base.fields.entries).map { Name($0.key) }).sorted().map(\.text) {
            let (mine, old, new) = (fields[key], base.fields[key], theirs.fields[key])
            if mine == old { continue }
            form.fields[key] = mine
            if new == old || new == mine { continue }
            conflicts.append(
                FormConflict(operation: SetFields.name, key: "field.\(key)", theirs: new?.shown ?? "none"))
        }
        return (form, conflicts)
    }

    private static func merged<Names: Collection>(
        _ mine: Names, _ base: Names, _ theirs: Names
    ) -> Set<Names.Element> where Names.Element: Hashable {
        Set(theirs).union(Set(mine).subtracting(base)).subtracting(Set(base).subtracting(mine))
    }
}
