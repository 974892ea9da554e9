import Testing
import TicketDesk

@testable import usher

@Suite struct ConfigurationTests {
    static let good: [(text: String, store: String?)] = [
        ("", nil),
        ("# nothing\n\n   \t# here\n", nil),
        ("store = \"/srv/usher\"", "/srv/usher"),
        ("store=\"~/tickets\" # mine\n", "~/tickets"),
        ("\t store\t=\t'/srv/a\\b'\r\n# end\r\n", "/srv/a\\b"),
        (#"store = "/srv/a \"b\" \\ \u0063 # d""#, "/srv/a \"b\" \\ c # d"),
    ]

    @Test(arguments: good) func theStoreIsRead(_ file: (text: String, store: String?)) throws {
        #expect(try Configuration(text: file.text, from: "x").store == file.store)
    }

    /// A file, and the line that is wrong with it.
    static let bad: [(text: String, line: Int)] = [
        ("store", 1), ("store =", 1), ("store = /srv/usher", 1), ("store = \"/srv", 1), ("store = '/srv", 1),
        ("store = \"/srv\" x", 1), ("\n\n= \"/srv\"", 3), ("# ok\ntheme = \"dark\"", 2),
        ("[core]\nstore = \"/srv\"", 1),
        ("store = \"/a\"\nstore = \"/b\"", 2), ("store = \"relative\"", 1), ("store = \"\"", 1),
        (#"store = "/a\q""#, 1),
        (#"store = "/a\ud800""#, 1), ("store = 3", 1), ("stores = \"/a\"", 1),
        ("[keys", 1), ("[keys]\n[keys]", 2), ("[keys]\ntake", 2), ("[keys]\ntake =", 2), ("[keys]\ntake = t", 2),
        ("[keys]\ntake = \"t\"\n\"take\" = \"T\"", 3), ("[keys]\ntake = [\"t\" \"T\"]", 2),
        ("[keys]\ntake = [\"t\"", 2),
        ("[keys]\n= \"t\"", 2), ("[keys]\ntake = [t]", 2), ("[keys]\ntake = \"t\" x", 2),
        ("[theme", 1), ("[theme]\n[theme]", 2), ("[theme]\nname = \"solarized\"", 2), ("[theme]\nname = dark", 2),
        ("[theme]\n\nascii = \"true\"", 3), ("[theme]\nascii = yes", 2), ("[theme]\nurgnt = \"red\"", 2),
        ("[theme]\nurgent = \"reddish\"", 2), ("[theme]\nurgent = 256", 2), ("[theme]\nurgent = -1", 2),
        ("[theme]\nurgent = \"red\"\nurgent = \"blue\"", 3), ("[theme]\nurgent", 2), ("[theme]\nstore = \"/a\"", 2),
    ]

    @Test func theThemeIsRead() throws {
        let text = """
            store = "/a"
            [keys]
            take = "T"
            [theme] # mine
            name = "light"
            ascii = true
            urgent = 201
            "in-progress" = 'bright-blue' # calm
            """
        let configuration = try Configuration(text: text, from: "x")
        #expect(
            configuration.theme == ["name": "light", "ascii": "true", "urgent": "201", "in-progress": "bright-blue"])
        #expect(configuration.keys == ["take": ["T"]] && configuration.store == "/a")
    }

    @Test(
        arguments: [
            ("[keys]\n", [:]),
            ("store = \"/a\"\n[keys] # mine\ntake = \"T\"\n", ["take": ["T"]]),
            (
                "[ keys ]\n\"next pane\" = [ 'C-n', \"Tab\", ] # two\n\nmouse = []",
                ["next pane": ["C-n", "Tab"], "mouse": []]
            ),
        ] as [(String, [String: [String]])])
    func keysAreRead(_ text: String, _ keys: [String: [String]]) throws {
        #expect(try Configuration(text: text, from: "x").keys == keys)
    }

    @Test(arguments: bad) func whatIsNotUnderstoodIsNamedWithItsLine(_ file: (text: String, line: Int)) {
        let error = #expect(throws: DeskError.self) {
            try Configuration(text: file.text, from: "/etc/usher/config.toml")
        }
        #expect(error?.exitCode == 78)
        #expect(error?.message.hasPrefix("/etc/usher/config.toml:\(file.line): ") == true, "\(error?.message ?? "")")
    }
}
