/// How groups fall together when some of their keys are left out.
public struct Coarsening: Sendable {
    /// The coarser group of each group.
    let owners: [UInt32]
    /// The first group of each coarser one.
    let firsts: [UInt32]

    /// The number of coarser groups.
    public var groupCount: Int { firsts.count }

    /// The coarser groups of groups with these keys that keep the keys at `positions`; without keys all are one.
    ///
    /// Nil where several keys are kept that are not the first ones: groups that agree in them do not stand together.
    public init?(of keys: [KeyColumn], groupCount: Int, keeping positions: [Int]) {
        if positions.isEmpty {
            self.init(
                owners: [UInt32](repeating: 0, count: groupCount), firsts: [0])
        } else if positions == Array(0..<positions.count) {
            self.init(runsOf: keys[..<positions.count], groupCount)
        } else if positions.count == 1, let position = positions.first {
            self.init(placesOf: keys[position])
        } else {
            return nil
        }
    }

    private init(owners: [UInt32], firsts: [UInt32]) {
        self.owners = owners
        self.firsts = firsts
    }

    /// Groups are in the order of their keys, so those that agree in the first keys stand together.
    private init(runsOf keys: ArraySlice<KeyColumn>, _ groupCount: Int) {
        var owners = [UInt32](repeating: 0, count: groupCount)
        var firsts: [UInt32] = []
        for group in 0..<groupCount {
            let isNew = group == 0 || keys.contains { $0.place(of: group) != $0.place(of: group - 1) }
            if isNew { firsts.append(UInt32(group)) }
            owners[group] = UInt32(firsts.count - 1)
        }
        self.init(owners: owners, firsts: firsts)
    }

    private init(placesOf key: KeyColumn) {
        let none = UInt32.max
        var first: [UInt32] = []
        for group in key.indices {
            let place = key.place(of: group)
            if place >= first.count {
                first.append(contentsOf: repeatElement(none, count: place + 1 - first.count))
            }
            if first[place] == none { first[place] = UInt32(group) }
        }
        let present = first.indices.filter { first[$0] != none }
        var numbers = [UInt32](repeating: 0, count: first.count)
        for (number, place) in present.enumerated() { numbers[place] = UInt32(number) }
        self.init(
            owners: key.indices.map { numbers[key.place(of: $0)] }, firsts: present.map { first[$0] })
    }

    /// A key of the coarser groups, which must have been kept.
    public func key(_ key: KeyColumn) -> KeyColumn { key.picking(firsts) }

    /// Behind the last group of each coarser one, where the groups of each stand together.
    public var ends: [UInt32] {
        firsts.isEmpty ? [] : Array(firsts.dropFirst()) + [UInt32(owners.count)]
    }
}

extension GroupedRows {
    /// The same groups with each result a column by itself.
    ///
    /// Results that share lines are read some groups at a time, so that a line is fetched once for all of them.
    public var settled: GroupedRows {
        let shared = results.indices.filter { !results[$0].isSettled }
        guard !shared.isEmpty else { return self }
        var counts = shared.map { [UInt32](repeating: 0, count: results[$0].isCount ? groupCount : 0) }
        var numbers = shared.map { [Double](repeating: 0, count: results[$0].isCount ? 0 : groupCount) }
        withUnsafeTemporaryAllocation(of: Double.self, capacity: Self.groupsAtOnce) { buffer in
            guard let base = buffer.baseAddress else { return }
            for start in stride(from: 0, to: groupCount, by: Self.groupsAtOnce) {
                let groups = start..<min(start + Self.groupsAtOnce, groupCount)
                for (place, result) in shared.enumerated() {
                    results[result].read(groups, into: base)
                    if results[result].isCount {
                        counts[place].withUnsafeMutableBufferPointer { counts in
                            for group in groups { counts[group] = UInt32(base[group - start]) }
                        }
                    } else {
                        numbers[place].withUnsafeMutableBufferPointer { numbers in
                            for group in groups { numbers[group] = base[group - start] }
                        }
                    }
                }
            }
        }
        var settled = results
        for (place, result) in shared.enumerated() {
            let isCount = results[result].isCount
            settled[result] = AggregateColumn(isCount ? .counts(counts[place]) : .numbers(numbers[place]))
        }
        return GroupedRows(keys: keys, results: settled, groupCount: groupCount)
    }

    private static let groupsAtOnce = 512
}

extension KeyColumn {
    fileprivate func picking(_ groups: [UInt32]) -> KeyColumn {
        let picked: Values =
            switch values {
            case .texts(let codes, let texts): .texts(codes: groups.map { codes[Int($0)] }, texts)
            case .numbers(let numbers): .numbers(groups.map { numbers[Int($0)] })
            }
        return KeyColumn(picked, places: groups.map { UInt32(place(of: Int($0))) })
    }

    /// The bytes it holds, without the texts, which are the table's.
    public var byteCount: Int {
        switch values {
        case .texts: count * 8
        case .numbers: count * 12
        }
    }
}

extension AggregateColumn {
    /// The bytes it holds; of lines that columns share its part.
    public var byteCount: Int {
        if case .counts = values { count * 4 } else { count * 8 }
    }

    /// What was gathered from each group as a number; NaN where there was nothing to measure.
    public var numbers: [Double] {
        if case .numbers(let numbers) = values { return numbers }
        return [Double](unsafeUninitializedCapacity: count) { numbers, written in
            if let base = numbers.baseAddress { read(0..<count, into: base) }
            written = count
        }
    }

    /// The number of rows or distinct values of each group; zeros where something else was measured.
    public var counts: [UInt32] {
        if case .counts(let counts) = values { return counts }
        guard isCount else { return [UInt32](repeating: 0, count: count) }
        return numbers.map { UInt32($0) }
    }

    fileprivate var isCount: Bool {
        if let first, case .count = first { true } else { false }
    }

    /// Whether it shares what it holds with no other column.
    fileprivate var isSettled: Bool {
        if case .counts = values { return true }
        if case .numbers = values { return true }
        return false
    }

    /// The same measurement over coarser groups, exactly as it would be gathered from their rows; nil where it cannot be
    /// told from the finer groups.
    ///
    /// - Parameters:
    ///   - coarsening: Which groups fall together.
    ///   - accumulator: What was gathered.
    ///   - table: What it was gathered from.
    public func rolledUp(
        to coarsening: Coarsening, _ accumulator: Accumulator, in table: Table
    ) -> AggregateColumn? {
        switch accumulator {
        case .rows, .count, .countText, .countIf:
            return AggregateColumn(.counts(Self.folded(counts, coarsening, 0) { $0 &+ $1 }))
        case .minimum:
            return AggregateColumn(
                .numbers(Self.folded(numbers, coarsening, .nan) { $1 < $0 || $0.isNaN ? $1 : $0 }))
        case .maximum:
            return AggregateColumn(
                .numbers(Self.folded(numbers, coarsening, .nan) { $1 > $0 || $0.isNaN ? $1 : $0 }))
        case .sum(.column(let column)):
            guard let decimals = StoredIntegers(table.columns[column])?.decimals else { return nil }
            return Self.sums(numbers, coarsening, decimals).map { AggregateColumn(.numbers($0)) }
        case .sum, .sumOfSquares, .quantile, .quantilePoint, .distinct:
            return nil
        }
    }

    private static func folded<Value>(
        _ values: [Value], _ coarsening: Coarsening, _ none: Value, _ join: (Value, Value) -> Value
    ) -> [Value] {
        var joined = [Value](repeating: none, count: coarsening.groupCount)
        joined.withUnsafeMutableBufferPointer { joined in
            values.withUnsafeBufferPointer { values in
                coarsening.owners.withUnsafeBufferPointer { owners in
                    for group in values.indices {
                        let owner = Int(owners[group])
                        joined[owner] = join(joined[owner], values[group])
                    }
                }
            }
        }
        return joined
    }

    /// The integers that sums of decimals were rounded from are found again as long as they have at most 50 bits; nil
    /// where one has more.
    private static func sums(_ numbers: [Double], _ coarsening: Coarsening, _ decimals: Int) -> [Double]? {
        let power = Double(powerOfTen(decimals))
        var totals = [Int64](repeating: 0, count: coarsening.groupCount)
        var hasValues = [Bool](repeating: false, count: coarsening.groupCount)
        var isExact = true
        totals.withUnsafeMutableBufferPointer { totals in
            hasValues.withUnsafeMutableBufferPointer { hasValues in
                coarsening.owners.withUnsafeBufferPointer { owners in
                    for (group, number) in numbers.enumerated() where !number.isNaN {
                        let scaled = (number * power).rounded()
                        guard scaled.magnitude <= 0x1p50 else {
                            isExact = false
                            return
                        }
                        totals[Int(owners[group])] &+= Int64(scaled)
                        hasValues[Int(owners[group])] = true
                    }
                }
            }
        }
        guard isExact, totals.allSatisfy({ $0.magnitude <= 1 << 53 }) else { return nil }
        return zip(totals, hasValues).map { $1 ? Double($0) / power : .nan }
    }
}
