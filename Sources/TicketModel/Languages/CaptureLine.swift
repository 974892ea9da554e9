/// One line that captures a ticket: a title, and tokens in the unbroken run of words at its end.
///
/// A word is a token only if it makes sense: a member, an existing ticket, a known priority or day, one value where a
/// ticket has but one. The first word that is none ends the run; it and all before it are the title, which always
/// keeps the line's first word. Nothing is refused.
///
///     tag:vpn  +vpn     pri:high  !high     to:ana  @ana  to:me  @me     for:bob     part:100  ^100
///     needs:40,41       host:gw1            due:fri today tomorrow 2026-11-30 3d 2w
public struct CaptureLine: Hashable, Sendable {
    /// What was understood; its title is empty only if the line is blank.
    public let draft: TicketDraft
    /// The tokens, in the order of the line.
    public let tokens: [CaptureToken]
    /// Why there are no more of them, if the word before the first one looks like one too.
    public let objection: CaptureObjection?

    /// Understands `text`.
    public init(parsing text: String, in context: CaptureContext) {
        var reader = CaptureReader(context: context)
        var tokens: [CaptureToken] = []
        var titleEnd = text.endIndex
        let words = text.split(whereSeparator: \.isWhitespace)
        var objection: CaptureObjection?
        for word in words.dropFirst().reversed() {
            guard let (kind, meaning) = reader.read(word) else {
                objection = reader.objection(to: word)
                break
            }
            tokens.append(CaptureToken(range: word.startIndex..<word.endIndex, kind: kind, meaning: meaning))
            titleEnd = word.startIndex
        }
        var draft = reader.draft
        draft.title = words.isEmpty ? "" : String(text[..<titleEnd])
        self.draft = draft.normalised
        self.tokens = tokens.reversed()
        self.objection = objection
    }
}
