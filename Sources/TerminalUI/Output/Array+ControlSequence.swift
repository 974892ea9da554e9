extension [UInt8] {
    /// `CSI number letter`, the number left out if it is 1.
    mutating func append(control number: Int, _ letter: UInt8) {
        append(0x1B)
        append(UInt8(ascii: "["))
        if number != 1 { append(decimal: number) }
        append(letter)
    }

    /// A number that is not negative.
    mutating func append(decimal number: Int) {
        if number >= 10 { append(decimal: number / 10) }
        append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}
