/// Why the harness could not go on; its text is all that a failed run shows.
struct Trouble: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
