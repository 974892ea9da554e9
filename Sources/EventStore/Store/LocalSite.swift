internal import BinaryPlist
internal import FileIO
internal import TicketModel

/// Which replica this machine's is: the file `local/site.plist`, never replicated.
///
///     site   text: its letters
enum LocalSite {
    static func encoded(_ site: Site) -> [UInt8] {
        PropertyList.dictionary(["site": .string(site.description)]).encoded()
    }

    static func read(from local: OpenFile) throws(StoreError) -> Site {
        let path = "\(local.path)/\(StoreLayout.site)"
        guard let file = try local.openRegular(StoreLayout.site, as: .read, ownedBy: nil) else {
            throw StoreError(.malformed, "\(path) is missing", hint: "put it back from a backup")
        }
        let bytes = try file.contents(upTo: 1024)
        guard let site = bytes.withUnsafeBytes({ PlistDictionary(decoding: $0)?.string("site").flatMap { Site($0) } })
        else { throw StoreError(.malformed, "\(path) is damaged", hint: "put it back from a backup") }
        return site
    }
}
