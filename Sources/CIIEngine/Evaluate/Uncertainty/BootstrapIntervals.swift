import CIIColumns
import CIIIndex

/// The intervals of the indices of groups by drawing their units again and again.
struct BootstrapIntervals {
    /// Beyond this many units, each of which is drawn two thousand times, an answer would keep a person waiting.
    static let mostUnits = 200_000

    fileprivate(set) var intervals: [Int: ConfidenceInterval] = [:]
    /// How many units there were; over `mostUnits` none was drawn.
    fileprivate(set) var unitCount = 0

    /// The interval of a group's index; nil where it was not drawn.
    func interval(of group: Int) -> ConfidenceInterval? { intervals[group] }
}

extension IndexQuestion {
    /// The indices of groups drawn again, where that was asked for; nil where it was not, or where an indicator is a
    /// quantile, which totals of units do not tell.
    func bootstrap(
        _ dimensions: [Dimension], _ groupCount: Int
    ) throws(EngineFailure) -> BootstrapIntervals? {
        guard frame.context.interval == .bootstrap, hasIntervals else { return nil }
        var measurements = self.measurements
        let evidence = plans.map { $0.linearEvidence(&measurements) }
        guard measurements.all.count == self.measurements.all.count else { return nil }
        let keys = dimensions.map(\.key)
        let family = familyKey.map { [$0] } ?? []
        var result = BootstrapIntervals()
        var units: [GroupedRows] = []
        let unit = UnitKey(frame.schema, besides: keys)
        if let unit { units.append(try ask(keys + [unit.key] + family, measurements.all)) }
        if unit?.hasUnknown ?? true {
            // Interactions that are alike in all that is measured are drawn as one, as often as there are such.
            let moments = RowMoments(evidence, measurements.all, where: unit?.isUnknown ?? .always)
            units.append(try ask(keys + [moments.isIn] + moments.keys + family, measurements.all))
        }
        result.unitCount = units.reduce(0) { $0 + $1.groupCount }
        guard result.unitCount <= BootstrapIntervals.mostUnits else { return result }
        var samples = units.map {
            BootstrapSample($0, keyCount: keys.count, evidence, isByFamily: !family.isEmpty)
        }
        let bootstrap = ClusterBootstrap(seed: frame.context.seed)
        for group in 0..<groupCount {
            try frame.checkCancelled(at: 0)
            var totals: [Double] = []
            var copies: [Int] = []
            for place in samples.indices {
                samples[place].append(group, isRow: unit == nil || place == 1, to: &totals, &copies)
            }
            let width = BootstrapSample.width(evidence.count)
            let interval = totals.withUnsafeBufferPointer { totals in
                bootstrap.interval(
                    totals: totals, width: width, multiplicities: copies, confidence: frame.context.confidence
                ) { sums in index(ofTotals: sums) ?? .nan }
            }
            result.intervals[group] = interval
        }
        return result
    }

    /// The index of totals by family and indicator; nil where there is none.
    private func index(ofTotals sums: UnsafeBufferPointer<Double>) -> Double? {
        let readings = plans.indices.map { place -> IndicatorReadings in
            var families: [IndicatorReadings.FamilyReading] = []
            var (above, below) = (0.0, 0.0)
            for family in ChannelFamily.allCases {
                let slot = (family.place * plans.count + place) * 2
                let (a, b) = (sums[slot], sums[slot + 1])
                guard b > 0 else { continue }
                (above, below) = (above + a, below + b)
                families.append(.init(family, Reading(a / b, count: Int(b))))
            }
            return IndicatorReadings(
                pooled: Reading(below > 0 ? above / below : nil, count: Int(below)), families: families)
        }
        return definition.result(of: GroupReadings(size: 0, indicators: readings)).index
    }
}

/// What single interactions add to measurements, as keys that tell different ones apart.
struct RowMoments {
    let keys: [RowKey]
    /// Whether an interaction is a unit by itself.
    let isIn: RowKey

    init(_ evidence: [LinearEvidence?], _ all: [Measurement], where condition: RowCondition) {
        let used = Set(
            evidence.compactMap { $0 }.flatMap { $0.numerator + $0.denominator }.map(\.measurement))
        keys = used.sorted().compactMap { RowMoment(all[$0])?.key }
        isIn = .value(.choose(condition, .constant(1), .constant(0)))
    }
}

/// The units of groups, group by group.
struct BootstrapSample {
    private let groups: GroupedRows
    private let results: [[Double]]
    private let ends: [UInt32]
    private let keyCount: Int
    private let evidence: [LinearEvidence?]
    private let families: FamilyOfGroup?

    init(_ groups: GroupedRows, keyCount: Int, _ evidence: [LinearEvidence?], isByFamily: Bool) {
        self.groups = groups
        self.keyCount = keyCount
        self.evidence = evidence
        results = groups.results.map(\.numbers)
        ends =
            Coarsening(
                of: groups.keys, groupCount: groups.groupCount, keeping: Array(0..<keyCount))?.ends ?? []
        families = isByFamily ? groups.keys.last.map { FamilyOfGroup($0) } : nil
    }

    /// How many totals a unit has: two for each indicator on each channel family.
    static func width(_ indicatorCount: Int) -> Int { ChannelFamily.allCases.count * indicatorCount * 2 }

    /// Adds the units of a group.
    mutating func append(_ group: Int, isRow: Bool, to totals: inout [Double], _ copies: inout [Int]) {
        guard group < ends.count else { return }
        let width = Self.width(evidence.count)
        var last: Int?
        for fine in (group > 0 ? Int(ends[group - 1]) : 0)..<Int(ends[group]) {
            let unit = groups.keys[keyCount]
            if isRow {
                guard unit[fine] == .number(1) else { continue }
            } else if unit.isMissing(fine) || unit[fine] == .text("") {
                continue
            }
            if isRow || unit.place(of: fine) != last {
                totals.append(contentsOf: repeatElement(0, count: width))
                // The first measurement is the number of interactions.
                copies.append(isRow ? Int(results[0][fine]) : 1)
                last = unit.place(of: fine)
            }
            let family = families?[fine] ?? .unknown
            let share = isRow ? 1 / results[0][fine] : 1
            for (place, evidence) in evidence.enumerated() {
                guard let evidence else { continue }
                let (a, b) = evidence.totals(results, fine)
                let slot = totals.count - width + (family.place * self.evidence.count + place) * 2
                totals[slot] += a * share
                totals[slot + 1] += b * share
            }
        }
    }
}
