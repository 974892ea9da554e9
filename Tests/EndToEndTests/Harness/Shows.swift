import Testing

/// Says of a test that it shows commands of the board doing what their help says.
///
/// `ShownCommandsTests` reads the names from the source and fails for a command without such a test.
struct Shows: TestTrait {
    let names: [String]
}

extension Trait where Self == Shows {
    static func shows(_ names: String...) -> Shows { Shows(names: names) }
}
