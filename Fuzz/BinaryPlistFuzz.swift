// The target of script/fuzz-plist, compiled there into one module with the sources of BinaryPlist.

/// Called by libFuzzer with one input after another; whatever goes wrong ends the process, and libFuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = UnsafeBufferPointer(start: start, count: count)
    check(Array(input))
    check(enveloped(input))
    check(edited(input))
    return 0
}

/// The input as the objects of a list whose header, offset table and trailer are right, so that mutations get past them.
/// Objects end where their markers say, so bytes that are inserted or removed move whole objects.
private func enveloped(_ input: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var list = RawPlist()
    var rest = input[...]
    while !rest.isEmpty, list.objects.count < 255 {  // References stay one byte wide.
        let size = objectSize(rest)
        list.objects.append(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
    }
    return list.bytes
}

/// How many bytes the first object takes if its marker can be believed.
private func objectSize(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let marker = bytes[bytes.startIndex]
    var count = Int(marker & 0x0F)
    var prefix = 1
    if count == 15, bytes.count > 2 {
        count = Int(bytes[bytes.startIndex + 2])
        prefix = 3
    }
    switch marker & 0xF0 {
    case 0x10: return 1 + (1 << (Int(marker) & 3))
    case 0x40, 0x50, 0xA0: return prefix + count
    case 0x60, 0xD0: return prefix + 2 * count
    default: return 1
    }
}

/// A value built as the input says, encoded, and then with single bytes changed as the rest of the input says.
private func edited(_ input: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var recipe = Recipe(steps: input[...])
    let value = recipe.value(depth: 0)
    var bytes = value.encoded()
    precondition((try? PropertyList(decoding: bytes)) == value, "a value does not come back from its encoding")
    while !recipe.steps.isEmpty {
        let place = recipe.step() << 8 | recipe.step()
        bytes[place % bytes.count] = UInt8(recipe.step())
    }
    return bytes
}

/// Makes a value of a few bytes: scalars from so small a range that many are shared.
private struct Recipe {
    var steps: Slice<UnsafeBufferPointer<UInt8>>

    mutating func step() -> Int {
        Int(steps.popFirst() ?? 0)
    }

    mutating func value(depth: Int) -> PropertyList {
        let step = step()
        let size = step >> 3 & 7
        switch step & 7 {
        case 0: return .boolean(size > 3)
        case 1, 2: return .integer(Int64.max >> Int64(size * 8) - Int64(step >> 6))
        case 3: return .string(text(size))
        case 4: return .data((0..<size).map { UInt8($0) })
        case _ where depth == PlistLimits.deepest: return .string(text(size))
        case 5, 6: return .array((0..<size).map { _ in value(depth: depth + 1) })
        default: return .dictionary(PlistDictionary((0..<size).map { (text($0), value(depth: depth + 1)) }))
        }
    }

    private mutating func text(_ size: Int) -> String {
        let step = step()
        return String(repeating: ["a", "b", "é", "\u{FFFF}", "😀"][step % 5], count: size) + (step > 127 ? "z" : "")
    }
}

/// Bytes are rejected, or they are the encoding of what they decode to; a lazy reader gets along with them either way.
private func check(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { whole in
        if let reader = try? PlistReader(lazily: whole), let root = try? reader.root {
            var budget = 200
            exhaust(root, budget: &budget)
        }
        let isValid = (try? PlistReader(validating: whole)) != nil
        let value = try? PropertyList(decoding: whole)
        precondition(isValid == (value != nil), "validating and decoding disagree")
        if let value { precondition(value.encoded() == bytes, "accepted, but not its own encoding") }
    }
}

/// Asks an object of a reader that has validated nothing for all it has.
private func exhaust(_ object: PlistObject, budget: inout Int) {
    budget -= 1
    guard budget > 0 else { return }
    _ = (object.boolean, object.integer, object.string)
    if let data = object.data { _ = data.reduce(0) { $0 &+ Int($1) } }
    guard object.kind == .array || object.kind == .dictionary else { return }
    _ = try? object.value(of: "é")
    for index in 0..<min(object.count, budget) {
        if object.kind == .dictionary, let key = try? object.key(at: index) { exhaust(key, budget: &budget) }
        if let value = try? object.value(at: index) { exhaust(value, budget: &budget) }
    }
}
