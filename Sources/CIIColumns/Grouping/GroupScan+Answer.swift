extension GroupScan {
    /// The answer, sorted by key.
    func finish(_ plan: GroupPlan) -> GroupedRows {
        let finished = zip(collectors, plan.points).map {
            $0.finished(groupCount: numbering.capacity, points: $1)
        }
        let tally = FinishedTally((self.tally ?? Tally(plan.tally)).lines)
        let groups = sortedGroups(plan, tally)
        let results = plan.sources.map { source in
            switch source {
            case .tally(let reading):
                AggregateColumn(.tallied(TallyColumn(tally: tally, groups: groups.numbers, reading: reading)))
            case .collector(let collector, let reading):
                finished[collector].column(reading, of: groups.numbers)
            }
        }
        return GroupedRows(keys: groups.keys, results: results, groupCount: groups.numbers.count)
    }

    /// The groups that hold rows, in the order of their keys.
    private func sortedGroups(_ plan: GroupPlan, _ tally: FinishedTally) -> (
        numbers: [UInt32], keys: [KeyColumn]
    ) {
        if plan.keys.isEmpty { return ([1], []) }
        var numbers = tally.countedGroups
        if let key = numbering.onlyKey {
            // Each group is a code, so the codes in order are the groups in order.
            let codes = key.sorted(numbers.map { $0 - 1 })
            return (codes.map { $0 + 1 }, [key.column(of: codes, places: nil)])
        }
        var codes = numbering.codes(of: numbers)
        let ranks = zip(numbering.keys, codes).map { key, codes in key.ranks(of: codes) }
        // From the last key to the first each sorting keeps what the ones before have done.
        var order = (0..<UInt32(numbers.count)).map { $0 }
        for key in ranks.indices.reversed() {
            order = sorted(order, by: codes[key], ranks[key].places, placeCount: ranks[key].count)
        }
        numbers = order.map { numbers[Int($0)] }
        codes = codes.map { codes in order.map { codes[Int($0)] } }
        let keys = numbering.keys.indices.map { key in
            numbering.keys[key].column(
                of: codes[key], places: codes[key].map { ranks[key].places[Int($0)] })
        }
        return (numbers, keys)
    }

    /// `order` sorted by the place of each group's code, groups of one place left as they stand.
    private func sorted(
        _ order: [UInt32], by codes: [UInt32], _ places: [UInt32], placeCount: Int
    ) -> [UInt32] {
        var ends = [UInt32](repeating: 0, count: placeCount + 1)
        for code in codes { ends[Int(places[Int(code)]) + 1] += 1 }
        for place in 0..<placeCount { ends[place + 1] += ends[place] }
        var sorted = order
        for group in order {
            let place = Int(places[Int(codes[Int(group)])])
            sorted[Int(ends[place])] = group
            ends[place] += 1
        }
        return sorted
    }
}

extension Collector {
    /// The collector with everything done that reading needs.
    fileprivate func finished(groupCount: Int, points: [QuantilePoint]) -> Collector {
        switch self {
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
            part.settle(groupCount: groupCount, points: points)
            return .values(part)
        case .binned: return self
        case .distinct(var part):
            part.grow(to: groupCount)
            part.count(groupCount: groupCount)
            return .distinct(part)
        case .none: return .none
        }
    }

    /// What a measurement reads, for each of `groups`.
    fileprivate func column(_ reading: GroupPlan.Reading, of groups: [UInt32]) -> AggregateColumn {
        switch (self, reading) {
        case (.stored(let part), .sum):
            Self.numbers(groups) { part.counts[$0] == 0 ? nil : part.sum(of: $0).number }
        case (.stored(let part), _): Self.counts(groups) { part.counts[$0] }
        case (.computed(let part), .sum):
            Self.numbers(groups) { part.counts[$0] == 0 ? nil : part.sum(of: $0).number }
        case (.computed(let part), _): Self.counts(groups) { part.counts[$0] }
        case (.extremes(let part), _): Self.numbers(groups) { part.number(of: $0) }
        case (.values(let part), .quantile(let point)):
            Self.numbers(groups) { part.quantile(point, of: $0) }
        case (.binned(let part), .quantile(let point)):
            Self.numbers(groups) { part.quantile(point, of: $0) }
        case (.values, _), (.binned, _), (.none, _): Self.numbers(groups) { _ in nil }
        case (.distinct(let part), _): Self.counts(groups) { part.count(of: $0) }
        }
    }

    private static func counts(_ groups: [UInt32], _ count: (Int) -> Int) -> AggregateColumn {
        AggregateColumn(.counts(groups.map { UInt32(clamping: count(Int($0))) }))
    }

    private static func numbers(_ groups: [UInt32], _ number: (Int) -> Double?) -> AggregateColumn {
        AggregateColumn(.numbers(groups.map { number(Int($0)) ?? .nan }))
    }
}
