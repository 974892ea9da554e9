public import TicketModel

/// Members of an object in one call; a nil is written as `null`, so that every key is always there.
extension JSONWriter {
    /// A member that is a string or null.
    public mutating func member(_ name: String, _ text: String?) {
        key(name)
        if let text { string(text) } else { null() }
    }

    /// A member that is a number.
    public mutating func member(_ name: String, _ number: some BinaryInteger) {
        key(name)
        integer(number)
    }

    /// A member that is true or false.
    public mutating func member(_ name: String, _ value: Bool) {
        key(name)
        boolean(value)
    }

    /// A member that is a name or null.
    public mutating func member(_ name: String, _ value: Name?) {
        member(name, value?.text)
    }

    /// A member that is a ticket's number or null.
    public mutating func member(_ name: String, _ number: TicketNumber?) {
        member(name, number?.description)
    }

    /// A member that is a list of strings.
    public mutating func member(_ name: String, _ texts: some Sequence<String>) {
        key(name)
        array { writer in
            for text in texts { writer.string(text) }
        }
    }

    /// A member that is a list of names.
    public mutating func member(_ name: String, _ names: some Sequence<Name>) {
        member(name, names.lazy.map(\.text))
    }

    /// A member that is a list of ticket numbers.
    public mutating func member(_ name: String, _ numbers: some Sequence<TicketNumber>) {
        member(name, numbers.lazy.map(\.description))
    }

    /// A member that is an object, or null if there is no value.
    public mutating func member<Value>(_ name: String, _ value: Value?, _ body: (inout JSONWriter, Value) -> Void) {
        key(name)
        guard let value else { return null() }
        object { body(&$0, value) }
    }
}
