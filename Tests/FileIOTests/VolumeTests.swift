import FileIO
import Testing

@Suite struct VolumeTests {
    @Test(arguments: [
        (UInt32(0xef53), Volume.local), (0x9123_683e, .local), (0x0102_1994, .memory), (0x6969, .remote("NFS")),
        (0xff53_4d42, .remote("CIFS")), (0x6573_5546, .remote("FUSE")),
    ])
    func tellsWhereLocksMeanWhatTheySay(magic: UInt32, volume: Volume) {
        #expect(Volume(magic: magic) == volume)
    }
}
