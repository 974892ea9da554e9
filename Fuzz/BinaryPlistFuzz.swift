// The target of script/fuzz-plist, compiled there into one module with the sources of BinaryPlist.

/// Called by libFuzzer with one input after another; whatever goes wrong ends the process, and libFuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = UnsafeBufferPointer(start: start, count: count)
    check(Array(input))
    check(enveloped(input))
    return 0
}

/// The input as the objects of a list whose header, offset table and trailer are right, so that mutations get past them:
/// each object is a byte with its length, then its bytes.
private func enveloped(_ input: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var list = RawPlist()
    var rest = input[...]
    while let length = rest.popFirst() {
        list.objects.append(Array(rest.prefix(Int(length))))
        rest = rest.dropFirst(Int(length))
    }
    return list.bytes
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
