internal import BinaryPlist
internal import TicketModel

/// How far a snapshot has read a journal: up to the end of this event.
struct Cover: Hashable, Sendable {
    var writer: WriterID
    var segment: Int
    /// Where the event's frame ends.
    var offset: Int
    var sequence: UInt64
    var link: Link
}

extension Cover {
    var encoded: PropertyList {
        .dictionary([
            "site": .string(writer.site.description), "uid": .integer(Int64(writer.uid)),
            "segment": .integer(Int64(segment)), "offset": .integer(Int64(offset)),
            "sequence": .integer(Int64(sequence)), "link": .data(link.bytes),
        ])
    }

    init?(_ entry: PlistObject) throws(PlistError) {
        guard let writer = try WriterID(entry), let segment = try entry.number("segment"),
            (1...SegmentName.highest).contains(segment), let offset = try entry.number("offset"),
            (1..<1 << 40).contains(offset), let sequence = try entry.number("sequence"),
            let link = try entry.value(of: "link")?.data, link.count == Link.size
        else { return nil }
        self.init(
            writer: writer, segment: segment, offset: offset, sequence: UInt64(sequence), link: Link(at: 0, of: link))
    }
}

extension WriterID {
    var encoded: PropertyList {
        .dictionary(["site": .string(site.description), "uid": .integer(Int64(uid))])
    }

    init?(_ entry: PlistObject) throws(PlistError) {
        guard let site = try entry.value(of: "site")?.string.flatMap({ Site($0) }),
            let uid = try entry.number("uid").flatMap({ UInt32(exactly: $0) })
        else { return nil }
        self.init(site: site, uid: uid)
    }
}
