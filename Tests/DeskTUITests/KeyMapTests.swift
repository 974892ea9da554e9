import Testing
import TerminalUI

@testable import DeskTUI

/// Keys that the reader's configuration gives to commands.
struct KeyMapTests {
    private func trouble(_ wishes: [String: [String]]) -> KeyMapError? {
        do throws(KeyMapError) {
            _ = try KeyMap(rebinding: wishes)
            return nil
        } catch {
            return error
        }
    }

    @Test func aKeyThatMeansNothingSaysSo() {
        var board = Board()
        board.type("V")
        #expect(board.screen.contains("V is no key here · ? lists them"))
        board.press(.character("v"), .alt)
        #expect(board.screen.contains("M-v is no key here"))
        board.type("j")
        #expect(!board.screen.contains("no key here"))
    }

    @Test func aReboundCommandHasItsNewKeysAndNoOthers() throws {
        var board = Board()
        board.model.keys = try KeyMap(rebinding: ["take": ["F5", "C-g"]])
        board.type(":131")
        board.press(.enter)
        board.type("t")
        #expect(board.actions.isEmpty)
        board.press(.character("g"), .control)
        #expect(board.actions.count == 1)
        #expect(board.screen.contains("F5 take"), "the footer shows the new key")
        board.type("?take")
        #expect(board.screen.contains("F5 C-g"))
    }

    @Test func twoKeysInARowCanBeBound() throws {
        var board = Board()
        board.model.keys = try KeyMap(rebinding: ["undo": ["gu"], "redraw": ["C-x C-r"]])
        board.type("ss")
        let undoable = board.model.undoable.count
        board.type("gu")
        #expect(board.model.undoable.count == undoable - 1)
        #expect(board.model.key("undo") == "gu")
    }

    @Test func aCommandWithoutAKeyIsStillInThePalette() throws {
        var board = Board()
        board.model.keys = try KeyMap(rebinding: ["finished": []])
        board.type("H")
        #expect(!board.model.showsFinished)
        board.type(":finished")
        board.press(.enter)
        #expect(board.model.showsFinished)
    }

    @Test func messagesNameTheKeyThatTheReaderHas() throws {
        var board = Board()
        board.model.keys = try KeyMap(rebinding: ["quit": ["F10"], "undo": ["F9"]])
        board.press(.escape)
        #expect(board.screen.contains("F10 quits"))
        board.type("s")
        #expect(board.screen.contains("F9 undoes"))
    }

    @Test(
        arguments: [
            (["tale": ["t"]], "there is no command “tale”", "did you mean “take”?"),
            (["no such thing": ["t"]], "there is no command “no such thing”", "usher help keys"),
            (["take": ["Foo"]], "“Foo” (for “take”) is no key", "C- or M-"),
            (["take": ["u"]], "the key “u” of “take” is that of “undo” too", "\"undo\" = []"),
            (["take": ["g"]], "the key “g” of “take” is that of “mark again” too", "\"mark again\" = []"),
            (["take": ["ux"]], "the key “ux” of “take” is that of “undo” too", "\"undo\" = []"),
            (["save": ["s"]], "“s” is text where “save” is used", "C- or M-"),
        ] as [([String: [String]], String, String)])
    func whatCannotBeSaysWhy(_ wishes: [String: [String]], _ message: String, _ hint: String) {
        let error = trouble(wishes)
        #expect(error?.message == message)
        #expect(error?.hint.contains(hint) == true, "\(error?.hint ?? "")")
    }

    @Test func keysCanBeExchanged() {
        #expect(trouble(["take": ["u"], "undo": ["t"]]) == nil)
        #expect(trouble(["take": ["u"], "undo": []]) == nil)
    }

    @Test func theSameKeyInDifferentPlacesIsNoConflict() {
        #expect(trouble(["save": ["C-g"], "send": ["C-g"]]) == nil)
    }
}
