// The canonical binary property list
// ==================================
//
// A genuine `bplist00` that any property list tool reads, restricted so that one value has exactly one encoding.
// All numbers are big-endian and unsigned.
//
//     header         8     'bplist00'
//     objects        …     number 0 is the top object; each starts where the one before it ends
//     offset table   n·w   where each object starts, counted from the header, in the order of their numbers
//     trailer        32    0   6   zero
//                          6   1   w: bytes of an offset: the fewest of 1, 2, 4, 8 that hold the table's own place
//                          7   1   r: bytes of a reference: the fewest of 1, 2, 4 that hold n
//                          8   8   n: the number of objects
//                          16  8   the top object: 0
//                          24  8   where the offset table starts
//
// An object is a marker byte and what the marker announces; `c` is a count (below), `i` a reference.
//
//     0x08             false
//     0x09             true
//     0x10 … 0x13      an integer of 1, 2, 4, 8 bytes: the fewest that hold it; at most 2^63-1
//     0x4c  bytes      data: c bytes
//     0x5c  bytes      a string all of ASCII: c bytes
//     0x6c  units      any other string: c code units of UTF-16, surrogates paired
//     0xAc  i…         an array: c references
//     0xDc  k… v…      a dictionary: c references to its keys, then c to their values; keys are strings, unique,
//                      and ascend by their UTF-8 bytes
//
// A count below 15 is the marker's low half; otherwise the low half is 15 and the count follows as an integer with its
// own marker.
//
// Objects are numbered in preorder: a container, then its keys in order, then its values in order, each with all that
// is in it. Scalars (booleans, integers, strings, data) are numbered where they are first used, and equal ones share
// that number. Containers are never shared, so a container's number is always the next one when its only reference
// is met: no cycle can be written down. Containers nest 16 deep at most.
//
// Nothing else stands between header and end, so every byte is accounted for. The widths follow the count and the
// table's place, not the largest number in use: that is what other writers of this format do, and Python's `plistlib`
// with `sort_keys` writes the very same bytes.

/// The fixed parts of the format described at the head of this file.
enum PlistFormat {
    static let headerSize = 8
    static let trailerSize = 32
    /// Header, a one-byte object, a one-byte offset, trailer.
    static let smallestSize = headerSize + 1 + 1 + trailerSize
    /// `bplist00` as one big-endian number.
    static let magic: UInt64 = 0x6270_6C69_7374_3030

    /// The high half of a marker byte.
    enum Marker {
        static let simple: UInt8 = 0x00
        static let integer: UInt8 = 0x10
        static let data: UInt8 = 0x40
        static let ascii: UInt8 = 0x50
        static let utf16: UInt8 = 0x60
        static let array: UInt8 = 0xA0
        static let dictionary: UInt8 = 0xD0
        /// In the low half: the count follows as an integer.
        static let countFollows: UInt8 = 0x0F
    }

    static let falseMarker: UInt8 = 0x08
    static let trueMarker: UInt8 = 0x09

    /// The fewest of 1, 2, 4, 8 bytes that hold a number, as the exponent of two: 0 … 3.
    @inline(__always)
    static func widthExponent(of value: UInt64) -> Int {
        if value <= 0xFF { return 0 }
        if value <= 0xFFFF { return 1 }
        return value <= 0xFFFF_FFFF ? 2 : 3
    }

    /// The fewest of 1, 2, 4, 8 bytes that hold a number.
    @inline(__always)
    static func width(of value: UInt64) -> Int {
        1 << widthExponent(of: value)
    }
}

extension UnsafeRawBufferPointer {
    /// The big-endian number of 1, 2, 4 or 8 bytes at an offset that the caller has checked.
    @inline(__always)
    func number(at offset: Int, width: Int) -> UInt64 {
        switch width {
        case 1: UInt64(self[offset])
        case 2: UInt64(UInt16(bigEndian: loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
        case 4: UInt64(UInt32(bigEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
        default: UInt64(bigEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
    }

    /// Whether no byte is above 0x7F.
    var isASCII: Bool {
        var union: UInt64 = 0
        var done = 0
        while done + 8 <= count {
            union |= loadUnaligned(fromByteOffset: done, as: UInt64.self)
            done += 8
        }
        while done < count {
            union |= UInt64(self[done])
            done += 1
        }
        return union & 0x8080_8080_8080_8080 == 0
    }

    /// Whether `count` bytes at one offset equal those at another; the caller has checked both.
    func hasSameBytes(at left: Int, as right: Int, count: Int) -> Bool {
        var done = 0
        while done + 8 <= count {
            let same =
                loadUnaligned(fromByteOffset: left + done, as: UInt64.self)
                == loadUnaligned(fromByteOffset: right + done, as: UInt64.self)
            guard same else { return false }
            done += 8
        }
        while done < count {
            guard self[left + done] == self[right + done] else { return false }
            done += 1
        }
        return true
    }
}
