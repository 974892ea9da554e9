/// As lines of text, for a file of one person's own:
///
///     usher seen 1
///     up-to 12345          everything was seen up to the event of this order
///     42 12350             and 42 as it was after the event of that one; by number
///     end                  so that a file that was cut short is told
extension SeenTickets {
    private static let title = "usher seen 1"
    /// The most bytes that `text` can have.
    public static let mostBytes = 64 + 40 * most

    /// The lines.
    public var text: String {
        let lines = later.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        return ([Self.title, "up-to \(upTo)"] + lines + ["end", ""]).joined(separator: "\n")
    }

    /// Reads the lines; nil if they are anything else.
    public init?(text: some StringProtocol) {
        guard text.utf8.count <= Self.mostBytes else { return nil }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        guard lines.popFirst().map({ $0 == Self.title }) == true, lines.popLast()?.isEmpty == true,
            lines.popLast().map({ $0 == "end" }) == true, let first = lines.popFirst(), first.hasPrefix("up-to "),
            let upTo = Self.order(first.dropFirst(6)), lines.count <= Self.most
        else { return nil }
        self.init(upTo: upTo)
        for line in lines {
            let words = line.split(separator: " ", omittingEmptySubsequences: false)
            guard words.count == 2, let ticket = TicketNumber(String(words[0])), let order = Self.order(words[1])
            else { return nil }
            see(ticket, at: order)
        }
    }

    private static func order(_ text: some StringProtocol) -> UInt64? {
        DecimalDigits.value(Array(text.utf8)).map { UInt64($0) }
    }
}
