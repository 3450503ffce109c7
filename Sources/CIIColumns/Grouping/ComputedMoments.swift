/// Counts and order-independent sums by group of computed numbers, or of their squares.
struct ComputedMoments {
    let value: ValuePlan
    let squares: Bool
    private(set) var counts: [Int] = []
    private var sums = GridSums()

    init(_ value: ValuePlan, squares: Bool) {
        self.value = value
        self.squares = squares
    }

    mutating func grow(to count: Int) {
        if count > counts.count { counts.append(contentsOf: repeatElement(0, count: count - counts.count)) }
        sums.grow(to: count)
    }

    mutating func add(_ rows: Range<Int>, to groups: UnsafePointer<UInt32>, _ scratch: BlockScratch) {
        scratch.withNumbers { numbers in
            value.evaluate(rows, into: numbers, scratch)
            if squares {
                for row in 0..<rows.count {
                    // A square beyond the doubles is missing like any result that is not finite.
                    let square = numbers[row] * numbers[row]
                    numbers[row] = square.isFinite ? square : .nan
                }
            }
            counts.withUnsafeMutableBufferPointer { counts in
                for row in 0..<rows.count {
                    counts[Int(groups[row])] &+= numbers[row] == numbers[row] ? 1 : 0
                }
            }
            sums.add(numbers, to: groups, rows.count)
        }
    }

    mutating func merge(_ other: ComputedMoments, _ into: [UInt32]?) {
        for group in other.counts.indices { counts[target(group, into)] += other.counts[group] }
        sums.merge(other.sums, into)
    }

    func sum(of group: Int) -> ExactSum { sums.sum(of: group) }
}
