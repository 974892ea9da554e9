import ArgumentParser
import DeskText
import TicketDesk

/// `usher --version`; it is no verb, so it stands in no list of them.
struct VersionCommand: DeskCommand {
    static let word = "--version"
    static let summary = "Say which version this is."
    static let synopsis = ["--version"]
    static let examples = [(line: "usher --version", effect: "the version")]
    static let number = "0.1.0"

    @OptionGroup var shared: SharedOptions

    func run(_ program: Program) throws {
        if shared.json {
            try program.answerJSON { writer in
                writer.object { $0.member("version", Self.number) }
            }
        } else {
            try program.output.write("usher \(Self.number)\n")
        }
    }
}
