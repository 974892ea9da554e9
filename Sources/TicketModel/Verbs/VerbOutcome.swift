/// What comes of a request.
public enum VerbOutcome: Hashable, Sendable {
    /// The ticket is to stand so; `reassignsFirst` if that takes it over from somebody as well as starts it.
    case change(Standing, reassignsFirst: Bool)
    /// It is so already: nothing is written.
    case nothing
    /// It can't be done.
    case refused(Refusal)
}
