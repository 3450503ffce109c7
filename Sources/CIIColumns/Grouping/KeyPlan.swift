/// A key bound to the columns of a table: how each row gets a code.
///
/// Codes below a known radix index arrays directly; the other keys number their values as they appear.
enum KeyPlan {
    /// A dictionary column, or a function of one.
    case dictionary(CategoryColumn, DictionaryEntries)
    /// Stored integers of a small range.
    case integers(StoredIntegers, low: Int64, radix: Int)
    /// A calendar part of a stored instant.
    case calendar(CalendarPart, TickColumn, CalendarContext, low: Int64, radix: Int)
    /// Stored integers of a wide range, told apart exactly.
    case wideIntegers(StoredIntegers)
    /// Computed numbers, told apart by their doubles.
    case numbers(ValuePlan)
    /// Free or computed texts.
    case texts(TextPlan)

    init(_ key: RowKey, in table: Table) {
        let widest = Self.widestRadix(rowCount: table.rowCount)
        switch key {
        case .text(let text):
            switch TextPlan(text, in: table) {
            case .dictionary(let column, let entries): self = .dictionary(column, entries)
            case let plan: self = .texts(plan)
            }
        case .value(let value):
            switch ValuePlan(value, in: table) {
            case .stored(let stored): self = Self.integers(stored, widest)
            case .calendarOfTicks(let part, let column, let calendar):
                self = Self.calendar(part, column, calendar, widest)
            case let plan: self = .numbers(plan)
            }
        }
    }

    private static func integers(_ stored: StoredIntegers, _ widest: Int) -> KeyPlan {
        let bounds = stored.bounds ?? 0...0
        let span = bounds.upperBound.subtractingReportingOverflow(bounds.lowerBound)
        guard !span.overflow, span.partialValue < Int64(widest) - 2 else { return .wideIntegers(stored) }
        return .integers(stored, low: bounds.lowerBound, radix: Int(span.partialValue) + 2)
    }

    private static func calendar(
        _ part: CalendarPart, _ column: TickColumn, _ calendar: CalendarContext, _ widest: Int
    ) -> KeyPlan {
        var ends = [column.ticks.bounds?.lowerBound ?? 0, column.ticks.bounds?.upperBound ?? 0]
        let bounds: (low: Int64, high: Int64)
        switch part {
        case .hourOfDay: bounds = (0, 23)
        case .weekday: bounds = (1, 7)
        case .dayOfMonth: bounds = (1, 31)
        case .monthOfYear: bounds = (1, 12)
        case .bucket, .yearNumber:
            // Neither falls as time goes on, except a local year number where clocks go back at New Year.
            let packed = PackedIntegers(ends.map { $0 })
            let column = TickColumn(ticks: packed, ticksPerSecond: column.ticksPerSecond)
            ends.withUnsafeMutableBufferPointer { buffer in
                guard let base = buffer.baseAddress else { return }
                readCalendar(part, of: column, 0..<2, calendar, into: base)
            }
            guard ends[0] != .min, ends[1] != .min else {
                return .numbers(.calendarOfTicks(part, column, calendar))
            }
            let margin: Int64 = if case .yearNumber = part { 1 } else { 0 }
            bounds = (ends[0] - margin, ends[1] + margin)
        }
        guard bounds.high - bounds.low < Int64(widest) - 2 else {
            return .numbers(.calendarOfTicks(part, column, calendar))
        }
        return .calendar(part, column, calendar, low: bounds.low, radix: Int(bounds.high - bounds.low) + 2)
    }

    /// How many codes may index arrays directly: arrays of twice the rows cost no more than the rows themselves.
    static func widestRadix(rowCount: Int) -> Int { max(256, min(2 * rowCount, 1 << 24)) }

    /// How many codes there are, the missing one included, where that is known beforehand.
    ///
    /// With a known radix missing is the highest code; otherwise it is code 0.
    var radix: Int? {
        switch self {
        case .dictionary(_, let entries): entries.texts.count + 1
        case .integers(_, _, let radix), .calendar(_, _, _, _, let radix): radix
        case .wideIntegers, .numbers, .texts: nil
        }
    }

    /// The code that stands for missing.
    var missingCode: UInt32 { radix.map { UInt32($0 - 1) } ?? 0 }
}
