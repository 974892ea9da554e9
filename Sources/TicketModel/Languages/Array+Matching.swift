extension Array {
    /// Those whose text begins with what was typed, then those that hold it, ignoring case; of both at most so many.
    package func matching(
        _ typed: some StringProtocol, atMost most: Int = .max, _ text: (Element) -> String
    ) -> [Element] {
        let typed = typed.lowercased()
        guard !typed.isEmpty else { return Array(prefix(most)) }
        var (first, later): ([Element], [Element]) = ([], [])
        for element in self {
            let word = text(element).lowercased()
            if word.hasPrefix(typed) {
                first.append(element)
                if first.count == most { break }
            } else if later.count < most, word.contains(typed) {
                later.append(element)
            }
        }
        return first + later
    }
}
