extension Style: CustomStringConvertible {
    /// Such as `6 on 236 bold`, or `plain`.
    public var description: String {
        var words: [String] = []
        if foreground != .standard { words.append("\(foreground)") }
        if background != .standard { words.append("on \(background)") }
        let names: [(Attributes, String)] = [
            (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
        ]
        words += names.filter { attributes.contains($0.0) }.map(\.1)
        return words.isEmpty ? "plain" : words.joined(separator: " ")
    }
}

extension Color: CustomStringConvertible {
    /// `standard`, `ansi 6`, `palette 236` or `#5fd7d7`.
    public var description: String {
        switch self {
        case .standard:
            return "standard"
        case .ansi(let index):
            return "ansi \(index)"
        case .palette(let index):
            return "palette \(index)"
        case .rgb(let red, let green, let blue):
            let digits = [red, green, blue].map { part in
                (part < 16 ? "0" : "") + String(part, radix: 16)
            }
            return "#" + digits.joined()
        }
    }
}
