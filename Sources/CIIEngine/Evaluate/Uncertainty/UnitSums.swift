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
        let owners =
            Coarsening(
                of: finer.keys, groupCount: finer.groupCount, keeping: Array(0..<keyCount))?.ends ?? []
        let results = finer.results.map(\.numbers)
        let unitKey = finer.keys[keyCount]
        let families = isByFamily ? FamilyOfGroup(finer.keys[keyCount + 1]) : nil
        var influence = [Double](repeating: .nan, count: lines.width)
        var start = 0
        for (group, end) in owners.enumerated() {
            var next = start
            while next < Int(end) {
                let unit = unitKey.place(of: next)
                let isKnown = !unitKey.isMissing(next) && unitKey[next] != .text("")
                while next < Int(end), unitKey.place(of: next) == unit {
                    if isKnown, let part = part(of: group, families?[next]) {
                        add(results, next, part, to: &influence)
                    }
                    next += 1
                }
                guard isKnown else { continue }
                influence.withUnsafeBufferPointer { units.add(unit: $0, to: group) }
                for line in influence.indices { influence[line] = .nan }
            }
            start = Int(end)
        }
    }

    private func part(of group: Int, _ family: ChannelFamily?) -> Int? {
        guard let family else { return lines.parts(group).first }
        return lines.parts(group).first { lines.families[$0] == family }
    }

    @inline(__always)
    private func add(_ results: [[Double]], _ fine: Int, _ part: Int, to influence: inout [Double]) {
        let count = evidence.count
        for (place, evidence) in evidence.enumerated() {
            guard let evidence else { continue }
            let (a, b) = evidence.totals(results, fine)
            guard a != 0 || b != 0 else { continue }
            var line = place
            while line < lines.width {
                let slot = part * lines.width + line
                let own = lines.alphas[slot] * a + lines.betas[slot] * b
                influence[line] = influence[line].isNaN ? own : influence[line] + own
                line += count
            }
        }
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

/// The channel families that are the last key of groups.
struct FamilyOfGroup {
    private let key: KeyColumn
    private var known: [ChannelFamily?] = []

    init(_ key: KeyColumn) {
        self.key = key
        for group in key.indices {
            let place = key.place(of: group)
            while known.count <= place { known.append(nil) }
            if known[place] == nil { known[place] = ChannelFamilyKey.family(key[group]) }
        }
    }

    subscript(group: Int) -> ChannelFamily { known[key.place(of: group)] ?? .unknown }
}
