import EventStore

extension TicketDesk {
    /// A file that this process has for itself among a person's files about this store, so that another one of that person's
    /// never writes to it; nil if processes can't be told apart here.
    public func processFile(_ prefix: String, limit: Int) -> PersonalFile? {
        PersonalFiles.nameOfThisProcess(prefix).map { PersonalFile($0, limit: limit) }
    }

    /// The files of that kind whose process runs no more, of this host, in the order of their names; the first so many.
    public func abandonedFiles(_ prefix: String, limit: Int, atMost count: Int = 64) -> [PersonalFile] {
        personalNames().lazy.filter { PersonalFiles.isAbandoned($0, prefix) }.prefix(count)
            .map { PersonalFile($0, limit: limit) }
    }
}
