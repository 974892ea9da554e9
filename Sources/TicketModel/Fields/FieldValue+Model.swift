extension Priority {
    init(_ value: FieldValue, of key: String) throws(MalformedField) {
        guard case .text(let word) = value, let priority = Priority(word: word) else {
            throw MalformedField(field: key, reason: "is no priority")
        }
        self = priority
    }
}

extension CivilDate {
    init(_ value: FieldValue, of key: String) throws(MalformedField) {
        guard case .text(let text) = value, let date = CivilDate(text) else {
            throw MalformedField(field: key, reason: "is no date")
        }
        self = date
    }
}

extension FieldValue {
    /// The value of a free field, for a person.
    var shown: String {
        if case .text(let text) = self { return text }
        return ""
    }

    func text(of key: String) throws(MalformedField) -> String {
        guard case .text(let text) = self else { throw MalformedField(field: key, reason: "is not text") }
        return text
    }
}
