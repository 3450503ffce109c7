import CIIColumns
import CIIIndex

/// The columns and rows of `why … by …`: one row a group, and one for what no group has.
struct WhyGroupLayout {
    let question: WhyQuestion
    /// How the index of each group changed, where it is in both windows and something tells how sure it is.
    private let differences: [EstimateDifference?]

    init(_ question: WhyQuestion) throws(EngineFailure) {
        self.question = question
        let (earlier, later) = (
            try question.before.groupIntervals(), try question.after.groupIntervals()
        )
        let groups = question.groups
        differences = zip(groups.before, groups.after).map { before, after in
            guard let before, let after, let old = question.before.results[before].index,
                let new = question.after.results[after].index, let oldInterval = earlier[before],
                let newInterval = later[after]
            else { return nil }
            return EstimateDifference(new, newInterval, less: old, oldInterval)
        }
    }

    /// Whether a group's own change is marked as not clear.
    var hasUnclear: Bool { differences.contains { $0?.isClear == false } }

    private var dimensions: [Dimension] { question.frame.dimensions }

    var columns: [AnswerColumn] {
        var columns = dimensions.map(\.column)
        columns += ["before", "after"].map { AnswerColumn(name: "n.\($0)", kind: .count) }
        columns += ["before", "after"].map {
            AnswerColumn(name: "share.\($0)", kind: .measure, unit: .percent, prominence: .detail)
        }
        columns += ["before", "after"].map { AnswerColumn(name: "cii.\($0)", kind: .score, unit: .score) }
        columns += ["within", "mix", "total"].map {
            AnswerColumn(name: $0, kind: .contribution, unit: .score)
        }
        columns += ["newcomer", "leaver", "change", "change.low", "change.high"].map(machine)
        for indicator in question.indicators {
            columns += ["within", "mix", "total"].map { machine("\(indicator.name).\($0)") }
        }
        return columns
    }

    private func machine(_ name: String) -> AnswerColumn {
        AnswerColumn(name: name, kind: .contribution, unit: .score, prominence: .machine)
    }

    /// The groups by how much they have in the change, the largest part first.
    var order: [Int] {
        let sizes = groupParts.map { abs($0.total) }
        guard !sizes.isEmpty else { return Array(question.groups.keys.indices) }
        // Equal parts keep the order of the keys; a rounding error makes no order.
        return sizes.indices.sorted { a, b in
            abs(sizes[a] - sizes[b]) > Ranking.tolerance ? sizes[a] > sizes[b] : a < b
        }
    }

    private var groupParts: [ChangeParts] { question.change?.groups ?? [] }

    // MARK: Rows

    func row(_ group: Int) -> [AnswerValue] {
        let groups = question.groups
        let (before, after) = (groups.before[group], groups.after[group])
        let calendar = question.frame.calendar
        var row = zip(dimensions, groups.keys[group]).map { $0.value($1, calendar: calendar) }
        let sizes = (
            before.map { question.before.level.size($0) }, after.map { question.after.level.size($0) }
        )
        row += [.integer(sizes.0 ?? 0), .integer(sizes.1 ?? 0)]
        row += [share(sizes.0 ?? 0, of: question.before), share(sizes.1 ?? 0, of: question.after)]
        let earlier = index(before.map { question.before.results[$0] })
        let later = index(after.map { question.after.results[$0] })
        row += [before == nil ? .marked(earlier, mark: "new") : earlier]
        let isUnclear = differences[group]?.isClear == false
        row += [after == nil ? .marked(later, mark: "gone") : isUnclear ? .marked(later, mark: "≈") : later]
        guard let change = question.change else { return row + noParts }
        let own = change.indicators.map { $0.groups[group] }
        row += parts(own.reduce(.zero, +)) + self.change(differences[group])
        for parts in own { row += [.number(parts.within), .number(parts.composition), .number(parts.total)] }
        return row
    }

    private func share(_ size: Int, of period: WhyPeriod) -> AnswerValue {
        guard period.size > 0 else { return .missing }
        return .number(100 * Double(size) / Double(period.size))
    }

    private func index(_ result: IndexResult?) -> AnswerValue {
        result?.index.map { .number($0) } ?? .missing
    }

    private func parts(_ parts: ChangeParts) -> [AnswerValue] {
        [parts.within, parts.composition, parts.total, parts.newcomer, parts.leaver].map { .number($0) }
    }

    private func change(_ difference: EstimateDifference?) -> [AnswerValue] {
        [difference?.estimate, difference?.interval.low, difference?.interval.high].map {
            $0.map { .number($0) } ?? .missing
        }
    }

    private var noParts: [AnswerValue] {
        [AnswerValue](repeating: .missing, count: 8 + 3 * question.indicators.count)
    }

    /// Coverage, definition and what groups do not add up to, where there is any.
    var rowsBesideGroups: [[AnswerValue]] {
        guard let change = question.change else { return [] }
        return [
            row(beside: "(coverage)", change.coverage) { $0.coverage },
            row(beside: "(no mean)", change.shape) { $0.shape },
            row(beside: "(definition)", change.definition) { _ in nil },
        ].compactMap { $0 }
    }

    private func row(
        beside name: String, _ amount: Double, _ own: (IndexChange.Indicator) -> Double?
    ) -> [AnswerValue]? {
        guard let change = question.change, abs(amount) > Ranking.tolerance else { return nil }
        var row: [AnswerValue] = dimensions.indices.map { $0 == 0 ? .text(name) : .missing }
        row += [AnswerValue](repeating: .missing, count: 8) + [.number(amount)]
        row += [AnswerValue](repeating: .missing, count: 5)
        for indicator in change.indicators {
            row += [.missing, .missing, own(indicator).map { .number($0) } ?? .missing]
        }
        return row
    }

    /// The row over everything, which the others add up to.
    var total: [AnswerValue] {
        var row: [AnswerValue] = dimensions.indices.map { $0 == 0 ? .text("all") : .missing }
        let (before, after) = (question.before, question.after)
        row += [.integer(before.size), .integer(after.size)]
        row += [share(before.size, of: before), share(after.size, of: after)]
        row += [index(before.whole), index(after.whole)]
        guard let change = question.change, let movement = question.movement else { return row + noParts }
        let all = groupParts.reduce(.zero, +)
        row += [all.within, all.composition, movement.after - movement.before, all.newcomer, all.leaver].map {
            .number($0)
        }
        row += [.number(movement.after - movement.before), .missing, .missing]
        for indicator in change.indicators {
            let parts = indicator.parts
            row += [.number(parts.within), .number(parts.composition), .number(indicator.total)]
        }
        return row
    }
}
