import Glibc

/// The program under test and the checkout that it was built from.
enum Binary {
    /// The top of the checkout.
    static let top: String = {
        var parts = "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(4)
        return parts.joined(separator: "/")
    }()

    /// `USHER_BINARY`, or where a release build leaves it.
    static let path = variable("USHER_BINARY") ?? "\(top)/.build/release/usher"

    /// A path that was asked for by name is never quietly passed over.
    static var isThere: Bool { variable("USHER_BINARY") != nil || access(path, X_OK) == 0 }

    static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// A parameter of the long forms that `script/campaign` runs.
    static func count(_ name: String, otherwise count: Int) -> Int {
        variable(name).flatMap(Int.init) ?? count
    }
}
