/// What a piece of text is for; the theme decides how that looks.
public enum Role: Int, CaseIterable, Sendable {
    /// What one came to read.
    case text, strong
    /// Slanted words of a text, and what in it is code.
    case emphasis, code
    /// What explains it.
    case quiet
    /// Furniture: borders, separators, what is out of reach.
    case faint
    /// Focus, keys, and "yours".
    case accent, accentStrong
    case open, assigned, inProgress, resolved, closed
    case low, high, urgent, blocked
    case tag, person, good, bad, warning
    /// The tab or section that is shown.
    case chip
    /// A card in the air, and its second line.
    case airborne, airborneQuiet
    /// The words of what a release does, and of why it can't.
    case release, refusal
    /// The done and the remaining part of a progress bar.
    case barFull, barEmpty
    /// A bar of the timeline that stands for nothing in particular.
    case bar
    /// The card under the selection: its text, what explains it, its bar.
    case selected, selectedQuiet, selectedBar
    /// What lies behind a popup.
    case behind
}
