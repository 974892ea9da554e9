/// Numbers as a line of bars, one cell each.
public enum Bars {
    private static let blocks: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    private static let letters: [Character] = [" ", ".", ":", "-", "=", "+", "*", "#", "@"]

    /// The highest bar is the largest number's; nothing is blank, and the least that is more than nothing can be seen.
    public static func line(of numbers: [Int], isUnicode: Bool) -> String {
        let most = max(1, numbers.max() ?? 1)
        return String(numbers.map { (isUnicode ? blocks : letters)[eighths(of: $0, most: most, height: 1)] })
    }

    /// How many eighths of a cell a bar is high where the highest is so many cells; more than nothing is at least one.
    public static func eighths(of number: Int, most: Int, height: Int) -> Int {
        guard number > 0, most > 0, height > 0 else { return 0 }
        let (product, isTooLarge) = number.multipliedReportingOverflow(by: 8 * height)
        guard !isTooLarge else { return 8 * height }
        return max(1, min(8 * height, (product + most / 2) / most))
    }
}
