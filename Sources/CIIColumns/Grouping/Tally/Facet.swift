/// Something about a row that takes few values: a column of few, or the truth of a condition.
///
/// Each value has a code from 0 on, one byte a row.
struct Facet {
    private enum Source {
        case integers(StoredIntegers, low: Int64)
        case texts(CategoryColumn)
        /// Codes are truths.
        case truth(ConditionPlan)
    }

    /// What a column may take: more would leave no room for a second column beside it.
    private static let mostCodes = 64

    private let source: Source
    /// Codes lie below this.
    let radix: Int
    /// A column of each code's value, in the order of codes.
    let values: Column

    /// The facet of a column; `nil` where it takes too many values.
    init?(_ column: Column) {
        if case .category(let texts) = column.storage {
            guard texts.dictionary.count < Self.mostCodes else { return nil }
            source = .texts(texts)
            radix = texts.dictionary.count + (texts.missingCount > 0 ? 1 : 0)
            var maker = CategoryMaker()
            for code in 0..<texts.dictionary.count {
                texts.dictionary.withBytes(code) { maker.append($0) }
            }
            if texts.missingCount > 0 { maker.appendMissing() }
            values = maker.finish(name: column.name)
            return
        }
        guard let stored = StoredIntegers(column), let bounds = stored.bounds else { return nil }
        let span = bounds.upperBound.subtractingReportingOverflow(bounds.lowerBound)
        guard !span.overflow, span.partialValue < Self.mostCodes - 1 else { return nil }
        source = .integers(stored, low: bounds.lowerBound)
        let integers = bounds.map { Int64?($0) } + (stored.missingCount > 0 ? [nil] : [])
        radix = integers.count
        values = Column(name: column.name, storage: column.storage.holding(integers))
    }

    /// The facet of a condition's truth.
    init(_ condition: ConditionPlan) {
        source = .truth(condition)
        radix = 3
        // In the order of the truth values: unknown, yes, no.
        var maker = BooleanMaker()
        maker.appendMissing()
        maker.append(true)
        maker.append(false)
        values = maker.finish(name: "truth")
    }

    /// The value of the integers stored in a column for each code, 0 for missing; `nil` for other facets.
    var integers: [Int64]? {
        guard case .integers(let stored, let low) = source else { return nil }
        let present = radix - (stored.missingCount > 0 ? 1 : 0)
        return (0..<radix).map { $0 < present ? low + Int64($0) : 0 }
    }

    /// Writes the code of each row of a block.
    func read(_ rows: Range<Int>, into codes: UnsafeMutablePointer<UInt8>, _ scratch: BlockScratch) {
        switch source {
        case .integers(let stored, let low):
            stored.run(
                ReadCodes(codes: codes, low: low, missingCode: UInt8(truncatingIfNeeded: radix - 1)),
                over: rows)
        case .texts(let column):
            scratch.withCodes { wide in
                column.read(rows, into: wide)
                for row in 0..<rows.count { codes[row] = UInt8(truncatingIfNeeded: wide[row]) }
            }
        case .truth(let condition): condition.evaluate(rows, into: codes, scratch)
        }
    }

    private struct ReadCodes: IntegerKernel {
        let codes: UnsafeMutablePointer<UInt8>
        let low: Int64
        let missingCode: UInt8

        @inline(__always)
        func run<Integer: FixedWidthInteger>(_ values: UnsafePointer<Integer>, count: Int, missing: Integer) {
            // Codes are small, so the lowest bytes tell them.
            let low = UInt8(truncatingIfNeeded: low)
            for row in 0..<count {
                let code = UInt8(truncatingIfNeeded: values[row]) &- low
                codes[row] = values[row] == missing ? missingCode : code
            }
        }
    }
}

extension ColumnStorage {
    /// Storage of the same kind with other integers; `nil` is missing.
    fileprivate func holding(_ integers: [Int64?]) -> ColumnStorage {
        switch self {
        case .boolean:
            var maker = BooleanMaker()
            for integer in integers {
                if let integer { maker.append(integer != 0) } else { maker.appendMissing() }
            }
            return .boolean(maker.finish())
        case .number(.scaled(_, let decimals)):
            return .number(.scaled(PackedIntegers(integers), decimals: decimals))
        case .instant(let ticks):
            return .instant(TickColumn(ticks: PackedIntegers(integers), ticksPerSecond: ticks.ticksPerSecond))
        case .duration(let ticks):
            return .duration(
                TickColumn(ticks: PackedIntegers(integers), ticksPerSecond: ticks.ticksPerSecond))
        case .number(.real), .category, .text: return self
        }
    }
}
