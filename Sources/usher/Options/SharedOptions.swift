import ArgumentParser

/// The options that every verb has, before the verb or after it.
struct SharedOptions: ParsableArguments {
    @Option(
        name: .customShort("C", allowingJoined: true), help: ArgumentHelp("Use the store in DIR.", valueName: "DIR"))
    var store: String?

    @Flag(help: "Answer in JSON, and say errors in JSON.")
    var json = false

    @Flag(name: .customLong("utc"), help: "Show times in UTC.")
    var isUTC = false

    @Option(
        name: .customLong("color"), help: ArgumentHelp("Colours.", valueName: "WHEN"))
    var colour = ColourWish.auto

    /// What they say.
    var settings: SharedSettings {
        var settings = SharedSettings()
        settings.store = store
        settings.json = json
        settings.isUTC = isUTC
        settings.colour = colour
        return settings
    }
}
