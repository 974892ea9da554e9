/// One login at one site: the owner of one journal.
public struct WriterID: Hashable, Comparable, Sendable {
    /// Where it writes.
    public let site: Site
    /// The Unix user id that owns the journal.
    public let uid: UInt32

    /// The writer `uid` at `site`.
    public init(site: Site, uid: UInt32) {
        self.site = site
        self.uid = uid
    }

    /// Orders by site, then user id.
    public static func < (left: WriterID, right: WriterID) -> Bool {
        (left.site, left.uid) < (right.site, right.uid)
    }
}
