import Foundation
import Testing

extension EndToEnd {
    /// What waits for what, how far projects are, and what is refused as a cycle: as networkx says of the same graphs.
    @Suite struct GraphTests {
        @Test func randomProjectsAreWhatNetworkxSays() throws {
            let environment = ProcessInfo.processInfo.environment
            let bench = try Workbench()
            var arguments = ["python3", "\(Binary.top)/script/lib/graphs.py", Binary.path]
            arguments += ["--graphs", environment["USHER_GRAPHS"] ?? "12"]
            arguments += ["--largest", environment["USHER_LARGEST"] ?? "60"]
            if let seed = environment["USHER_SEED"] { arguments += ["--seed", seed] }
            // A campaign takes hours, and says so by the number of graphs.
            let patience = Deadline(in: .seconds(environment["USHER_GRAPHS"] == nil ? 120 : 40_000))
            let outcome = try bench.start(arguments.map { Array($0.utf8) }).finish(by: patience)
            print(outcome.text)
            #expect(outcome.code == 0, "\(outcome)")
        }
    }
}
