/// How alike two rankings of the same groups are: Kendall's tau-b, with ties (Kendall 1945).
public struct KendallCorrelation: Hashable, Sendable {
    /// The number of groups.
    public let count: Int
    /// The pairs that both rankings put in one order.
    public let concordantCount: Int
    /// The pairs that they put in opposite orders.
    public let discordantCount: Int
    /// From −1, one the reverse of the other, to 1, the same; nothing where one of them ties all groups.
    public let tau: Double?

    /// The correlation of two lists of places of the same groups, in time n·log n (Knight 1966).
    ///
    /// Groups without a place in either are left out by whoever asks.
    public init(_ first: [Int], _ second: [Int]) {
        precondition(first.count == second.count, "two places for each group")
        let count = first.count
        let order = first.indices.sorted { (first[$0], second[$0]) < (first[$1], second[$1]) }
        let ones = order.map { first[$0] }
        var others = order.map { second[$0] }
        let tiedInFirst = Self.tiedPairs(ones) { ones[$0] == ones[$1] }
        let tiedInBoth = Self.tiedPairs(ones) { ones[$0] == ones[$1] && others[$0] == others[$1] }
        // What bubble sort would swap by one: the pairs in opposite orders.
        let swaps = Self.sortCountingSwaps(&others)
        let tiedInSecond = Self.tiedPairs(others) { others[$0] == others[$1] }
        let pairs = count * (count - 1) / 2
        self.count = count
        discordantCount = swaps
        concordantCount = pairs - tiedInFirst - tiedInSecond + tiedInBoth - swaps
        let product = Double(pairs - tiedInFirst) * Double(pairs - tiedInSecond)
        tau = product > 0 ? Double(concordantCount - swaps) / product.squareRoot() : nil
    }

    /// The pairs within runs of neighbours that are the same.
    private static func tiedPairs(_ values: [Int], _ isSame: (Int, Int) -> Bool) -> Int {
        var pairs = 0
        var run = 0
        for place in values.indices.dropFirst() {
            run = isSame(place - 1, place) ? run + 1 : 0
            pairs += run
        }
        return pairs
    }

    /// Merge sort, which counts how many values each one passes.
    private static func sortCountingSwaps(_ values: inout [Int]) -> Int {
        var swaps = 0
        var width = 1
        var merged = values
        while width < values.count {
            for start in stride(from: 0, to: values.count, by: 2 * width) {
                let (middle, end) = (min(start + width, values.count), min(start + 2 * width, values.count))
                var (left, right) = (start, middle)
                for place in start..<end {
                    if left < middle, right >= end || values[left] <= values[right] {
                        merged[place] = values[left]
                        left += 1
                    } else {
                        merged[place] = values[right]
                        swaps += middle - left
                        right += 1
                    }
                }
            }
            swap(&values, &merged)
            width *= 2
        }
        return swaps
    }
}
