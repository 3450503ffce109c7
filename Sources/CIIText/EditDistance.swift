/// The least number of letters to insert, delete, replace or swap with a neighbour to get from `a` to `b`.
///
/// Nil where it would be more than `atMost`, found in time proportional to `atMost` times the shorter length.
public func editDistance(_ a: String, _ b: String, atMost limit: Int) -> Int? {
    guard limit >= 0 else { return nil }
    let source = Array(a)
    let target = Array(b)
    guard abs(source.count - target.count) <= limit else { return nil }
    let far = limit + 1
    // Three rows of the usual matrix; only the band within `limit` of the diagonal can hold small values.
    var beforePrevious = [Int](repeating: far, count: target.count + 1)
    var previous = (0...target.count).map { min($0, far) }
    var current = [Int](repeating: far, count: target.count + 1)
    for i in 1..<(source.count + 1) {
        let first = max(1, i - limit)
        let last = min(target.count, i + limit)
        current[first - 1] = first == 1 ? min(i, far) : far
        if last < target.count { current[last + 1] = far }
        var least = current[first - 1]
        for j in first..<(last + 1) {
            let same = source[i - 1] == target[j - 1]
            var cost = min(previous[j - 1] + (same ? 0 : 1), previous[j] + 1, current[j - 1] + 1)
            if i > 1, j > 1, source[i - 1] == target[j - 2], source[i - 2] == target[j - 1] {
                cost = min(cost, beforePrevious[j - 2] + 1)
            }
            current[j] = min(cost, far)
            least = min(least, cost)
        }
        guard least <= limit else { return nil }
        (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    let distance = previous[target.count]
    return distance <= limit ? distance : nil
}

/// The candidates a mistyped word may stand for, best first, ties by name; empty when nothing is near.
///
/// Near is one edit for words of up to four letters, two up to eight, three beyond; a word of three letters or
/// more is also near what it is the beginning of. Case and accents do not count.
public func nearest(to word: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
    let wanted = folded(word)
    let length = wanted.count
    let reach = length <= 2 ? 0 : length <= 4 ? 1 : length <= 8 ? 2 : 3
    var found: [(distance: Int, name: String)] = []
    for candidate in candidates {
        let name = folded(candidate)
        let beginning = length >= 3 && name.hasPrefix(wanted)
        // A word of which every letter would have to change is not near anything.
        let distance = editDistance(wanted, name, atMost: min(reach, max(length, name.count) - 1))
        if let rank = distance ?? (beginning ? 1 : nil), !found.contains(where: { $0.name == candidate }) {
            found.append((beginning ? min(rank, 1) : rank, candidate))
        }
    }
    found.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return found.prefix(max(0, limit)).map(\.name)
}
