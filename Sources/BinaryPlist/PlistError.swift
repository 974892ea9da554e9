/// Why bytes are not a canonical property list, or why a value cannot become one.
public struct PlistError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Reason: String, Hashable, Sendable {
        /// The input ends before the shortest property list would.
        case tooShort = "too short for a binary property list"
        /// The first eight bytes are not `bplist00`.
        case badHeader = "does not begin with bplist00"
        /// More bytes than the limits allow.
        case tooManyBytes = "larger than its limit"
        /// More objects than the limits allow.
        case tooManyObjects = "more objects than its limit"
        /// Containers nested deeper than the limits allow.
        case tooDeep = "nested deeper than its limit"
        /// The trailer has set reserved bytes, another top object, or does not add up to the size.
        case badTrailer = "the trailer does not describe these bytes"
        /// An integer, count, offset or reference takes more bytes than its value needs.
        case notMinimal = "a number is wider than its value needs"
        /// An object does not start where the one before it ends.
        case misplacedObject = "an object does not follow the one before it"
        /// An object reaches into the offset table.
        case truncatedObject = "an object reaches beyond the objects' end"
        /// The marker byte is none of boolean, integer, string, data, array, dictionary.
        case unknownMarker = "the marker names no type in use here"
        /// An integer is negative or does not fit 63 bits.
        case integerOutOfRange = "an integer is outside 0 … 2^63-1"
        /// A reference names an object that does not exist or is not next in preorder.
        case badReference = "a reference is not to an earlier scalar or the next object"
        /// A container is referred to twice, or contains itself.
        case sharedContainer = "a container is referred to twice"
        /// The same scalar stands there twice instead of being shared.
        case repeatedScalar = "a scalar is repeated instead of shared"
        /// Objects that nothing refers to.
        case unusedObject = "an object that nothing refers to"
        /// A key is not a string.
        case keyNotString = "a key is not a string"
        /// Keys do not ascend by their UTF-8 bytes.
        case keysOutOfOrder = "keys are not in the order of their UTF-8 bytes"
        /// One key stands there twice.
        case duplicateKey = "a key is there twice"
        /// A string has a byte beyond ASCII, an unpaired surrogate, or is ASCII in UTF-16 form.
        case badText = "a string is not in its ASCII or UTF-16 form"
    }

    /// What is wrong.
    public let reason: Reason
    /// The byte at which it was noticed, counted from the header; when encoding, the length written so far.
    public let offset: Int

    /// An error of the given reason at a byte offset.
    public init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }

    /// One line that says what is wrong and where.
    public var description: String {
        "property list, byte \(offset): \(reason.rawValue)"
    }
}
