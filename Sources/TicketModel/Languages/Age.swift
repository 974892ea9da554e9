/// How long ago something was, in few characters.
public enum Age {
    /// `now`, `6 min`, `2 h`, `8 d`, `3 w`, `2 y`: rounded down; what lies ahead is `now`.
    public static func text(_ milliseconds: Int64) -> String {
        let minutes = milliseconds / 60_000
        let days = minutes / 1440
        return switch minutes {
        case ..<1: "now"
        case ..<60: "\(minutes) min"
        case ..<1440: "\(minutes / 60) h"
        default:
            switch days {
            case ..<14: "\(days) d"
            case ..<365: "\(days / 7) w"
            default: "\(days / 365) y"
            }
        }
    }
}
