import Glibc

/// A moment by which something must have happened.
struct Deadline {
    private let moment: ContinuousClock.Instant

    init(in duration: Duration) {
        moment = ContinuousClock.now + duration
    }

    var hasPassed: Bool { ContinuousClock.now >= moment }

    /// Waits for one of `descriptors`; false when the deadline came first.
    func poll(_ descriptors: inout [pollfd]) -> Bool {
        while true {
            // Whole milliseconds are waited for; the rest is asked for again and again, so that a moment is met exactly.
            let left = max((moment - ContinuousClock.now).milliseconds, 0)
            let ready = Glibc.poll(&descriptors, nfds_t(descriptors.count), Int32(min(left, 1e6)))
            if ready > 0 { return true }
            if ready < 0, errno != EINTR { return false }
            if hasPassed { return false }
        }
    }
}

extension Duration {
    var milliseconds: Double {
        Double(components.seconds) * 1_000 + Double(components.attoseconds) / 1e15
    }
}

/// The order statistics that a run prints.
struct Figures: CustomStringConvertible {
    private let sorted: [Double]
    private let unit: String

    init(_ values: [Double], unit: String = "ms") {
        sorted = values.sorted()
        self.unit = unit
    }

    var median: Double { sorted.isEmpty ? .nan : sorted[sorted.count / 2] }
    var largest: Double { sorted.last ?? .nan }

    var description: String {
        func short(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
        return "median \(short(median)), smallest \(short(sorted.first ?? .nan)), largest \(short(largest)) \(unit)"
            + " (\(sorted.count))"
    }
}
