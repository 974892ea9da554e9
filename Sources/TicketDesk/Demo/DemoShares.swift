private let day: Int64 = 86_400_000

/// How many of a thousand requests of an age have come only so far.
struct DemoShares {
    /// Each counts those before it: open, or at most assigned, and so on; the others are closed.
    struct Share {
        let open: Int
        let assigned: Int
        let inProgress: Int
        let resolved: Int
    }

    private let byAge: [(days: Int64, share: Share)]
    private let old: Share
    /// Whether it is few enough tickets for what people ran to be kept with them.
    let areOfOneTeam: Bool

    func share(atAge age: Int64) -> Share {
        byAge.first { age < $0.days * day }?.share ?? old
    }

    /// A week's requests are mostly still there, and of the others a few everywhere.
    static let quarter = DemoShares(
        byAge: [(8, Share(open: 360, assigned: 620, inProgress: 840, resolved: 960))],
        old: Share(open: 10, assigned: 30, inProgress: 40, resolved: 60), areOfOneTeam: true)

    /// Over three years 2 % active: most of them recent, and fewer and fewer with age.
    static let years = DemoShares(
        byAge: [
            (8, Share(open: 360, assigned: 620, inProgress: 840, resolved: 960)),
            (30, Share(open: 80, assigned: 190, inProgress: 280, resolved: 320)),
            (120, Share(open: 15, assigned: 40, inProgress: 55, resolved: 60)),
        ],
        old: Share(open: 1, assigned: 3, inProgress: 4, resolved: 5), areOfOneTeam: false)
}
