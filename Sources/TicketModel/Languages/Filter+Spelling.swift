extension Filter {
    /// A value as it is written behind a key: in quotes where it would fall apart; nil for what no filter can say.
    public static func spelled(_ value: String) -> String? {
        let quoted = "\"\(value)\""
        // What would grow together with a colon or a quote is not read as it is written.
        guard !value.isEmpty, quoted.count == value.count + 2 else { return nil }
        if value.first != "\"", !value.contains(where: { $0.isWhitespace || $0 == "," }) { return value }
        return value.contains("\"") ? nil : quoted
    }
}
