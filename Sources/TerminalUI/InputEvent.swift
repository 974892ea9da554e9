/// One thing that came from the terminal.
public enum InputEvent: Hashable, Sendable {
    case key(KeyPress)
    case mouse(MouseEvent)
    /// What was pasted, in brackets by the terminal: text, never commands. Line breaks are `\n`.
    case paste(String)
    /// Text that came in one read, more than hands type: a paste by a terminal without bracketed paste, or typing ahead
    /// over a slow line.
    ///
    /// Where keys are commands, it is not commands. Where text is typed, it is text, and a line break at its end, which
    /// is kept as `\n`, is Enter.
    case burst(String)
    /// As `burst`, from a terminal that brackets its pastes: likelier typed ahead than pasted.
    ///
    /// Where keys are commands, it is text all the same. Where text is typed, it is these keys.
    case typeahead([KeyPress])
    /// The terminal's window got the focus, or lost it.
    case focus(Bool)
    /// A sequence that means nothing here, whole: to be ignored.
    case unknown([UInt8])
}
