/// The kind of file system that a file lies on, as far as a store cares.
public enum Volume: Hashable, Sendable {
    /// A local disk: flock and fsync mean what they say.
    case local
    /// Local, and gone with the power: tmpfs, ramfs.
    case memory
    /// Another machine's or a user-space one's: locks and flushes cannot be relied on. The value names it.
    case remote(String)

    /// From `f_type` of statfs(2); the numbers are those of linux/magic.h.
    public init(magic: UInt32) {
        switch magic {
        case 0x0102_1994, 0x8584_58f6: self = .memory
        case 0x6969: self = .remote("NFS")
        case 0x517b: self = .remote("SMB")
        case 0xff53_4d42, 0xfe53_4d42: self = .remote("CIFS")
        case 0x564c: self = .remote("NCP")
        case 0x5346_414f: self = .remote("AFS")
        case 0x7375_7245: self = .remote("Coda")
        case 0x0102_1997: self = .remote("9P")
        case 0x6573_5546: self = .remote("FUSE")
        case 0x00c3_6400: self = .remote("Ceph")
        case 0x0bd0_0bd0: self = .remote("Lustre")
        case 0x4750_4653: self = .remote("GPFS")
        case 0x0116_1970: self = .remote("GFS2")
        case 0x7461_636f: self = .remote("OCFS2")
        default: self = .local
        }
    }
}
