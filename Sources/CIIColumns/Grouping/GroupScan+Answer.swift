extension GroupScan {
    /// The answer, sorted by key.
    func finish(_ plan: GroupPlan) -> GroupedRows {
        var fractions = [[Double]](repeating: [], count: collectors.count)
        for case (let collector, .quantile(let fraction)) in plan.readings {
            fractions[collector].append(fraction)
        }
        let finished = zip(collectors, fractions).map {
            $0.finished(groupCount: numbering.capacity, fractions: $1)
        }
        let (groups, codes) = sortedGroups(plan, finished)
        let keys = numbering.keys.enumerated().map { index, key in codes[index].map { key.value(of: $0) } }
        let results = plan.readings.map { reading in
            groups.map { finished[reading.collector].aggregate(reading.reading, of: $0) }
        }
        return GroupedRows(keys: keys, results: results, groupCount: groups.count)
    }

    private func sortedGroups(_ plan: GroupPlan, _ finished: [Collector]) -> (
        groups: [Int], codes: [[UInt32]]
    ) {
        if plan.keys.isEmpty { return ([1], []) }
        guard case .rows(let rows) = finished.first else { return ([], plan.keys.map { _ in [] }) }
        let groups = rows.counts.indices.filter { $0 > 0 && rows.counts[$0] > 0 }
        let codes = numbering.codes(of: groups)
        let places = zip(numbering.keys, codes).map { key, codes in
            var isUsed = [Bool](repeating: false, count: Int(max(codes.max() ?? 0, key.plan.missingCode)) + 1)
            for code in codes { isUsed[Int(code)] = true }
            let ranks = key.ranks(used: isUsed)
            return codes.map { ranks[Int($0)] }
        }
        let order = groups.indices.sorted { left, right in
            for place in places where place[left] != place[right] { return place[left] < place[right] }
            return false
        }
        return (order.map { groups[$0] }, codes.map { codes in order.map { codes[$0] } })
    }
}

extension Collector {
    /// The collector with everything done that reading needs.
    fileprivate func finished(groupCount: Int, fractions: [Double]) -> Collector {
        switch self {
        case .rows(var part):
            part.grow(to: groupCount)
            return .rows(part)
        case .stored(var part):
            part.grow(to: groupCount)
            part.empty()
            return .stored(part)
        case .computed(var part):
            part.grow(to: groupCount)
            return .computed(part)
        case .extremes(var part):
            part.grow(to: groupCount)
            return .extremes(part)
        case .values(var part):
            part.settle(groupCount: groupCount, fractions: fractions)
            return .values(part)
        case .distinct(var part):
            part.grow(to: groupCount)
            part.count(groupCount: groupCount)
            return .distinct(part)
        case .none: return .none
        }
    }

    fileprivate func aggregate(_ reading: GroupPlan.Reading, of group: Int) -> Aggregate {
        switch (self, reading) {
        case (.rows(let part), _): return .count(part.counts[group])
        case (.stored(let part), .sum):
            return part.counts[group] == 0 ? .none : Self.number(part.sum(of: group).number)
        case (.stored(let part), _): return .count(part.counts[group])
        case (.computed(let part), .sum):
            return part.counts[group] == 0 ? .none : Self.number(part.sum(of: group).number)
        case (.computed(let part), _): return .count(part.counts[group])
        case (.extremes(let part), _): return Self.number(part.number(of: group))
        case (.values(let part), .quantile(let fraction)):
            return Self.number(part.quantile(fraction, of: group))
        case (.values, _): return .none
        case (.distinct(let part), _): return .count(part.count(of: group))
        case (.none, _): return .none
        }
    }

    private static func number(_ number: Double?) -> Aggregate {
        number.map { .number($0) } ?? .none
    }
}
