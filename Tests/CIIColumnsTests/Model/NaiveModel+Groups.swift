import CIIColumns
import Glibc

extension NaiveModel {
    /// The answer to a grouped question, group by group.
    func grouped(_ request: GroupRequest) -> ModelAnswer {
        var rows: [[ModelKey]: [Int]] = [:]
        if request.keys.isEmpty { rows[[]] = [] }
        for row in 0..<table.rowCount where condition(request.condition, row) == true {
            rows[request.keys.map { key($0, row) }, default: []].append(row)
        }
        let groups = rows.keys.sorted { $0.lexicographicallyPrecedes($1) }
        return ModelAnswer(
            keys: request.keys.indices.map { index in groups.map { $0[index].value } },
            results: request.measurements.map { measurement in
                groups.map { group in
                    aggregate(
                        measurement.accumulator,
                        (rows[group] ?? []).filter { condition(measurement.condition, $0) == true })
                }
            },
            groupCount: groups.count)
    }

    private func key(_ key: RowKey, _ row: Int) -> ModelKey {
        switch key {
        case .text(let text): return self.text(text, row).map { .text(Array($0.utf8)) } ?? .missing
        case .value(let value):
            guard let number = self.value(value, row) else { return .missing }
            return .number(exact: exact(value, row) ?? 0, number + 0)
        }
    }

    /// The stored integer of a plain column.
    private func exact(_ value: RowValue, _ row: Int) -> Int64? {
        guard case .column(let index) = value else { return nil }
        switch table.columns[index].storage {
        case .number(.scaled(let integers, _)): return integers[row]
        case .instant(let ticks), .duration(let ticks): return ticks.ticks[row]
        case .boolean(let booleans): return booleans.value(at: row).map { $0 ? 1 : 0 }
        case .number(.real), .category, .text: return nil
        }
    }

    private func scale(_ value: RowValue) -> Double {
        guard case .column(let index) = value else { return 1 }
        switch table.columns[index].storage {
        case .number(.scaled(_, let decimals)): return (0..<decimals).reduce(1.0) { power, _ in power * 10 }
        case .instant(let ticks), .duration(let ticks): return Double(ticks.ticksPerSecond)
        case .number(.real), .boolean, .category, .text: return 1
        }
    }

    private func aggregate(_ accumulator: Accumulator, _ rows: [Int]) -> Aggregate {
        switch accumulator {
        case .rows: return .count(rows.count)
        case .count(let value): return .count(rows.count { self.value(value, $0) != nil })
        case .countText(let text): return .count(rows.count { self.text(text, $0) != nil })
        case .countIf(let test): return .count(rows.count { condition(test, $0) == true })
        case .sum(let value): return sum(value, rows, power: 1)
        case .sumOfSquares(let value): return sum(value, rows, power: 2)
        case .minimum(let value):
            return rows.compactMap { self.value(value, $0) }.min().map { .number($0 + 0) } ?? .none
        case .maximum(let value):
            return rows.compactMap { self.value(value, $0) }.max().map { .number($0 + 0) } ?? .none
        case .quantile(let value, let fraction):
            let numbers = rows.compactMap { self.value(value, $0) }.sorted()
            guard !numbers.isEmpty, (0...1).contains(fraction) else { return .none }
            let place = Double(numbers.count - 1) * fraction
            let low = numbers[Int(place.rounded(.down))]
            let high = numbers[Int(place.rounded(.up))]
            return .number(low + (high - low) * (place - place.rounded(.down)))
        case .quantilePoint(let value, let point):
            let numbers = rows.compactMap { self.value(value, $0) }.sorted()
            let place = Self.rank(numbers.count, point.fraction, point.deviations) - 1
            return numbers.indices.contains(place) ? .number(numbers[place]) : .none
        case .distinct(let key):
            return .count(Set(rows.map { self.key(key, $0) }).subtracting([.missing]).count)
        }
    }

    /// The outermost rank that misses the quantile with at most the tail beyond the deviations, by adding up chances.
    private static func rank(_ count: Int, _ fraction: Double, _ deviations: Double) -> Int {
        let (trials, tail) = (Double(count), erfc(abs(deviations) / 2.0.squareRoot()) / 2)
        guard count <= 100 else {
            return Int(
                (trials * fraction + deviations * (trials * fraction * (1 - fraction)).squareRoot()).rounded(
                    .up))
        }
        func chance(_ below: Int, _ p: Double) -> Double {
            (0...below).reduce(0.0) { sum, k in
                let ways = lgamma(trials + 1) - lgamma(Double(k) + 1) - lgamma(trials - Double(k) + 1)
                return sum + exp(ways) * pow(p, Double(k)) * pow(1 - p, trials - Double(k))
            }
        }
        let p = deviations < 0 ? fraction : 1 - fraction
        let rank = (1...max(1, count)).last { chance($0 - 1, p) <= tail * (1 + 1e-9) }
        guard let rank else { return 0 }
        return deviations < 0 ? rank : count + 1 - rank
    }

    /// Stored integers add as integers; anything else as multiples of 2⁻⁴⁰.
    private func sum(_ value: RowValue, _ rows: [Int], power: Int) -> Aggregate {
        let present = rows.filter { self.value(value, $0) != nil }
        guard !present.isEmpty else { return .none }
        let integers = present.compactMap { exact(value, $0) }
        let scale = scale(value)
        if integers.count == present.count, power == 1 || integers.allSatisfy({ $0.magnitude < 1 << 60 }) {
            let total = integers.reduce(Int128(0)) {
                $0 + (power == 1 ? Int128($1) : Int128($1) * Int128($1))
            }
            let divisor = Int128(power == 1 ? scale : scale * scale)
            // Whole part and rest apart, so that the rest is not lost: within one unit of the last place.
            return .number(Double(total / divisor) + Double(total % divisor) / Double(divisor))
        }
        let multiples = present.compactMap { self.value(value, $0) }.map { power == 1 ? $0 : $0 * $0 }
            .map { Int128(($0 * 0x1p40).rounded(.toNearestOrEven)) }
        return .number(Double(multiples.reduce(0, +)) * 0x1p-40)
    }
}

/// A key in the order groups come in.
enum ModelKey: Hashable, Comparable {
    case number(exact: Int64, Double)
    case text([UInt8])
    case missing

    init(_ value: KeyValue) {
        switch value {
        case .text(let text): self = .text(Array(text.utf8))
        case .number(let number): self = .number(exact: 0, number)
        case .missing: self = .missing
        }
    }

    var value: KeyValue {
        switch self {
        case .number(_, let number): .number(number)
        case .text(let bytes): .text(String(decoding: bytes, as: UTF8.self))
        case .missing: .missing
        }
    }

    static func < (left: ModelKey, right: ModelKey) -> Bool {
        switch (left, right) {
        case (.number(let first, let a), .number(let second, let b)): a != b ? a < b : first < second
        case (.text(let a), .text(let b)): a.lexicographicallyPrecedes(b)
        case (.missing, _): false
        case (_, .missing): true
        case (.number, .text): true
        case (.text, .number): false
        }
    }
}
