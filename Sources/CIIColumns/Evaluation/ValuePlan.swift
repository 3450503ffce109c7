import CIITime

/// A row value bound to the columns of a table; evaluated a block at a time, missing as NaN.
indirect enum ValuePlan: Sendable {
    case constant(Double)
    case stored(StoredIntegers)
    case reals(RealNumbers)
    case arithmetic(Arithmetic, ValuePlan, ValuePlan)
    case negated(ValuePlan)
    case function(NumericFunction, ValuePlan)
    case calendar(CalendarPart, ValuePlan, CivilCalendar)
    case calendarOfTicks(CalendarPart, TickColumn, CivilCalendar)
    case openTime(ValuePlan, OpenTime)
    case byCode(CategoryColumn, [Double])
    case length(TextPlan)
    case choose(ConditionPlan, ValuePlan, ValuePlan)

    init(_ value: RowValue, in table: Table) {
        switch value {
        case .column(let index): self = Self.column(index, in: table)
        case .constant(let number): self = .constant(number.isFinite ? number : .nan)
        case .arithmetic(let operation, let left, let right):
            self = .arithmetic(operation, ValuePlan(left, in: table), ValuePlan(right, in: table))
        case .negated(let operand): self = .negated(ValuePlan(operand, in: table))
        case .function(let function, let operand): self = .function(function, ValuePlan(operand, in: table))
        case .calendar(let part, .column(let index), let calendar):
            if table.columns.indices.contains(index), case .instant(let ticks) = table.columns[index].storage
            {
                self = .calendarOfTicks(part, ticks, calendar)
            } else {
                self = .calendar(part, Self.column(index, in: table), calendar)
            }
        case .calendar(let part, let instant, let calendar):
            self = .calendar(part, ValuePlan(instant, in: table), calendar)
        case .openTime(let instant, let open): self = .openTime(ValuePlan(instant, in: table), open)
        case .length(let text):
            let plan = TextPlan(text, in: table)
            if case .dictionary(let column, let entries) = plan {
                let lengths = (0..<entries.texts.count).map {
                    entries.texts.withBytes($0) { Double(scalarCount($0)) }
                }
                let table = (0..<column.dictionary.count).map { lengths[entries.entry(ofCode: $0)] } + [.nan]
                self = .byCode(column, table)
            } else {
                self = .length(plan)
            }
        case .choose(let condition, let yes, let no):
            self = .choose(
                ConditionPlan(condition, in: table), ValuePlan(yes, in: table), ValuePlan(no, in: table))
        }
    }

    private static func column(_ index: Int, in table: Table) -> ValuePlan {
        guard table.columns.indices.contains(index) else { return .constant(.nan) }
        let column = table.columns[index]
        if let stored = StoredIntegers(column) { return .stored(stored) }
        if case .number(.real(let reals)) = column.storage { return .reals(reals) }
        return .constant(.nan)
    }

    /// Writes the value of each row of a block, NaN where missing and never infinite or minus zero.
    func evaluate(_ rows: Range<Int>, into result: UnsafeMutablePointer<Double>, _ scratch: BlockScratch) {
        let count = rows.count
        switch self {
        case .constant(let number):
            result.update(repeating: number + 0, count: count)
        case .stored(let stored):
            stored.run(ReadNumbers(result: result, divisor: stored.divisor), over: rows)
        case .reals(let reals):
            readReals(reals, rows, result)
        case .arithmetic(let operation, let left, let right):
            left.evaluate(rows, into: result, scratch)
            scratch.withNumbers { other in
                right.evaluate(rows, into: other, scratch)
                combine(operation, result, other, count)
            }
        case .negated(let operand):
            operand.evaluate(rows, into: result, scratch)
            for row in 0..<count { result[row] = 0 - result[row] }
        case .function(let function, let operand):
            operand.evaluate(rows, into: result, scratch)
            apply(function, result, count)
        case .calendar(let part, let instant, let calendar):
            instant.evaluate(rows, into: result, scratch)
            scratch.withIntegers { instants in
                for row in 0..<count {
                    // Beyond the years the calendar knows there is no bucket.
                    let seconds = result[row]
                    instants[row] = abs(seconds) < 1e12 ? Int64((seconds * 1e6).rounded()) : .min
                }
                readCalendar(part, instants, count, calendar)
                for row in 0..<count { result[row] = instants[row] == .min ? .nan : Double(instants[row]) }
            }
        case .calendarOfTicks(let part, let column, let calendar):
            scratch.withIntegers { instants in
                readCalendar(part, of: column, rows, calendar, into: instants)
                for row in 0..<count { result[row] = instants[row] == .min ? .nan : Double(instants[row]) }
            }
        case .openTime(let instant, let open):
            instant.evaluate(rows, into: result, scratch)
            for row in 0..<count {
                // Beyond the years the calendar knows there is no clock.
                let seconds = result[row]
                result[row] = abs(seconds) < 1e12 ? open.total(seconds) : .nan
            }
        case .byCode(let column, let numbers):
            scratch.withCodes { codes in
                column.read(rows, into: codes)
                numbers.withUnsafeBufferPointer { numbers in
                    for row in 0..<count { result[row] = numbers[Int(codes[row])] }
                }
            }
        case .length(let text):
            text.evaluate(rows, scratch) { slices in
                for row in 0..<count {
                    result[row] = slices[row].isMissing ? .nan : Double(scalarCount(slices[row].bytes))
                }
            }
        case .choose(let condition, let yes, let no):
            yes.evaluate(rows, into: result, scratch)
            scratch.withNumbers { other in
                no.evaluate(rows, into: other, scratch)
                scratch.withTruths { truths in
                    condition.evaluate(rows, into: truths, scratch)
                    for row in 0..<count { result[row] = truths[row] & 1 == 1 ? result[row] : other[row] }
                }
            }
        }
    }
}
