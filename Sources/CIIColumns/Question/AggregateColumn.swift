/// What one measurement gathered, group by group.
public struct AggregateColumn: RandomAccessCollection, Sendable {
    enum Values: Sendable {
        /// Numbers of rows or of distinct values; tables have fewer than 2³² rows.
        case counts([UInt32])
        /// Numbers; NaN where there was nothing to measure.
        case numbers([Double])
        /// Read off the lines of the groups.
        case tallied(TallyColumn)
    }

    let values: Values

    init(_ values: Values) {
        self.values = values
    }

    /// The first group.
    public var startIndex: Int { 0 }

    /// The number of groups.
    public var endIndex: Int {
        switch values {
        case .counts(let counts): counts.count
        case .numbers(let numbers): numbers.count
        case .tallied(let column): column.groups.count
        }
    }

    /// What was gathered from a group.
    public subscript(group: Int) -> Aggregate {
        switch values {
        case .counts(let counts): .count(Int(counts[group]))
        case .numbers(let numbers): numbers[group].isNaN ? .none : .number(numbers[group])
        case .tallied(let column):
            if let sum = column.reading.sum {
                column.sum(sum, at: group).map { .number($0) } ?? .none
            } else {
                .count(column.count(at: group))
            }
        }
    }

    /// Writes what was gathered from a range of groups as numbers, NaN where there was nothing to measure.
    ///
    /// `destination` must have room for `groups.count` numbers.
    public func read(_ groups: Range<Int>, into destination: UnsafeMutablePointer<Double>) {
        precondition(groups.lowerBound >= 0 && groups.upperBound <= count, "the groups are in the column")
        switch values {
        case .counts(let counts):
            counts.withUnsafeBufferPointer { counts in
                for index in 0..<groups.count {
                    destination[index] = Double(counts[groups.lowerBound &+ index])
                }
            }
        case .numbers(let numbers):
            numbers.withUnsafeBufferPointer { numbers in
                for index in 0..<groups.count { destination[index] = numbers[groups.lowerBound &+ index] }
            }
        case .tallied(let column):
            for (index, group) in groups.enumerated() {
                if let sum = column.reading.sum {
                    destination[index] = column.sum(sum, at: group) ?? .nan
                } else {
                    destination[index] = Double(column.count(at: group))
                }
            }
        }
    }
}

extension AggregateColumn: Hashable {
    /// Whether both hold the same results, however they are stored.
    public static func == (left: AggregateColumn, right: AggregateColumn) -> Bool {
        left.count == right.count && left.indices.allSatisfy { left[$0] == right[$0] }
    }

    /// Hashes the results.
    public func hash(into hasher: inout Hasher) {
        for result in self { hasher.combine(result) }
    }
}
