import CIIColumns

/// What one interaction adds to a measurement: a value where a condition holds, or 1 where there is no value.
struct RowMoment: Hashable {
    let conditions: [RowCondition]
    let value: RowValue?

    /// Nil for a measurement that is not a sum over interactions.
    init?(_ measurement: Measurement) {
        let own: [RowCondition]
        switch measurement.accumulator {
        case .rows: (own, value) = ([], nil)
        case .countIf(let condition): (own, value) = ([condition], nil)
        case .count(let value): (own, self.value) = ([.not(.isMissingValue(value))], nil)
        case .countText(let text): (own, value) = ([.not(.isMissingText(text))], nil)
        case .sum(let value): (own, self.value) = ([.not(.isMissingValue(value))], value)
        case .sumOfSquares, .minimum, .maximum, .quantile, .quantilePoint, .distinct: return nil
        }
        conditions = own + (measurement.condition == .always ? [] : [measurement.condition])
    }

    /// What an interaction adds, as a key.
    var key: RowKey {
        let holds: RowCondition = conditions.isEmpty ? .always : .all(conditions)
        return .value(.choose(holds, value ?? .constant(1), .constant(0)))
    }

    /// The sum over interactions of what each adds to two measurements, one times the other.
    ///
    /// Counts stay counts and stored values stay stored values, which the kernels add exactly and fast.
    static func product(_ left: RowMoment, _ right: RowMoment) -> Measurement {
        var conditions = left.conditions
        for condition in right.conditions where !conditions.contains(condition) {
            conditions.append(condition)
        }
        let accumulator: Accumulator =
            switch (left.value, right.value) {
            case (nil, nil): .rows
            case (let value?, nil), (nil, let value?): .sum(value)
            case (let value?, let other?) where value == other: .sumOfSquares(value)
            case (let value?, let other?): .sum(.arithmetic(.multiply, value, other))
            }
        let condition: RowCondition =
            switch conditions.count {
            case 0: .always
            case 1: conditions[0]
            default: .all(conditions)
            }
        return Measurement(accumulator, where: condition)
    }
}
