import CIIColumns

/// What the interactions of aggregated rows get of the values of their rows, one row after another.
struct RowParts {
    private let values: EntryValues
    private let reading: ColumnReading
    private let isMean: Bool
    /// Ticks in a second, or decimals.
    private let scale: Int
    /// Of these in one of the values.
    private let factor: Int64
    private var integers: [Int64] = []
    private var doubles: [Double] = []

    init(_ values: EntryValues, as assignment: FieldAssignment, capacity: Int) {
        self.values = values
        reading = assignment.reading
        isMean = assignment.share == .same
        let isDuration = assignment.reading.type == .duration
        // Whole seconds are divided in milliseconds.
        scale = isDuration ? max(1000, values.scale) : values.scale
        factor = isDuration ? Int64(scale / max(1, values.scale)) : 1
        if values.doubles.isEmpty {
            integers.reserveCapacity(capacity)
        } else {
            doubles.reserveCapacity(capacity)
        }
    }

    /// Adds a row of `all` interactions of which the value is of the first `few`; says why that cannot be.
    mutating func append(_ entry: Int, all: Int, few: Int) -> Reject.Reason? {
        if case .count(_, let isInverse) = reading {
            let count = Int(values.integers[entry])
            guard count <= all else {
                appendMissing(all)
                return .aboveCount(all)
            }
            let yes = isInverse ? all - count : count
            integers += repeatElement(1, count: yes)
            integers += repeatElement(0, count: all - yes)
            return nil
        }
        guard values.doubles.isEmpty else {
            let total = values.doubles[entry]
            if few > 0 { doubles += repeatElement(total / Double(few), count: few) }
            doubles += repeatElement(.nan, count: all - few)
            return few == 0 && total != 0 ? .totalOfNone : nil
        }
        let (total, overflow) = values.integers[entry].multipliedReportingOverflow(by: factor)
        guard !overflow else {
            appendMissing(all)
            return .tooLarge
        }
        if isMean { integers += repeatElement(total, count: few) } else { appendParts(of: total, in: few) }
        integers += repeatElement(.min, count: all - few)
        return !isMean && few == 0 && total != 0 ? .totalOfNone : nil
    }

    /// Adds a row of that many interactions without a value.
    mutating func appendMissing(_ count: Int) {
        if values.doubles.isEmpty {
            integers += repeatElement(.min, count: count)
        } else {
            doubles += repeatElement(.nan, count: count)
        }
    }

    /// Whole numbers that differ by at most one and add up to the total, the larger first.
    private mutating func appendParts(of total: Int64, in parts: Int) {
        guard parts > 0 else { return }
        var (each, rest) = total.quotientAndRemainder(dividingBy: Int64(parts))
        if rest < 0 {
            each -= 1
            rest += Int64(parts)
        }
        integers += repeatElement(each + 1, count: Int(rest))
        integers += repeatElement(each, count: parts - Int(rest))
    }

    /// The finished column.
    func column(named name: String) -> Column {
        if case .count = reading {
            var maker = BooleanMaker(capacity: integers.count)
            for integer in integers {
                if integer == .min { maker.appendMissing() } else { maker.append(integer == 1) }
            }
            return maker.finish(name: name)
        }
        guard values.doubles.isEmpty else {
            var maker = RealMaker(capacity: doubles.count)
            for double in doubles { maker.append(double) }
            return maker.finish(name: name)
        }
        return integers.withUnsafeBufferPointer { integers in
            if reading.type == .duration {
                var maker = TickMaker(
                    ticksPerSecond: scale, meaning: .duration, capacity: integers.count)
                maker.append(contentsOf: integers)
                return maker.finish(name: name)
            }
            var maker = ScaledNumberMaker(decimals: scale, capacity: integers.count)
            maker.append(contentsOf: integers)
            return maker.finish(name: name)
        }
    }
}
