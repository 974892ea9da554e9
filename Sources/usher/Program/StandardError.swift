import Glibc
import TerminalText

/// What is said beside the answer.
enum StandardError {
    /// One line that is no error: `usher: …`.
    static func say(_ text: String) {
        write("usher: \(DisplayText.visible(text))\n")
    }

    /// Text as it stands; if even that can't be written, there is no way left to say so.
    static func write(_ text: String) {
        _ = StandardDescriptors.write(Array(text.utf8), to: STDERR_FILENO)
    }
}
