/// What is to be done with keys that came all at once, from where they stand in turn.
public enum Typeahead {
    /// The text that keys would have typed; a line break is `\n`.
    public static func text(of keys: some Sequence<KeyPress>) -> String {
        String(
            keys.compactMap { press -> Character? in
                switch press.key {
                case .character(let character) where press.modifiers.isEmpty: character
                case .tab: "\t"
                // Ctrl-J, as terminals send a line feed.
                case .enter, .character: "\n"
                default: nil
                }
            })
    }

    /// Whether these keys are more than hands type.
    public static func isBurst(_ keys: some Sequence<KeyPress>) -> Bool {
        Burst.isBurst(text(of: keys))
    }
}
