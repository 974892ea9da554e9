extension VerbRequest {
    /// The ticket of which the request, a close, says that this is a duplicate: the reason is `duplicate of 40`, and no
    /// word follows the number but after a sign such as a comma.
    public var original: TicketNumber? {
        guard verb == .close, outcomeOfGivingUp == .duplicate, let reason else { return nil }
        let words = reason.split(whereSeparator: \.isWhitespace)
        guard words.count >= 3, words[0].lowercased() == "duplicate", words[1].lowercased() == "of" else { return nil }
        let number = words[2].prefix { $0.isLetter || $0.isNumber }
        let isWhole = number.endIndex == words[2].endIndex
        if isWhole, words.count > 3, words[3].first.map({ $0.isLetter || $0.isNumber }) ?? false { return nil }
        return TicketNumber(String(number))
    }
}
