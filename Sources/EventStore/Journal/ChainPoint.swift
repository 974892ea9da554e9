/// The state of a journal after one of its events: what the next frame builds on.
struct ChainPoint: Hashable, Sendable {
    /// The event's place in its journal; 0 before the first.
    var sequence: UInt64
    /// The event's place among all.
    var order: UInt64
    /// The highest ticket number known to be given out at the site.
    var number: UInt64
    /// The event's link.
    var link: Link

    static let origin = ChainPoint(sequence: 0, order: 0, number: 0, link: .origin)

    init(sequence: UInt64, order: UInt64, number: UInt64, link: Link) {
        self.sequence = sequence
        self.order = order
        self.number = number
        self.link = link
    }

    /// After an event's frame.
    init(_ frame: Frame) {
        self.init(sequence: frame.sequence, order: frame.order, number: frame.number, link: frame.link)
    }
}
