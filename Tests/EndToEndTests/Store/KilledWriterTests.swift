import Glibc
import Testing

extension EndToEnd {
    /// A writer killed at any moment: what it acknowledged is there, and the next one carries on.
    @Suite struct KilledWriter {
        let bench: Workbench

        init() throws { bench = try Workbench() }

        @Test func whatWasAcknowledgedIsThere() throws {
            let rounds = Binary.count("USHER_KILLS", otherwise: 300)
            let seed = UInt64(Binary.count("USHER_SEED", otherwise: Int.random(in: 1..<1_000_000)))
            var random = SplitMix(seed: seed)
            try bench.must("init")
            let span = try usualDuration()
            print("killing \(rounds) writers within \(span * 3 / 2), USHER_SEED=\(seed)")

            var acknowledged: [String: String] = [:]
            var killed = 0
            for round in 1...rounds {
                let title = "round \(round) of \(seed)"
                let child = try bench.start([Binary.path, "add", "--raw", title].map { Array($0.utf8) })
                // The moments are spread over the whole run of the program and a little beyond.
                let moment = Deadline(in: span * Double.random(in: 0...1.5, using: &random))
                while child.pump(until: moment) {}
                child.signal(SIGKILL)
                let outcome = try child.finish(by: Deadline(in: .seconds(20)))
                if outcome.end == .signal(SIGKILL) { killed += 1 }
                if outcome.output.last == UInt8(ascii: "\n") { acknowledged[outcome.lines[0]] = title }
                if outcome.end == .exit(0) { #expect(!outcome.output.isEmpty, "\(outcome)") }

                if round % 10 == 0 { try survivorCarriesOn(round, &acknowledged) }
            }
            #expect(killed > rounds / 4, "too few were killed to prove anything: \(killed) of \(rounds)")
            print("\(killed) of \(rounds) were killed before their end; \(acknowledged.count) tickets acknowledged")

            let found = try titles()
            for (number, title) in acknowledged {
                #expect(
                    found[number] == title, "acknowledged \(number) “\(title)”, found \(found[number] ?? "nothing")")
            }
            let audit = try bench.usher("audit", "verify")
            #expect(audit.code == 0, "\(audit)")
        }

        /// The next writer needs no repair, and its number is nobody else's.
        private func survivorCarriesOn(_ round: Int, _ acknowledged: inout [String: String]) throws {
            let title = "after \(round)"
            let number = try bench.must("add", "--raw", title).lines[0]
            #expect(acknowledged[number] == nil, "\(number) was given out twice")
            acknowledged[number] = title
        }

        private func usualDuration() throws -> Duration {
            var durations = [Duration]()
            for number in 1...9 {
                durations.append(try ContinuousClock().measure { try bench.must("add", "--raw", "warm-up \(number)") })
            }
            return durations.sorted()[4]
        }

        private func titles() throws -> [String: String] {
            let list = try bench.must("list", "--all", "--json").object()
            let tickets = try #require(list["tickets"] as? [[String: Any]])
            return Dictionary(
                tickets.map { ($0["number"] as? String ?? "", $0["title"] as? String ?? "") },
                uniquingKeysWith: { "two tickets with one number: \($0), \($1)" })
        }
    }
}

/// Sebastiano Vigna's SplitMix64: a seed gives the same moments again.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
