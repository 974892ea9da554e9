/// A verb's arguments where there is little to parse: words, and of options only such as are named.
///
/// Parsing them properly takes longer than what most verbs then do; whatever is not as plain as this is left to it.
struct PlainArguments {
    /// What is no option.
    private(set) var words: [String] = []
    /// The flags that were given.
    private(set) var flags: [String] = []
    /// The value of the option that may have one.
    private(set) var value: String?
    /// The options that every verb has.
    private(set) var shared: [String]

    /// Nil if anything else is among them than words, these flags, the option with a value, `--json` and `--utc`.
    init?(_ line: RequestLine, flags known: [String] = [], option: String? = nil) {
        shared = line.leading
        var rest = line.trailing[...]
        while let argument = rest.popFirst() {
            if !argument.utf8.starts(with: "-".utf8) {
                words.append(argument)
            } else if known.contains(argument) {
                flags.append(argument)
            } else if argument == option, value == nil, let next = rest.popFirst() {
                value = next
            } else if argument == "--json" || argument == "--utc" {
                shared.append(argument)
            } else {
                return nil
            }
        }
    }
}
