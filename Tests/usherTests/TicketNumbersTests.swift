import Testing
import TicketDesk
import TicketModel

@testable import usher

@Suite struct TicketNumbersTests {
    static let cases: [(words: [String], numbers: [String])] = [
        (["42"], ["42"]),
        (["12", "15", "20-24"], ["12", "15", "20", "21", "22", "23", "24"]),
        (["12,15", "b3-b4"], ["12", "15", "b3", "b4"]),
        (["7", "5-8", "7"], ["7", "5", "6", "8"]),
        (["9-9"], ["9"]),
        ([], []),
    ]

    @Test(arguments: cases) func eachIsThereOnceInTheOrderGiven(_ line: (words: [String], numbers: [String])) throws {
        #expect(try TicketNumbers(line.words).all.map(\.description) == line.numbers)
    }

    @Test(arguments: ["", "x", "0", "-5", "5-", "9-3", "3-b4", "1-", "1,,2", "4 2", "٤٢", "1-1099511627775", "1-2-3"])
    func whatIsNoNumberIsWrongUse(_ word: String) {
        let error = #expect(throws: DeskError.self) { try TicketNumbers([word]) }
        #expect(error?.exitCode == 64)
    }

    @Test func aRangeTheWrongWayRoundIsRefusedWithTheRightOne() {
        let error = #expect(throws: DeskError.self) { try TicketNumbers(["1", "24-20"]) }
        #expect(error == DeskError(.usage, "the start, 24, lies after the end, 20", hint: "write 20-24"))
    }

    @Test func moreThanOneEventHoldsAreRefused() throws {
        #expect(try TicketNumbers(["1-20000"]).all.count == 20_000)
        #expect(throws: DeskError.self) { try TicketNumbers(["1-20000", "20001"]) }
        #expect(throws: DeskError.self) { try TicketNumbers(["1-20001"]) }
    }

    @Test func oneIsOne() throws {
        #expect(try TicketNumbers.one("b17").description == "b17")
        #expect(throws: DeskError.self) { try TicketNumbers.one("1-2") }
        #expect(throws: DeskError.self) { try TicketNumbers.one("1,2") }
    }
}
