import FileIO

extension PersonalFiles {
    /// The name of a file that is this process's own: `PREFIX-host-boot-process-began`; nil if that can't be told.
    public static func nameOfThisProcess(_ prefix: String) -> String? {
        ProcessIdentity.current().map { "\(prefix)-\($0.name)" }
    }

    /// Whether a file has such a name, and its process runs no more; one of another host is left alone.
    public static func isAbandoned(_ name: String, _ prefix: String) -> Bool {
        guard name.hasPrefix("\(prefix)-"), let owner = ProcessIdentity(name: name.dropFirst(prefix.count + 1)) else {
            return false
        }
        return owner.hasEnded == true
    }
}
