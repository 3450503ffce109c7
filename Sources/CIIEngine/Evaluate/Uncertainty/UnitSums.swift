import CIIColumns
import CIIIndex

/// The covariance of the scores of many groups while it is added up, unit by unit or from sums of products.
struct UnitSums {
    private let lines: InfluenceLines
    private let evidence: [LinearEvidence?]
    private var units: ScoreCovariance.Accumulator
    /// What sums of products add to each group, packed as the accumulator's sums, and their numbers of units.
    private var added: [Double]
    private var addedCounts: [Int]

    init(_ lines: InfluenceLines, _ evidence: [LinearEvidence?]) {
        self.lines = lines
        self.evidence = evidence
        units = ScoreCovariance.Accumulator(indicatorCount: lines.width, groupCount: lines.groupCount)
        added = [Double](
            repeating: 0, count: lines.groupCount * CorrelationMatrix.packedCount(lines.width))
        addedCounts = [Int](repeating: 0, count: lines.groupCount * lines.width)
    }

    /// Adds groups that are told apart by unit behind the first keys, and by channel family behind the unit.
    ///
    /// Those whose unit is not known are left out.
    mutating func add(_ finer: GroupedRows, keyCount: Int, isByFamily: Bool) {
        let ends =
            Coarsening(of: finer.keys, groupCount: finer.groupCount, keeping: Array(0..<keyCount))?.ends
            ?? []
        let units = UnitPlaces(finer.keys[keyCount])
        let families = isByFamily ? FamilyOfGroup(finer.keys[keyCount + 1]).places : []
        let totals = totals(finer.results)
        let (width, count) = (lines.width, evidence.count)
        // The part of each family in the group at hand; one part where groups are not told apart by family.
        var partOfFamily = [Int](repeating: -1, count: ChannelFamily.allCases.count)
        var influence = [Double](repeating: .nan, count: width)
        var start = 0
        for (group, end) in ends.enumerated() {
            let parts = lines.parts(group)
            for family in partOfFamily.indices { partOfFamily[family] = isByFamily ? -1 : parts.lowerBound }
            if isByFamily { for part in parts { partOfFamily[lines.families[part].place] = part } }
            totals.withUnsafeBufferPointer { totals in
                lines.alphas.withUnsafeBufferPointer { alphas in
                    lines.betas.withUnsafeBufferPointer { betas in
                        influence.withUnsafeMutableBufferPointer { influence in
                            var next = start
                            while next < Int(end) {
                                let unit = units.places[next]
                                let isKnown = unit != units.missing && unit != units.empty
                                while next < Int(end), units.places[next] == unit {
                                    let part = partOfFamily[isByFamily ? Int(families[next]) : 0]
                                    let row = next &* 2 &* count
                                    next += 1
                                    guard isKnown, part >= 0 else { continue }
                                    for place in 0..<count {
                                        let (a, b) = (totals[row + 2 &* place], totals[row + 2 &* place + 1])
                                        guard a != 0 || b != 0 else { continue }
                                        var line = place
                                        while line < width {
                                            let slot = part &* width &+ line
                                            let own = alphas[slot] * a + betas[slot] * b
                                            influence[line] =
                                                influence[line].isNaN ? own : influence[line] + own
                                            line &+= count
                                        }
                                    }
                                }
                                guard isKnown else { continue }
                                self.units.add(unit: UnsafeBufferPointer(influence), to: group)
                                for line in 0..<width { influence[line] = .nan }
                            }
                        }
                    }
                }
            }
            start = Int(end)
        }
    }

    /// The two totals of each indicator, group by group: what is not measured adds nothing.
    private func totals(_ results: [AggregateColumn]) -> [Double] {
        let count = evidence.count
        var totals = [Double](repeating: 0, count: (results.first?.count ?? 0) * 2 * count)
        for (place, evidence) in evidence.enumerated() {
            guard let evidence else { continue }
            for (offset, parts) in [evidence.numerator, evidence.denominator].enumerated() {
                for part in parts {
                    let numbers = results[part.measurement].numbers
                    totals.withUnsafeMutableBufferPointer { totals in
                        numbers.withUnsafeBufferPointer { numbers in
                            var slot = 2 &* place &+ offset
                            for number in numbers {
                                totals[slot] += number.isNaN ? 0 : part.factor * number
                                slot &+= 2 &* count
                            }
                        }
                    }
                }
            }
        }
        return totals
    }

    /// Adds interactions that are units by themselves.
    mutating func add(_ products: RowProducts) {
        let triangle = CorrelationMatrix.packedCount(lines.width)
        for group in 0..<lines.groupCount {
            for part in lines.parts(group) {
                let factors = (0..<lines.width).map { line in
                    products.factors(
                        evidence[line % evidence.count], alpha: lines.alphas[part * lines.width + line],
                        beta: lines.betas[part * lines.width + line])
                }
                for row in 0..<lines.width {
                    addedCounts[group * lines.width + row] += products.count(
                        evidence[row % evidence.count], part)
                    for column in 0...row {
                        let place = group * triangle + CorrelationMatrix.packedCount(row) + column
                        added[place] += products.sum(factors[row], factors[column], part)
                    }
                }
            }
        }
    }

    /// The covariance of a group as added so far.
    func covariance(of group: Int) -> ScoreCovariance {
        let own = units.covariance(of: group)
        let triangle = CorrelationMatrix.packedCount(lines.width)
        return ScoreCovariance(
            sums: own.sums.indices.map { own.sums[$0] + added[group * triangle + $0] },
            unitCounts: own.unitCounts.indices.map {
                own.unitCounts[$0] + addedCounts[group * lines.width + $0]
            })
    }
}

/// The units of groups as numbers, and which of them are none.
struct UnitPlaces {
    let places: [UInt32]
    /// The place of a unit that is missing, and of an empty text.
    private(set) var missing = UInt32.max
    private(set) var empty = UInt32.max

    init(_ key: KeyColumn) {
        places = key.indices.map { UInt32(key.place(of: $0)) }
        // Missing has the highest place, and an empty text comes before all others.
        if let highest = places.indices.max(by: { places[$0] < places[$1] }), key.isMissing(highest) {
            missing = places[highest]
        }
        if let lowest = places.indices.min(by: { places[$0] < places[$1] }), key[lowest] == .text("") {
            empty = places[lowest]
        }
    }
}

/// The channel families that are the last key of groups.
struct FamilyOfGroup {
    /// The place of each group's family among all.
    let places: [UInt8]

    init(_ key: KeyColumn) {
        var known: [UInt8?] = []
        places = key.indices.map { group in
            let place = key.place(of: group)
            while known.count <= place { known.append(nil) }
            if let family = known[place] { return family }
            let family = UInt8(ChannelFamilyKey.family(key[group]).place)
            known[place] = family
            return family
        }
    }

    subscript(group: Int) -> ChannelFamily { ChannelFamily.allCases[Int(places[group])] }
}
