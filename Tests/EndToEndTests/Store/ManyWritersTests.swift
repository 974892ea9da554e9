import Testing

extension EndToEnd {
    /// Several processes capture at once.
    @Suite struct ManyWriters {
        let bench: Workbench

        init() throws { bench = try Workbench() }

        @Test func noneIsLostAndTheNumbersAreDense() throws {
            let writers = Binary.count("USHER_WRITERS", otherwise: 8)
            let each = Binary.count("USHER_ADDS", otherwise: 50)
            try bench.must("init")
            let loop = "for i in $(seq \(each)); do \"$0\" add --raw \"writer $1 ticket $i\" || exit; done"
            let clock = ContinuousClock()
            let start = clock.now
            let children = try (1...writers).map { writer in
                try bench.start(["sh", "-c", loop, Binary.path, "\(writer)"].map { Array($0.utf8) })
            }
            var given = [String: String]()
            for (index, child) in children.enumerated() {
                let outcome = try child.finish(by: Deadline(in: .seconds(300)))
                #expect(outcome.code == 0, "\(outcome)")
                #expect(outcome.lines.count == each)
                for (position, number) in outcome.lines.enumerated() {
                    #expect(given[number] == nil, "\(number) was given out twice")
                    given[number] = "writer \(index + 1) ticket \(position + 1)"
                }
            }
            let seconds = (clock.now - start).milliseconds / 1_000
            print("\(writers) processes × \(each) captures: \(Int(Double(writers * each) / seconds)) per second")

            #expect(Set(given.keys) == Set((1...writers * each).map(String.init)), "the numbers have gaps")
            let tickets = try #require(
                try bench.must("list", "--all", "--json").object()["tickets"] as? [[String: Any]])
            #expect(tickets.count == writers * each)
            for ticket in tickets {
                let number = try #require(ticket["number"] as? String)
                #expect(ticket["title"] as? String == given[number])
            }
            #expect(try bench.usher("audit", "verify").code == 0)
        }
    }
}
