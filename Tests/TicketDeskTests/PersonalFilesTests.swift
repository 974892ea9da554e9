import Foundation
import Testing
import TicketModel

@testable import TicketDesk

/// What a person's front ends keep about a store, outside it.
@Suite struct PersonalFilesTests {
    private let store: TemporaryStore
    private let state: String
    private let board = PersonalFile("board", limit: 8)

    init() throws {
        store = try TemporaryStore()
        state = store.path + "-state/deep"
    }

    private func desk() throws -> TicketDesk {
        let desk = try store.desk()
        desk.stateDirectory = state
        return desk
    }

    private func directory() throws -> String {
        let names = try FileManager.default.contentsOfDirectory(atPath: state + "/usher")
        return state + "/usher/" + names[0]
    }

    @Test func whatIsKeptIsThereForTheNextDesk() throws {
        #expect(try desk().personal(board) == nil)
        try desk().keep([1, 2, 3], as: board)
        try desk().keep([4], as: board)
        #expect(try desk().personal(board) == [4])
        #expect(try desk().personalNames() == ["board"])
        try desk().forget(board)
        #expect(try desk().personal(board) == nil)
        #expect(try desk().personalNames().isEmpty)
    }

    @Test func nobodyElseCanReadIt() throws {
        try desk().keep([1], as: board)
        for path in [state, try directory(), try directory() + "/board"] {
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode.map { $0 & 0o077 } == 0, "\(path)")
        }
    }

    @Test func whatIsTooLongOrNoFileIsNotRead() throws {
        try desk().keep([UInt8](repeating: 7, count: 8), as: board)
        #expect(try desk().personal(board)?.count == 8)
        try desk().keep([UInt8](repeating: 7, count: 9), as: board)
        #expect(try desk().personal(board) == nil)
        let path = try directory() + "/board"
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/etc/hostname")
        #expect(try desk().personal(PersonalFile("board", limit: 1000)) == nil)
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(try desk().personal(board) == nil)
    }

    @Test func whereItCantBeKeptTheErrorSaysSo() throws {
        #expect(FileManager.default.createFile(atPath: store.path + "-state", contents: nil))
        #expect(throws: DeskError.self) { try desk().keep([1], as: board) }
    }

    @Test func aStoreThatIsNotMadeYetHasAPlaceAndADemoHasNone() throws {
        let unborn = try TicketDesk(unbornAt: store.path + "-none", via: .tui)
        unborn.stateDirectory = state
        try unborn.keep([1], as: board)
        #expect(unborn.personal(board) == [1])
        let demo = try TicketDesk.demo(at: store.path + "-demo", plan: DemoPlan(), via: .tui)
        demo.stateDirectory = state
        try demo.keep([2], as: board)
        #expect(demo.personal(board) == nil)
        #expect(unborn.personal(board) == [1])
    }
}
