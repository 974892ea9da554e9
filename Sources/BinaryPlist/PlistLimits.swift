/// How much of a property list is accepted; checked before anything is allocated.
public struct PlistLimits: Hashable, Sendable {
    /// The deepest nesting of containers that any limit allows.
    public static let deepest = 16

    /// The largest size in bytes, header and trailer included.
    public let maxBytes: Int
    /// The largest number of objects, each shared scalar counted once.
    public let maxObjects: Int
    /// How many containers may stand one inside another, at most 16; a scalar alone has depth 0.
    public let maxDepth: Int

    /// Limits as given; negative ones count as 0, a depth beyond 16 as 16.
    public init(maxBytes: Int, maxObjects: Int, maxDepth: Int = PlistLimits.deepest) {
        self.maxBytes = max(0, maxBytes)
        self.maxObjects = min(max(0, maxObjects), Int(UInt32.max) - 1)
        self.maxDepth = min(max(0, maxDepth), PlistLimits.deepest)
    }

    /// What the payload of one journal frame may hold: 1 MiB, 262,144 objects.
    public static let event = PlistLimits(maxBytes: 1 << 20, maxObjects: 1 << 18)
    /// Only what the format itself can hold: for a file that its reader maps and never decodes whole.
    public static let unbounded = PlistLimits(maxBytes: .max, maxObjects: .max)
}
