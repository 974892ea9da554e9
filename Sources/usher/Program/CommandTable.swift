/// The verbs, in the order in which help shows them.
enum CommandTable {
    /// Every verb that can be typed.
    static let all: [any DeskCommand.Type] = [
        AddCommand.self, ListCommand.self, ShowCommand.self,
        TakeCommand.self, AssignCommand.self, StartCommand.self, PauseCommand.self, ReleaseCommand.self,
        ResolveCommand.self, CloseCommand.self, ReopenCommand.self, CommentCommand.self,
        LogCommand.self, AuditCommand.self,
        InitCommand.self, DemoCommand.self, CompletionsCommand.self, HelpCommand.self,
    ]

    /// The verb's command, or nil.
    static func command(named word: String) -> (any DeskCommand.Type)? {
        all.first { $0.word == word }
    }

    /// Every verb's word.
    static var words: [String] { all.map { $0.word } }
}
