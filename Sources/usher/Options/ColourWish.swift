import ArgumentParser
import Glibc

/// When colours are wanted.
enum ColourWish: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    /// Whether a descriptor gets them: by default a terminal does, unless `NO_COLOR` is set or it can't show any.
    func allows(_ descriptor: Int32) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto:
            TerminalFacts.isTerminal(descriptor) && Environment.value(of: "NO_COLOR") == nil
                && Environment.value(of: "TERM") != "dumb"
        }
    }
}
