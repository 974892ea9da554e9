/// Checks that every byte of a property list is the one that encoding its value would write.
///
/// It follows the references as the encoder numbers objects, in preorder. Each must be to an earlier scalar or to the
/// next object, which must start where the last one ended; so cycles, gaps, overlaps and shared containers have no
/// place, and each object is checked once. The recursion is as deep as the limit on depth.
struct CanonicalCheck {
    private let reader: PlistReader
    private let maxDepth: Int
    /// Objects met so far; the number of the next one.
    private var met = 0
    /// Where they end; where the next one must start.
    private var end = PlistFormat.headerSize
    private var scalars: ScalarIndex
    /// Neighbouring long keys already found to ascend. Without it, many small dictionaries that share two long keys with
    /// a long common beginning would each have them compared again.
    private var ascendingLongKeys: Set<UInt64> = []
    private static let longKey = 64

    /// Whether a scalar is shared that is large enough for copies of it to matter.
    private(set) var sharesLargeScalars = false

    /// A check of what a reader reads.
    init(of reader: PlistReader, limits: PlistLimits) {
        self.reader = reader
        maxDepth = limits.maxDepth
        scalars = ScalarIndex(expecting: reader.objectCount)
    }

    /// Throws at the first byte that the encoder would not have written.
    mutating func run() throws(PlistError) {
        _ = try meet(0, at: reader.bytes.count - 16, depth: 0)
        guard met == reader.objectCount else {
            throw PlistError(.unusedObject, at: reader.tableOffset + met * reader.offsetWidth)
        }
        guard end == reader.tableOffset else { throw PlistError(.misplacedObject, at: end) }
    }

    /// Checks a reference to an object, and the object with all in it if it is new.
    private mutating func meet(_ number: Int, at place: Int, depth: Int) throws(PlistError) -> PlistObject {
        let object = try reader.object(number, referredToAt: place)
        if number < met {
            guard object.kind != .array && object.kind != .dictionary else {
                throw PlistError(.sharedContainer, at: place)
            }
            if object.body.count > TreeBuilder.smallScalar { sharesLargeScalars = true }
            return object
        }
        guard number == met else { throw PlistError(.badReference, at: place) }
        guard object.start == end else { throw PlistError(.misplacedObject, at: end) }
        met += 1
        end = object.body.upperBound
        switch object.kind {
        case .array: try meetElements(of: object, depth: depth)
        case .dictionary: try meetPairs(of: object, depth: depth)
        case .string, .data, .integer, .boolean: try enter(object, as: number)
        }
        return object
    }

    private mutating func enter(_ object: PlistObject, as number: Int) throws(PlistError) {
        if object.kind == .string {
            guard StoredText(of: object).isCanonical else { throw PlistError(.badText, at: object.start) }
        }
        let size = end - object.start
        let fingerprint = scalars.fingerprint(of: reader.bytes, at: object.start, count: size)
        let found = scalars.number(of: fingerprint, orEnter: number) {
            // An earlier object, so `size` bytes from its start are within the objects.
            reader.bytes.hasSameBytes(at: Int(reader.offset(of: $0)), as: object.start, count: size)
        }
        guard found == number else { throw PlistError(.repeatedScalar, at: object.start) }
    }

    private mutating func meetElements(of array: PlistObject, depth: Int) throws(PlistError) {
        guard depth < maxDepth else { throw PlistError(.tooDeep, at: array.start) }
        for index in 0..<array.count {
            _ = try meet(array.reference(index), at: array.place(ofReference: index), depth: depth + 1)
        }
    }

    private mutating func meetPairs(of dictionary: PlistObject, depth: Int) throws(PlistError) {
        guard depth < maxDepth else { throw PlistError(.tooDeep, at: dictionary.start) }
        var previous: (key: PlistObject, number: Int)?
        for index in 0..<dictionary.count {
            let place = dictionary.place(ofReference: index)
            let number = dictionary.reference(index)
            // Asked before the key is met, so that a container in its place is not gone into.
            let key = try reader.object(number, referredToAt: place)
            guard key.kind == .string else { throw PlistError(.keyNotString, at: place) }
            _ = try meet(number, at: place, depth: depth + 1)
            if let previous {
                let isLong = min(previous.key.body.count, key.body.count) > Self.longKey
                let pair = UInt64(previous.number) << 32 | UInt64(number)
                if !isLong || ascendingLongKeys.insert(pair).inserted {
                    try checkOrder(of: previous.key, before: key, at: place)
                }
            }
            previous = (key, number)
        }
        for index in dictionary.count..<(2 * dictionary.count) {
            _ = try meet(dictionary.reference(index), at: dictionary.place(ofReference: index), depth: depth + 1)
        }
    }

    private func checkOrder(of first: PlistObject, before second: PlistObject, at place: Int) throws(PlistError) {
        switch StoredText(of: first).order(to: StoredText(of: second)) {
        case .before: break
        case .same: throw PlistError(.duplicateKey, at: place)
        case .after: throw PlistError(.keysOutOfOrder, at: place)
        }
    }
}
