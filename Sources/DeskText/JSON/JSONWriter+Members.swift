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
        list(name, texts) { $0.string($1) }
    }

    /// A member that is a list of names.
    public mutating func member(_ name: String, _ names: some Sequence<Name>) {
        member(name, names.lazy.map(\.text))
    }

    /// A member that is a list of ticket numbers.
    public mutating func member(_ name: String, _ numbers: some Sequence<TicketNumber>) {
        member(name, numbers.lazy.map(\.description))
    }

    /// A member that is a list of what is written of each element.
    mutating func list<Elements: Sequence>(
        _ name: String, _ elements: Elements, _ body: (inout JSONWriter, Elements.Element) -> Void
    ) {
        key(name)
        array { writer in
            for element in elements { body(&writer, element) }
        }
    }

    /// A member that is a list of objects, one of each element.
    mutating func objects<Elements: Sequence>(
        _ name: String, _ elements: Elements, _ body: (inout JSONWriter, Elements.Element) -> Void
    ) {
        list(name, elements) { writer, element in writer.object { body(&$0, element) } }
    }

    /// A member that is an object, or null if there is no value.
    public mutating func member<Value>(_ name: String, _ value: Value?, _ body: (inout JSONWriter, Value) -> Void) {
        key(name)
        guard let value else { return null() }
        object { body(&$0, value) }
    }
}
