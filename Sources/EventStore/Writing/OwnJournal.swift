internal import FileIO
internal import TicketModel

/// The writer's own journal as it stands under the lock, examined and mended, ready to be appended to.
struct OwnJournal {
    let journal: Journal
    /// The open segment; nil if the next write must begin one.
    var file: OpenFile?
    var inode: UInt64 = 0
    /// The number of the open segment, or of the last sealed one.
    var segment = 0
    /// Where the open segment is known to be durable.
    var durable = 0
    /// Where it ends.
    var end = 0
    /// The event frames whose flush is in doubt: those from `durable` to `end`, or those of a sealed segment.
    var pending: [UInt8] = []
    /// How many events they are.
    var inDoubt: UInt64 { point.sequence - pendingStart.sequence }
    /// What comes before the first pending frame.
    var pendingStart = ChainPoint.origin
    /// The link that the first pending frame follows: a header's, or `pendingStart`'s.
    var pendingFollows = Link.origin
    /// After the last event.
    var point = ChainPoint.origin
    /// After the last frame, header or event: what the next one in this segment follows.
    var link = Link.origin
    /// The events in doubt stand in a sealed segment: the next segment must say that it replaces them.
    var mustReplace = false

    /// Who the open segment's header says that writes.
    var author = Author(writer: WriterID(site: .first, uid: 0), login: "", host: "")

    /// What to write again from `durable` on: in a segment that is wholly in doubt that includes its beginning.
    var rewritten: [UInt8] = []
}
