/// A sorted list in chunks: rank and window in O(log n) and a scan of chunk sizes, insertion and removal in O(chunk).
struct SortedChunks: Sendable {
    static let chunkSize = 512

    private(set) var count = 0
    private var chunks: [[WorkKey]] = []

    init() {}

    init(sorted keys: [WorkKey]) {
        count = keys.count
        chunks.reserveCapacity(keys.count / Self.chunkSize + 1)
        var start = 0
        while start < keys.count {
            let end = min(start + Self.chunkSize, keys.count)
            chunks.append(Array(keys[start..<end]))
            start = end
        }
    }

    mutating func insert(_ key: WorkKey) {
        count += 1
        guard !chunks.isEmpty else {
            chunks = [[key]]
            return
        }
        let chunk = min(self.chunk(of: key), chunks.count - 1)
        chunks[chunk].insertSorted(key)
        if chunks[chunk].count > 2 * Self.chunkSize {
            let half = Array(chunks[chunk][Self.chunkSize...])
            chunks[chunk].removeSubrange(Self.chunkSize...)
            chunks.insert(half, at: chunk + 1)
        }
    }

    /// Removes the key if it is there.
    mutating func remove(_ key: WorkKey) {
        let chunk = self.chunk(of: key)
        guard chunk < chunks.count else { return }
        let place = chunks[chunk].sortedPlace(of: key)
        guard place < chunks[chunk].count, chunks[chunk][place] == key else { return }
        count -= 1
        chunks[chunk].remove(at: place)
        if chunks[chunk].isEmpty { chunks.remove(at: chunk) }
    }

    func rank(of key: WorkKey) -> Int? {
        let chunk = self.chunk(of: key)
        guard chunk < chunks.count else { return nil }
        let place = chunks[chunk].sortedPlace(of: key)
        guard place < chunks[chunk].count, chunks[chunk][place] == key else { return nil }
        return chunks[..<chunk].reduce(place) { $0 + $1.count }
    }

    /// The rows whose ranks are in the range, as far as there are any.
    func rows(_ range: Range<Int>) -> [Row] {
        let range = range.clamped(to: 0..<count)
        var rows: [Row] = []
        rows.reserveCapacity(range.count)
        var start = 0
        for chunk in chunks {
            guard start < range.upperBound else { break }
            let part = range.clamped(to: start..<start + chunk.count)
            for rank in part { rows.append(chunk[rank - start].row) }
            start += chunk.count
        }
        return rows
    }

    /// The first chunk whose last key is not less than `key`.
    private func chunk(of key: WorkKey) -> Int {
        var low = 0
        var high = chunks.count
        while low < high {
            let middle = (low + high) / 2
            if let last = chunks[middle].last, last < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
