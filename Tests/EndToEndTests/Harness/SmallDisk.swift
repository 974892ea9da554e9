import Glibc

/// A file system of a few hundred kilobytes, to be filled.
final class SmallDisk {
    let path: String
    let kind: String
    private let bench: Workbench

    /// Mounts an ext4 image through a loop device where that is possible, else a size-limited tmpfs; nil where neither
    /// may be mounted.
    init?(_ bench: Workbench) throws {
        guard geteuid() == 0 else { return nil }
        self.bench = bench
        path = "\(bench.directory)/disk"
        mkdir(path, 0o755)
        let image = "\(bench.directory)/disk.image"
        let loop = try bench.shell(
            """
            truncate -s 2M '\(image)' && mkfs.ext4 -q -m 0 -O ^has_journal '\(image)' \
            && mount -o loop '\(image)' '\(path)'
            """)
        if loop.code == 0 {
            kind = "ext4 on a loop device"
        } else if try bench.shell("mount -t tmpfs -o size=512k tmpfs '\(path)'").code == 0 {
            kind = "tmpfs"
        } else {
            return nil
        }
    }

    deinit {
        _ = try? bench.run(["umount", path])
    }

    /// Leaves not one free block.
    func fill() throws {
        _ = try bench.shell(
            "dd if=/dev/zero of='\(path)/ballast' bs=4k; dd if=/dev/zero of='\(path)/ballast2' bs=512; sync")
    }

    func makeRoom() throws {
        _ = try bench.shell("rm -f '\(path)/ballast' '\(path)/ballast2'; sync")
    }
}
