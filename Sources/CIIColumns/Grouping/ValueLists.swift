/// All numbers of each group, for exact quantiles.
struct ValueLists {
    let value: ValuePlan
    private var groups: [UInt32] = []
    private var numbers: [Double] = []
    private var starts: [Int] = []

    init(_ value: ValuePlan) {
        self.value = value
    }

    mutating func add(_ rows: Range<Int>, to groups: UnsafePointer<UInt32>, _ scratch: BlockScratch) {
        scratch.withNumbers { found in
            scratch.withCodes { owners in
                value.evaluate(rows, into: found, scratch)
                // Values move to the front of the vector without a branch; the place moves on only past those kept.
                var kept = 0
                for row in 0..<rows.count {
                    let number = found[row]
                    let group = groups[row]
                    found[kept] = number
                    owners[kept] = group
                    kept &+= (number == number) && (group != 0) ? 1 : 0
                }
                numbers.append(contentsOf: UnsafeBufferPointer(start: found, count: kept))
                self.groups.append(contentsOf: UnsafeBufferPointer(start: owners, count: kept))
            }
        }
    }

    mutating func merge(_ other: ValueLists, _ into: [UInt32]?) {
        numbers.append(contentsOf: other.numbers)
        if let into {
            groups.append(contentsOf: other.groups.map { into[Int($0)] })
        } else {
            groups.append(contentsOf: other.groups)
        }
    }

    /// Brings the numbers of each group together, those that the quantiles of `fractions` rest on in their places.
    mutating func settle(groupCount: Int, fractions: [Double]) {
        let fractions = fractions.filter { $0 >= 0 && $0 <= 1 }.sorted()
        var ends = [Int](repeating: 0, count: groupCount + 1)
        for group in groups { ends[Int(group) + 1] += 1 }
        for group in 1..<ends.count { ends[group] += ends[group - 1] }
        starts = ends
        var sorted = [Double](repeating: 0, count: numbers.count)
        sorted.withUnsafeMutableBufferPointer { sorted in
            for (index, group) in groups.enumerated() {
                sorted[ends[Int(group)]] = numbers[index]
                ends[Int(group)] += 1
            }
            for group in 0..<groupCount where starts[group + 1] - starts[group] > 1 {
                let values = UnsafeMutableBufferPointer(rebasing: sorted[starts[group]..<starts[group + 1]])
                Self.place(fractions, in: values)
            }
        }
        numbers = sorted
        groups = []
    }

    /// Each quantile lies between two neighbours; behind the ones already placed the next are looked for.
    private static func place(_ fractions: [Double], in values: UnsafeMutableBufferPointer<Double>) {
        var placed = 0
        for fraction in fractions {
            for rank in [
                Int(Double(values.count - 1) * fraction), Int(Double(values.count - 1) * fraction) + 1,
            ]
            where rank >= placed && rank < values.count {
                select(rank - placed, in: UnsafeMutableBufferPointer(rebasing: values[placed...]))
                placed = rank + 1
            }
        }
    }

    /// The quantile of a group after `settle`: with n values in order it lies at place (n − 1) × fraction, counted from 0,
    /// on the straight line between the neighbours there; `nil` without values or for a fraction outside 0…1.
    func quantile(_ fraction: Double, of group: Int) -> Double? {
        let count = starts[group + 1] - starts[group]
        guard count > 0, fraction >= 0, fraction <= 1 else { return nil }
        let place = Double(count - 1) * fraction
        let lower = Int(place)
        let low = numbers[starts[group] + lower]
        let high = numbers[starts[group] + min(lower + 1, count - 1)]
        let weight = place - Double(lower)
        let result = low + (high - low) * weight
        // The distance of two finite numbers may be too large for a double; minus zero is zero.
        return (result.isFinite ? result : low * (1 - weight) + high * weight) + 0
    }
}
