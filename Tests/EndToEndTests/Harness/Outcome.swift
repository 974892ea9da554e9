import Foundation

/// What a finished program left: how it ended, and every byte it wrote.
struct Outcome: CustomStringConvertible {
    enum End: Equatable {
        case exit(Int32)
        case signal(Int32)
    }

    let end: End
    let output: [UInt8]
    let errors: [UInt8]

    /// The exit code; a signal counts as 128 and more, as in a shell.
    var code: Int32 {
        switch end {
        case .exit(let code): code
        case .signal(let signal): 128 + signal
        }
    }

    var text: String { String(decoding: output, as: UTF8.self) }
    var errorText: String { String(decoding: errors, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n").map(String.init) }

    var description: String { "\(end)\nstdout: \(text)\nstderr: \(errorText)" }

    /// `data` of the envelope on standard output; throws unless the envelope is exactly what is promised.
    func data() throws -> Any {
        let envelope = try Outcome.envelope(output)
        guard Set(envelope.keys) == ["schema", "data"], let data = envelope["data"] else {
            throw Trouble("not an envelope of data: \(self)")
        }
        return data
    }

    func object() throws -> [String: Any] {
        guard let object = try data() as? [String: Any] else { throw Trouble("not an object: \(self)") }
        return object
    }

    /// The array that is the answer, or that the answer has under a name.
    func array(_ name: String? = nil) throws -> [[String: Any]] {
        let found: Any? = if let name { try object()[name] } else { try data() }
        guard let array = found as? [[String: Any]] else { throw Trouble("not an array of objects: \(self)") }
        return array
    }

    /// `error` of the envelope on standard error.
    func error() throws -> [String: Any] {
        let envelope = try Outcome.envelope(errors)
        guard Set(envelope.keys) == ["schema", "error"], let error = envelope["error"] as? [String: Any] else {
            throw Trouble("not an envelope of an error: \(self)")
        }
        return error
    }

    private static func envelope(_ bytes: [UInt8]) throws -> [String: Any] {
        guard
            let envelope = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
            envelope["schema"] as? Int == 1
        else {
            throw Trouble("not JSON of schema 1: \(String(decoding: bytes, as: UTF8.self))")
        }
        return envelope
    }
}
