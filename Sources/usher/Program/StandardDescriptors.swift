import Glibc

/// The three descriptors that every program is given, or should be.
enum StandardDescriptors {
    /// The `errno` of a write to a pipe that nobody reads any more.
    static let readerLeft = EPIPE

    /// Makes sure that none of the three is free, so that no file of the store can be opened in its place and be written
    /// to as if it were the terminal.
    ///
    /// A closed output becomes one that can't be written, so that the loss is still reported.
    static func occupy() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) == -1 {
            let flags = descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY
            // The lowest free descriptor is the closed one, as those below it are open.
            _ = open("/dev/null", flags | O_CLOEXEC)
        }
    }

    /// Writes all of the bytes, or says with which `errno` it could not.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count > 0 {
                    rest = rest.dropFirst(count)
                } else if count == 0 || errno == EAGAIN {
                    var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    poll(&ready, 1, -1)
                } else if errno != EINTR {
                    return errno
                }
            }
            return nil
        }
    }
}
