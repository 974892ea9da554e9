/// How terminals treat a code point.
enum WidthClass: UInt8 {
    /// Controls, formats, private use, unassigned, invisible, or drawn differently from terminal to terminal.
    case undrawable
    case narrow
    case wide
    /// Drawn over the base before it.
    case combining

    init(of scalar: Unicode.Scalar) {
        self = WidthClass(rawValue: UInt8(WidthTable.entry(of: scalar.value))) ?? .undrawable
    }
}
