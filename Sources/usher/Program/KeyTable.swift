import DeskTUI

/// The board's keys as help, manual and README list them, made from the registry.
enum KeyTable {
    /// A chapter after the other, for a terminal.
    static func plain(_ keys: KeyMap, columns: Int?) -> String {
        let width = max(40, min(columns ?? 100, 120))
        var lines = ["The keys of the board; there, ? lists and : finds them.", ""]
        for group in Command.Group.allCases {
            lines.append("\(group.rawValue):")
            for command in CommandRegistry.commands where command.group == group {
                let names = keys.keys(of: command).map(\.label).joined(separator: " ")
                let start = "  " + padded(names, 16) + padded(command.name, 18)
                var line = start
                for word in command.help.split(separator: " ") {
                    if line.count + word.count > width, line.count > start.count {
                        lines.append(trimmed(line))
                        line = String(repeating: " ", count: start.count)
                    }
                    line += word + " "
                }
                lines.append(trimmed(line))
            }
            lines.append("")
        }
        lines.append("Others can be chosen in ~/.config/usher/config.toml: [keys], then \"take\" = [\"t\", \"F2\"].")
        return lines.joined(separator: "\n") + "\n"
    }

    /// The lists of the manual, in mdoc(7).
    static var manual: String {
        var text = ""
        for group in Command.Group.allCases {
            text += ".Pp\nKeys for \(group.rawValue):\n.Bl -tag -width Ds -compact\n"
            for command in CommandRegistry.commands where command.group == group {
                // \& keeps mdoc from taking a key for a delimiter or a macro.
                let names = command.keys.map { "\\&" + escaped($0.label) }.joined(separator: " , ")
                text += ".It \(names)\n\\&\(escaped(command.help)) (\(escaped(command.name)))\n"
            }
            text += ".El\n"
        }
        return text
    }

    /// The table of the README: what can be done on the board itself.
    static var readme: String {
        var text = "| key | command | |\n|---|---|---|\n"
        for command in CommandRegistry.commands where command.group == .ticket || command.group == .board {
            let names = command.keys.map { "`\($0.label)`" }.joined(separator: " ")
            text += "| \(names) | \(command.name) | \(command.help.replacing("|", with: "\\|")) |\n"
        }
        return text
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "^": result += "\\(ha"
            case "~": result += "\\(ti"
            case "'": result += "\\(aq"
            default: result.append(character)
            }
        }
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    private static func trimmed(_ line: String) -> String {
        var line = line[...]
        while line.last == " " { line.removeLast() }
        return String(line)
    }
}
