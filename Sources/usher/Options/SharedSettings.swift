/// What the options say that every verb has.
struct SharedSettings: Equatable {
    /// The directory named by `-C`.
    var store: String?
    /// Whether the answer, and every error, is in JSON.
    var json = false
    /// Whether times are shown in UTC.
    var isUTC = false
    /// When colours are wanted.
    var colour = ColourWish.auto

    init() {}

    /// Reads options that `RequestLine` found before the verb; nil if one has a value that it can't have.
    init?(leading arguments: [String]) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--json": json = true
            case "--utc": isUTC = true
            case "-C": store = rest.popFirst()
            case _ where argument.hasPrefix("-C"): store = String(argument.dropFirst(2))
            default:
                let value = argument == "--color" ? rest.popFirst() : argument.dropFirst("--color=".count).description
                guard let wish = value.flatMap({ ColourWish(rawValue: $0) }) else { return nil }
                colour = wish
            }
        }
    }
}
