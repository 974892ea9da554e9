import ArgumentParser
import DeskText
import Glibc
import TicketDesk
import TicketModel

struct InitCommand: DeskCommand {
    static let word = "init"
    static let summary = "Make a store, for yourself or for a team."
    static let synopsis = ["init [DIR] [--team GROUP]"]
    static let examples = [
        (line: "usher init", effect: "your own, where usher looks for it"),
        (line: "usher init ~/tickets", effect: "somewhere else"),
        (line: "sudo usher init /srv/usher --team ops", effect: "one that the Unix group ops shares"),
    ]

    @Argument(
        help: ArgumentHelp("Where; it must not exist, or be empty, or be such a store already.", valueName: "DIR"),
        completion: .directory)
    var directory: String?

    @Option(help: ArgumentHelp("The Unix group whose members use it.", valueName: "GROUP"))
    var team: String?

    @OptionGroup var shared: SharedOptions

    func run(_ program: Program) throws {
        if directory == "" { throw DeskError(.usage, "the name of the directory is empty", hint: "usher init DIR") }
        let isForMachine = team != nil && geteuid() == 0
        let usual = isForMachine ? nil : try? StoreLocation(option: shared.store).path
        guard let path = directory ?? shared.store ?? usual ?? (isForMachine ? "/var/lib/usher" : nil) else {
            throw DeskError(.usage, "it is not known where the store is to be", hint: "usher init DIR")
        }
        let (desk, isNew) = try make(at: path)
        let isNoted = isForMachine ? try MachineConfiguration.write(store: desk.storePath) : false
        if shared.json {
            try program.answerJSON { writer in
                writer.object { writer in
                    writer.member("store", desk.storePath)
                    writer.member("team", team)
                }
            }
            return
        }
        try program.output.write(
            isNew ? "store made in \(desk.storePath)\n" : "a store is in \(desk.storePath) already\n")
        if !isNoted, let found = try? StoreLocation(option: nil).path, found != path, found != desk.storePath {
            StandardError.say("to use it: export USHER_STORE=\(desk.storePath), or -C \(desk.storePath)")
        }
    }

    /// Makes it, or finds that just that store is there; one of another kind is left to whoever made it.
    private func make(at path: String) throws -> (TicketDesk, isNew: Bool) {
        if let desk = try? TicketDesk(at: path, via: .cli) {
            guard try desk.isMade(for: team) else {
                let kind = desk.isDemo ? "a demo" : team == nil ? "a team's" : "not one of the group \(team ?? "")"
                throw DeskError(
                    .usage, "\(desk.storePath) is a store already, \(kind)", hint: "use it, or name another directory")
            }
            return (desk, false)
        }
        try ParentDirectories.make(for: path)
        return (try TicketDesk.create(at: path, team: team, via: .cli), true)
    }
}
