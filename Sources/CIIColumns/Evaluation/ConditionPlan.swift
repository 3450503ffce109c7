/// A row condition bound to the columns of a table; evaluated a block at a time into truths.
///
/// Tests of a dictionary column are worked out once for each distinct text and then read by code; comparisons of a
/// stored column with a constant have become a range of integers.
indirect enum ConditionPlan: Sendable {
    case constant(UInt8)
    case all([ConditionPlan])
    case any([ConditionPlan])
    case not(ConditionPlan)
    /// Integers from low to high, both included; no integer when low is above high.
    case range(StoredIntegers, low: Int64, high: Int64, zones: ZoneMap?)
    case byCode(CategoryColumn, [UInt8])
    case compare(ValuePlan, Comparison, ValuePlan)
    case text(TextPlan, TextMatcher)
    case compareText(TextPlan, Comparison, TextPlan)
    case isMissing(ValuePlan)
    case isMissingText(TextPlan)
    case isTrue(ValuePlan)

    init(_ condition: RowCondition, in table: Table) {
        switch condition {
        case .always: self = .constant(Truth.yes)
        case .never: self = .constant(Truth.no)
        case .all(let parts): self = .all(parts.map { ConditionPlan($0, in: table) })
        case .any(let parts): self = .any(parts.map { ConditionPlan($0, in: table) })
        case .not(let part): self = .not(ConditionPlan(part, in: table))
        case .compare(let left, let comparison, let right):
            self = Self.compare(
                ValuePlan(left, in: table), comparison, with: ValuePlan(right, in: table), table)
        case .text(let text, let test): self = Self.test(TextPlan(text, in: table), TextMatcher(test))
        case .compareText(let left, let comparison, let right):
            switch (TextPlan(left, in: table), TextPlan(right, in: table)) {
            case (let text, .constant(let bytes)): self = Self.test(text, .compare(comparison, bytes))
            case (.constant(let bytes), let text):
                self = Self.test(text, .compare(comparison.mirrored, bytes))
            case (let left, let right): self = .compareText(left, comparison, right)
            }
        case .instantRange(let index, let from, let to):
            guard table.columns.indices.contains(index),
                case .instant(let ticks) = table.columns[index].storage
            else {
                self = .constant(Truth.unknown)
                return
            }
            // A tick lies in the range when its own first microsecond does.
            let factor = 1_000_000 / ticks.ticksPerSecond
            self = .range(
                StoredIntegers(ticks.ticks, decimals: ticks.decimals),
                low: from.map { Int64(Self.ceiling($0, factor)) } ?? (.min + 1),
                high: to.map { Int64(Self.ceiling($0, factor)).subtractingReportingOverflow(1) }
                    .map { $0.overflow ? .min : $0.partialValue } ?? .max,
                zones: ticks.zones)
        case .isMissingValue(let value): self = .isMissing(ValuePlan(value, in: table))
        case .isMissingText(let text): self = Self.isMissing(TextPlan(text, in: table))
        case .isTrue(let value): self = .isTrue(ValuePlan(value, in: table))
        }
    }

    private static func ceiling(_ value: Int, _ factor: Int) -> Int {
        let quotient = value / factor
        return value % factor > 0 ? quotient + 1 : quotient
    }

    private static func compare(
        _ left: ValuePlan, _ comparison: Comparison, with right: ValuePlan, _ table: Table
    ) -> ConditionPlan {
        switch (left, right) {
        case (.stored(let stored), .constant(let number)):
            StoredRange.plan(stored, comparison, number)
        case (.constant(let number), .stored(let stored)):
            StoredRange.plan(stored, comparison.mirrored, number)
        case (let left, let right):
            .compare(left, comparison, right)
        }
    }

    private static func test(_ text: TextPlan, _ matcher: TextMatcher) -> ConditionPlan {
        switch text {
        case .missing: return .constant(Truth.unknown)
        case .constant(let bytes): return .constant(bytes.withUnsafeBufferPointer { matcher.test($0) })
        case .dictionary(let column, let entries):
            let truths = (0..<entries.texts.count).map { entries.texts.withBytes($0) { matcher.test($0) } }
            let byCode = (0..<column.dictionary.count).map { truths[entries.entry(ofCode: $0)] }
            return .byCode(column, byCode + [Truth.unknown])
        case .rows, .mapped, .choose: return .text(text, matcher)
        }
    }

    private static func isMissing(_ text: TextPlan) -> ConditionPlan {
        switch text {
        case .missing: return .constant(Truth.yes)
        case .constant: return .constant(Truth.no)
        case .dictionary(let column, _):
            let present = [UInt8](repeating: Truth.no, count: column.dictionary.count)
            return .byCode(column, present + [Truth.yes])
        case .rows, .mapped, .choose: return .isMissingText(text)
        }
    }

    /// Writes the truth of each row of a block.
    func evaluate(_ rows: Range<Int>, into truths: UnsafeMutablePointer<UInt8>, _ scratch: BlockScratch) {
        let count = rows.count
        switch self {
        case .constant(let truth):
            truths.update(repeating: truth, count: count)
        case .all(let parts):
            truths.update(repeating: Truth.yes, count: count)
            for part in parts where part.verdict(on: rows) != .everywhere {
                scratch.withTruths { other in
                    part.evaluate(rows, into: other, scratch)
                    for row in 0..<count { truths[row] = Truth.and(truths[row], other[row]) }
                }
            }
        case .any(let parts):
            truths.update(repeating: Truth.no, count: count)
            for part in parts {
                scratch.withTruths { other in
                    part.evaluate(rows, into: other, scratch)
                    for row in 0..<count { truths[row] = Truth.or(truths[row], other[row]) }
                }
            }
        case .not(let part):
            part.evaluate(rows, into: truths, scratch)
            for row in 0..<count { truths[row] = Truth.not(truths[row]) }
        case .range(let stored, let low, let high, _):
            stored.run(TestRange(truths: truths, low: low, high: high), over: rows)
        case .byCode(let column, let table):
            if case .uint8(let codes) = column.codes {
                // The highest code is missing, whose truth stands behind those of the texts.
                let table = table.dropLast() + [UInt8](repeating: table.last ?? 0, count: 257 - table.count)
                codes.withUnsafeBufferPointer { codes in
                    table.withUnsafeBufferPointer { table in
                        for row in 0..<count { truths[row] = table[Int(codes[rows.lowerBound &+ row])] }
                    }
                }
                return
            }
            scratch.withCodes { codes in
                column.read(rows, into: codes)
                table.withUnsafeBufferPointer { table in
                    for row in 0..<count { truths[row] = table[Int(codes[row])] }
                }
            }
        case .compare(let left, let comparison, let right):
            scratch.withNumbers { first in
                scratch.withNumbers { second in
                    left.evaluate(rows, into: first, scratch)
                    right.evaluate(rows, into: second, scratch)
                    comparison.write(first, second, count, into: truths)
                }
            }
        case .text(.rows(let column), .contains(let part)) where !part.isEmpty:
            column.contains(part, rows, into: truths)
        case .text(let text, let matcher):
            text.evaluate(rows, scratch) { slices in
                for row in 0..<count {
                    truths[row] = slices[row].isMissing ? Truth.unknown : matcher.test(slices[row].bytes)
                }
            }
        case .compareText(let left, let comparison, let right):
            left.evaluate(rows, scratch) { first in
                right.evaluate(rows, scratch) { second in
                    for row in 0..<count {
                        let isUnknown = first[row].isMissing || second[row].isMissing
                        truths[row] =
                            isUnknown
                            ? Truth.unknown
                            : Truth.of(comparison.holds(order(first[row].bytes, second[row].bytes)))
                    }
                }
            }
        case .isMissing(.stored(let stored)):
            stored.run(TestMissing(truths: truths), over: rows)
        case .isMissing(let value):
            scratch.withNumbers { numbers in
                value.evaluate(rows, into: numbers, scratch)
                for row in 0..<count { truths[row] = Truth.of(numbers[row] != numbers[row]) }
            }
        case .isMissingText(let text):
            text.evaluate(rows, scratch) { slices in
                for row in 0..<count { truths[row] = Truth.of(slices[row].isMissing) }
            }
        case .isTrue(.stored(let stored)):
            stored.run(TestTrue(truths: truths), over: rows)
        case .isTrue(let value):
            scratch.withNumbers { numbers in
                value.evaluate(rows, into: numbers, scratch)
                for row in 0..<count {
                    let number = numbers[row]
                    truths[row] = number != number ? Truth.unknown : Truth.of(number != 0)
                }
            }
        }
    }
}
