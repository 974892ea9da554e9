/// A stretch of a journal that cannot be read, or should not be there.
public struct JournalDamage: Hashable, Sendable {
    /// What is wrong.
    public enum Kind: String, Hashable, Sendable {
        /// Bytes that are no frame, or a frame whose checksums fail.
        case corrupt
        /// Bytes after the last good frame of the open segment: a write that was cut short, or damage.
        case badTail
        /// A segment is not there.
        case missingSegment
        /// The segment's header is damaged, or says that it belongs elsewhere.
        case badHeader
        /// The journal ends before what was known to be durable.
        case rolledBack
        /// A frame or header does not follow the one before it.
        case brokenChain
        /// The file or directory may not be read.
        case unreadable
        /// The file or directory belongs to somebody else, or is no regular file.
        case refused
    }

    /// `<site>/<uid>`.
    public var journal: String
    /// The segment's number; 0 if it is about the whole journal.
    public var segment: Int
    /// Where in the segment, in bytes.
    public var offset: Int
    /// What is wrong.
    public var kind: Kind
    /// How many events cannot be read; nil if that is not known.
    public var unreadableEvents: UInt64?
    /// The reason in words.
    public var detail: String
}
