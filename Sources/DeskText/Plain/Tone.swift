import TicketModel

/// What a piece of text is to the eye: one accent, three weights, and colours that mean a state or an alarm.
enum Tone {
    case plain, strong, faint, accent
    case waiting, assigned, working, resolved
    case high, urgent

    /// The parameters of the terminal's SGR sequence; the sixteen colours only, which every theme has made readable.
    var parameters: String? {
        switch self {
        case .plain: nil
        case .strong: "1"
        case .faint: "90"
        case .accent, .resolved: "36"
        case .waiting, .high: "33"
        case .assigned: "34"
        case .working: "32"
        case .urgent: "1;31"
        }
    }

    init(_ state: TicketState) {
        self =
            switch state {
            case .open: .waiting
            case .assigned: .assigned
            case .inProgress: .working
            case .resolved: .resolved
            case .closed: .faint
            }
    }

    init(_ priority: Priority) {
        self =
            switch priority {
            case .low: .faint
            case .normal: .plain
            case .high: .high
            case .urgent: .urgent
            }
    }
}
