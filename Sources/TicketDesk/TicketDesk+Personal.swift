internal import EventStore

/// A file that a person's front ends keep about a store, outside it.
public struct PersonalFile: Hashable, Sendable {
    /// Its name in that person's directory of the store.
    public let name: String
    /// The most bytes that it may have; a longer one is not read.
    public let limit: Int

    /// A file as said; the name is no path.
    public init(_ name: String, limit: Int) {
        self.name = name
        self.limit = limit
    }
}

extension TicketDesk {
    /// The bytes of a file of this person's about this store; nil if it is not there or can't be believed.
    public func personal(_ file: PersonalFile) -> [UInt8]? {
        personalFiles?.read(file.name, limit: file.limit)
    }

    /// Puts a file of this person's in the place of the old one, durably; does nothing for a demo, or for a login without a home.
    ///
    /// Throws `inputOutput` or `notPermitted` if that can't be done; the old one is then still there.
    public func keep(_ bytes: [UInt8], as file: PersonalFile) throws(DeskError) {
        guard let personalFiles else { return }
        try desk { () throws(StoreError) in
            try personalFiles.exclusively { () throws(StoreError) in try personalFiles.replace(file.name, with: bytes) }
        }
    }

    /// Removes a file of this person's that is there.
    public func forget(_ file: PersonalFile) {
        personalFiles?.remove(file.name)
    }

    /// The names of this person's files about this store.
    public func personalNames() -> [String] {
        personalFiles?.names() ?? []
    }

    var personalFiles: PersonalFiles? {
        guard let stateDirectory, !isDemo else { return nil }
        return PersonalFiles(stateDirectory: stateDirectory, store: store)
    }
}
