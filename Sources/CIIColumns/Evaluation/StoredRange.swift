/// A comparison of stored integers with a number, turned into the range of integers for which it holds.
///
/// The value of an integer as a double never falls as the integer grows, so the integers below a number end at one
/// place, which is found by halving. The result is the same as converting and comparing each row.
enum StoredRange {
    static func plan(_ stored: StoredIntegers, _ comparison: Comparison, _ number: Double) -> ConditionPlan {
        guard !number.isNaN else { return .constant(Truth.unknown) }
        let divisor = stored.divisor
        // The first integer whose value is not below the number, and the first whose value is above it.
        let notBelow = first { Double($0) / divisor >= number }
        let above = first { Double($0) / divisor > number }
        func range(_ low: Int64?, _ beyond: Int64?) -> ConditionPlan {
            guard let low else { return .range(stored, low: .max, high: .min + 1, zones: nil) }
            return .range(
                stored, low: low, high: beyond.map { $0 == .min ? .min : $0 - 1 } ?? .max, zones: nil)
        }
        let lowest = Int64.min + 1
        switch comparison {
        case .equal: return range(notBelow, above)
        case .notEqual: return .not(range(notBelow, above))
        case .less: return range(lowest, notBelow)
        case .lessOrEqual: return range(lowest, above)
        case .greater: return range(above, nil)
        case .greaterOrEqual: return range(notBelow, nil)
        }
    }

    /// The first integer for which a condition holds that holds for every later one; `nil` when it never does.
    private static func first(where holds: (Int64) -> Bool) -> Int64? {
        guard holds(.max) else { return nil }
        var low = Int64.min + 1
        var high = Int64.max
        while low < high {
            let middle = low + Int64(bitPattern: UInt64(bitPattern: high &- low) / 2)
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return high
    }
}
