import Testing
import TicketModel

@Suite struct TicketNumberTests {
    @Test(arguments: ["1", "42", "b17", "zz9", "abc1099511627775"])
    func `a spelling survives`(spelling: String) throws {
        #expect(try #require(TicketNumber(spelling)).description == spelling)
    }

    @Test(arguments: [
        "", "0", "042", "b", "abcd1", "B1", "4 2", "-1", "+1", "1099511627776", "99999999999999999999", "４２",
    ])
    func `what is no number is refused`(text: String) {
        #expect(TicketNumber(text) == nil)
    }
}
