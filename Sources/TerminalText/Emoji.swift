/// The parts of emoji sequences (UTS #51) that terminals do not draw alike.
enum Emoji {
    static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar.value) }

    /// The skin tones.
    static func isModifier(_ scalar: Unicode.Scalar) -> Bool { (0x1F3FB...0x1F3FF).contains(scalar.value) }

    static func isKeycapBase(_ value: UInt32) -> Bool {
        (0x30...0x39).contains(value) || value == 0x23 || value == 0x2A
    }

    /// The length of a region's tag sequence, such as the one that makes a black flag Scotland's; nil if it is not one,
    /// for tags can hide any text.
    static func tagSequence(in scalars: ArraySlice<Unicode.Scalar>) -> Int? {
        let tags = scalars.prefix { (0xE0030...0xE0039).contains($0.value) || (0xE0061...0xE007A).contains($0.value) }
        guard (3...6).contains(tags.count), tags.endIndex < scalars.endIndex,
            scalars[tags.endIndex].value == 0xE007F
        else { return nil }
        return tags.count + 1
    }
}
