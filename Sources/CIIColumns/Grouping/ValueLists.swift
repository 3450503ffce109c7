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

    /// Brings the numbers of each group together, those that the `points` rest on in their places.
    mutating func settle(groupCount: Int, points: [QuantilePoint]) {
        var ends = [Int](repeating: 0, count: groupCount + 1)
        ends.withUnsafeMutableBufferPointer { ends in
            groups.withUnsafeBufferPointer { for group in $0 { ends[Int(group) &+ 1] &+= 1 } }
            for group in 1..<ends.count { ends[group] &+= ends[group - 1] }
        }
        starts = ends
        var sorted = [Double](repeating: 0, count: numbers.count)
        sorted.withUnsafeMutableBufferPointer { sorted in
            ends.withUnsafeMutableBufferPointer { ends in
                groups.withUnsafeBufferPointer { groups in
                    numbers.withUnsafeBufferPointer { numbers in
                        for index in groups.indices {
                            let place = ends[Int(groups[index])]
                            ends[Int(groups[index])] = place &+ 1
                            sorted[place] = numbers[index]
                        }
                    }
                }
            }
            for group in 0..<groupCount where starts[group + 1] - starts[group] > 1 {
                let values = UnsafeMutableBufferPointer(rebasing: sorted[starts[group]..<starts[group + 1]])
                Self.place(points, in: values)
            }
        }
        numbers = sorted
        groups = []
    }

    /// Behind the places already filled the next are looked for; few numbers are sorted sooner than that.
    private static func place(_ points: [QuantilePoint], in values: UnsafeMutableBufferPointer<Double>) {
        guard values.count > 32 else {
            for end in 1..<values.count {
                let number = values[end]
                var place = end
                while place > 0, values[place - 1] > number {
                    values[place] = values[place - 1]
                    place -= 1
                }
                values[place] = number
            }
            return
        }
        var placed = 0
        for place in Quantile.places(points, among: values.count) {
            select(place - placed, in: UnsafeMutableBufferPointer(rebasing: values[placed...]))
            placed = place + 1
        }
    }

    /// The quantile of a group after `settle`; `nil` where it has none.
    func quantile(_ point: QuantilePoint, of group: Int) -> Double? {
        let start = starts[group]
        guard let quantile = Quantile(point, among: starts[group + 1] - start) else { return nil }
        return quantile.between(numbers[start + quantile.lower], numbers[start + quantile.upper])
    }
}
