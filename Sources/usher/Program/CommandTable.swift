import TicketModel

/// The verbs, in the order in which help shows them.
enum CommandTable {
    /// Every verb that can be typed.
    static let all: [any DeskCommand.Type] = [
        AddCommand.self, ListCommand.self, ShowCommand.self,
        TakeCommand.self, AssignCommand.self, StartCommand.self, PauseCommand.self, ReleaseCommand.self,
        ResolveCommand.self, CloseCommand.self, ReopenCommand.self, CommentCommand.self, RunCommand.self,
        EditCommand.self,
        NextCommand.self, WorkloadCommand.self, SpreadCommand.self, SuggestCommand.self, TeamCommand.self,
        ViewCommand.self,
        LinkCommand.self, UnlinkCommand.self, TreeCommand.self,
        RequestApprovalCommand.self, ApproveCommand.self, RejectCommand.self,
        UndoCommand.self, RedoCommand.self,
        AttachCommand.self, EvidenceCommand.self,
        LogCommand.self, AroundCommand.self, AuditCommand.self, TidyCommand.self,
        InitCommand.self, DemoCommand.self, CompletionsCommand.self, HelpCommand.self,
    ]

    /// What the program asks of itself, and help does not show.
    private static let own: [any DeskCommand.Type] = [SnapshotCommand.self]

    /// The verb's command, or nil.
    static func command(named word: String) -> (any DeskCommand.Type)? {
        (all + own).first { $0.word == word }
    }

    /// The verb that was probably meant; of words as short as `foo`, only those that begin alike are near.
    static func nearest(to word: String) -> String? {
        let candidates = word.count > 3 ? words : words.filter { $0.first == word.first }
        return TicketModel.nearest(to: word, among: candidates)
    }

    /// Every verb's word.
    static var words: [String] { all.map { $0.word } }
}
