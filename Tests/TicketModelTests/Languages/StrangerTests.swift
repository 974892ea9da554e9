import Testing
import TicketModel

/// A filter may name what is not there; it is said, for it is mostly a slip.
@Suite struct StrangerTests {
    private let table: TicketTable

    init() {
        var script = Script()
        script.capture("one", standing: .assigned(to: "zoe")) {
            $0.tags = ["vpn"]
            $0.requester = "bob@example.org"
        }
        table = script.table
    }

    @Test(arguments: [
        ("to:zorro", ["nobody here is called zorro"]),
        ("to:zeo", ["nobody here is called zeo: did you mean zoe?"]),
        (
            "not:to:zeo for:ann",
            ["nobody here is called zeo: did you mean zoe?", "nobody here is called ann: did you mean ana?"]
        ),
        ("to:zeo to:zeo,zeo", ["nobody here is called zeo: did you mean zoe?"]),
        ("tag:vpm", ["no ticket has the tag vpm: did you mean vpn?"]),
        ("tag:vpn,printer", ["no ticket has the tag printer"]),
        ("under:9999", ["there is no ticket 9999"]),
        ("to:me,nobody,zoe for:bob@example.org to:mem tag:vpn tag:x* under:1 word state:closed host:gw9", []),
    ])
    func `it is said, with the nearest that is`(text: String, said: [String]) throws {
        #expect(try Filter(parsing: text).strangers(in: table, members: ["ana", "mem"]) == said)
    }
}
