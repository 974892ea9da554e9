import Testing
import TerminalUI

@testable import DeskTUI

struct CommandRegistryTests {
    private let contexts: [Command.Contexts] = [
        .board, .detail, .tree, .capture, .picker, .prompt, .filter, .palette, .help, .drag, .writing,
        .completing, .ticketPicker,
    ]

    @Test func namesAreUnique() {
        let names = CommandRegistry.commands.map(\.name)
        #expect(Set(names).count == names.count)
    }

    @Test func noKeyMeansTwoThingsInOnePlace() {
        for context in contexts {
            var seen: [[KeyPress]: String] = [:]
            for command in CommandRegistry.commands
            where !command.contexts.isDisjoint(with: context) && !command.isForEmptyStore {
                for chord in command.keys {
                    #expect(
                        seen[chord.presses] == nil, "\(chord.label): \(command.name) and \(seen[chord.presses] ?? "")")
                    seen[chord.presses] = command.name
                }
            }
        }
    }

    @Test func noFirstKeyOfTwoIsACommandOfItsOwn() {
        for command in CommandRegistry.commands {
            for chord in command.keys where chord.presses.count > 1 {
                #expect(KeyMap.standard.command(for: [chord.presses[0]], in: command.contexts) == nil)
            }
        }
    }

    @Test func noCommandShadowsWhatIsTyped() {
        for command in CommandRegistry.commands where !command.contexts.isDisjoint(with: .typing) {
            for chord in command.keys {
                if case .character = chord.presses[0].key {
                    #expect(!chord.presses[0].modifiers.isEmpty, "\(command.name)")
                }
            }
        }
    }

    @Test func helpListsEveryCommandWithItsKeys() {
        let board = Board()
        let text = HelpContent(of: board.model).lines.map { $0.spans.map(\.text).joined() }.joined(separator: "\n")
        for command in CommandRegistry.commands {
            #expect(text.contains(command.help), "\(command.name)")
            #expect(text.contains(command.keys[0].label(board.model.theme.glyphs)), "\(command.name)")
        }
    }

    @Test(arguments: [40, 60, 80]) func theHelpIsWhole(onColumns columns: Int) {
        let board = Board(size: Size(width: columns, height: 24))
        let help = HelpContent(of: board.model)
        for line in help.lines {
            let words = line.spans.map(\.text).joined()
            #expect(line.spans.reduce(0) { $0 + $1.width } <= help.box.width - 4, "\(words)")
        }
        let text = help.lines.flatMap { $0.spans.map(\.text).joined().split(separator: " ") }.joined(separator: " ")
        for command in CommandRegistry.commands { #expect(text.contains(command.help), "\(command.name)") }
    }

    @Test func helpSaysWhyACommandDoesNotApply() {
        var board = Board()
        board.type("?")
        let text = HelpContent(of: board.model).lines.map { $0.spans.map(\.text).joined() }
        #expect(text.contains { $0.contains("(128 is in progress, not finished)") })
    }

    @Test(arguments: [
        ("c", [KeyPress("c")]), ("C-l", [KeyPress.control("l")]), ("M-Enter", [KeyPress(.enter, .alt)]),
        ("gg", [KeyPress("g"), KeyPress("g")]), ("PgDn", [KeyPress(.pageDown)]), ("F5", [KeyPress(.function(5))]),
        ("C-x C-e", [KeyPress.control("x"), KeyPress.control("e")]), ("C-T", [KeyPress.control("t")]),
        ("S-Tab", [KeyPress(.backTab)]),
    ])
    func chordsAreReadFromTheirLabels(_ label: String, _ presses: [KeyPress]) {
        #expect(KeyChord(stringLiteral: label).presses == presses)
    }

    @Test(arguments: ["", "abc", "C-", "C-ab", "F13", "F0", "Foo", "a b c", " ", "C-x  C-e"])
    func whatIsNoKeyIsNone(_ label: String) {
        #expect(KeyChord(parsing: label) == nil)
    }

    @Test func everyLabelOfTheRegistryIsAKey() {
        for chord in CommandRegistry.commands.flatMap(\.keys) {
            #expect(KeyChord(parsing: chord.label) == chord, "\(chord.label)")
        }
    }

    @Test func theFooterNamesWhatTheKeyDoesNow() {
        var board = Board()
        #expect(board.screen.contains("s pause"))
        board.type("s")
        #expect(board.screen.contains("s start"))
    }

    @Test func theFooterShedsKeysButNeverHelp() {
        for width in stride(from: 200, through: 40, by: -8) {
            let board = Board(size: Size(width: width, height: 24))
            let footer = board.drawn().grid.text(ofRow: 23)
            #expect(footer.hasSuffix("? help "), "\(width)")
            #expect(footer.hasPrefix(" c capture"), "\(width)")
        }
    }

    @Test func aClickOnAFooterKeyIsTheKey() {
        var board = Board()
        board.click(.command("comment"))
        #expect(board.model.context == .writing)
    }
}
