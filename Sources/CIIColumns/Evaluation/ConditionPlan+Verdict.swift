extension ConditionPlan {
    /// What is known of a condition on a range of rows before any is read.
    enum Verdict {
        /// True for each row.
        case everywhere
        /// True for no row: false or unknown.
        case nowhere
        /// The rows must be read.
        case open
    }

    /// What the zone maps and bounds say of a range of rows.
    func verdict(on rows: Range<Int>) -> Verdict {
        switch self {
        case .constant(let truth): return truth == Truth.yes ? .everywhere : .nowhere
        case .all(let parts):
            var result = Verdict.everywhere
            for part in parts {
                switch part.verdict(on: rows) {
                case .everywhere: continue
                case .nowhere: return .nowhere
                case .open: result = .open
                }
            }
            return result
        case .any(let parts):
            var result = Verdict.nowhere
            for part in parts {
                switch part.verdict(on: rows) {
                case .everywhere: return .everywhere
                case .nowhere: continue
                case .open: result = .open
                }
            }
            return result
        case .range(let stored, let low, let high, let zones):
            guard let bounds = stored.bounds else { return .nowhere }
            let whole = Self.verdict(bounds, hasMissing: stored.missingCount > 0, low, high)
            guard whole == .open, let zones else { return whole }
            var result: Verdict?
            for zone in zones.zones(of: rows) {
                let part =
                    zone.bounds.map { Self.verdict($0, hasMissing: zone.hasMissing, low, high) } ?? .nowhere
                if part == .open || (result ?? part) != part { return .open }
                result = part
            }
            return result ?? .open
        case .not, .byCode, .compare, .text, .compareText, .isMissing, .isMissingText, .isTrue:
            return .open
        }
    }

    private static func verdict(
        _ bounds: ClosedRange<Int64>, hasMissing: Bool, _ low: Int64, _ high: Int64
    ) -> Verdict {
        if bounds.upperBound < low || bounds.lowerBound > high { return .nowhere }
        return !hasMissing && low <= bounds.lowerBound && bounds.upperBound <= high ? .everywhere : .open
    }
}
