internal import FileIO

/// Why the store could not do what was asked: the object, the reason, and the next step.
public struct StoreError: Error, Hashable, Sendable {
    /// What kind of trouble it is.
    public enum Code: String, Hashable, Sendable {
        /// There is no store at the path.
        case noStore
        /// Something is already where a store was to be made.
        case exists
        /// The operating system or an ownership rule forbids it.
        case notPermitted
        /// A file could not be read or written; nothing was changed.
        case inputOutput
        /// Another process has the store locked.
        case busy
        /// Bytes on the disk, or a value to be written, are not what they must be.
        case malformed
        /// It was written, and it could not be learnt whether that will last.
        case unknownOutcome
        /// The store can be read and not written.
        case readOnly
        /// The request makes no sense.
        case usage
    }

    /// What kind of trouble it is.
    public var code: Code
    /// The object and the reason, one line, without a full stop.
    public var message: String
    /// What to do about it; empty if there is nothing to say.
    public var hint: String
    /// A file is not its owner's, or no regular file: it counts for nothing, as if it were not there.
    var isForeign = false

    /// An error as said.
    public init(_ code: Code, _ message: String, hint: String = "") {
        self.code = code
        self.message = message
        self.hint = hint
    }
}

extension StoreError: CustomStringConvertible {
    /// Message and hint on one line.
    public var description: String { hint.isEmpty ? message : "\(message): \(hint)" }
}

extension StoreError {
    /// A failed system call, told as what it means for the store.
    init(_ error: FileError) {
        let message = "\(error.path): \(error.reason)"
        if error.isOutOfSpace {
            self.init(.inputOutput, message, hint: "make room and try again; nothing was changed")
        } else if error.isReadOnly {
            self.init(.readOnly, message, hint: "mount the file system for writing")
        } else if error.isDenied {
            self.init(.notPermitted, message, hint: "ask the owner of the store for access")
        } else if error.isCrossing {
            self.init(.notPermitted, "\(error.path) is a symbolic link", hint: "a store holds none: remove it")
            isForeign = true
        } else {
            self.init(.inputOutput, "\(message) (\(error.call.rawValue))", hint: "look at the disk and its log")
        }
    }
}

/// Runs file operations and tells their errors as the store's.
func storing<Result>(_ body: () throws(FileError) -> Result) throws(StoreError) -> Result {
    do throws(FileError) {
        return try body()
    } catch {
        throw StoreError(error)
    }
}
