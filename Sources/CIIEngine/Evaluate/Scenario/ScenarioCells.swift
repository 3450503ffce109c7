import CIIColumns
import CIIIndex
import CIILanguage

/// The interactions asked about, told apart by the groups of the answer, the channel family where goalposts differ by it,
/// and whether each condition of a scenario holds: in each cell everything changes alike.
struct ScenarioCells {
    private let question: IndexQuestion
    private let keyCount: Int
    private let hasFamilies: Bool
    private let cells: GroupedRows
    /// The possible values of each term, and how it is put together, by its place in the weighting.
    let ranges: [ClosedRange<Double>]
    private let evidence: [ChangeableEvidence]
    private let totals: [TermTotals]
    /// How many times as many interactions there would be.
    private(set) var volume: [Double]
    /// Whether more interactions were taken away than there are.
    private(set) var isVolumeClipped = false
    /// What the figure of each term would be in each cell.
    private var values: [[Double]]
    /// The cells in which a value had to be held within what is possible, by term.
    private var isClipped: [[Bool]]
    /// The changes of terms that can only be changed as wholes, in order.
    private var wholeChanges: [[ValueChange]]

    /// - Parameters:
    ///   - question: The index as it would be weighed.
    ///   - steps: The changes.
    ///   - scopes: The conditions of the steps, by the text of their scope.
    init(
        _ question: IndexQuestion, _ steps: [ScenarioStep], scopes: [(text: String, condition: RowCondition)]
    ) throws(EngineFailure) {
        self.question = question
        let dimensions = question.frame.dimensions.map(\.key)
        let family = question.familyKey.map { [$0] } ?? []
        (keyCount, hasFamilies) = (dimensions.count, !family.isEmpty)
        var measurements = Measurements()
        _ = measurements.index(of: .rows)
        let plans = question.weighting.terms.map {
            question.frame.planner.plan($0.indicator, measurements: &measurements)
        }
        var evidence: [ChangeableEvidence] = []
        for plan in plans { evidence.append(ChangeableEvidence(plan, &measurements)) }
        self.evidence = evidence
        let flags = scopes.map { scope in
            RowKey.value(.choose(scope.condition, .constant(1), .constant(0)))
        }
        cells = try question.ask(dimensions + family + flags, measurements.all)
        totals = zip(plans, evidence).map { [cells] in TermTotals($0, $1, cells) }
        ranges = plans.map { plan in
            plan.possibleValues(question.frame, measurements)
        }
        volume = [Double](repeating: 1, count: cells.groupCount)
        values = totals.map(\.values)
        isClipped = plans.map { [cells] _ in [Bool](repeating: false, count: cells.groupCount) }
        wholeChanges = plans.map { _ in [] }
        for step in steps {
            try question.frame.checkCancelled(at: 0)
            let flag = step.scope.flatMap { scope in
                scopes.firstIndex { $0.text == StatementPrinter().print(scope.value) }
            }
            apply(step, flag: flag)
        }
    }

    // MARK: Changes

    private func isMeant(_ cell: Int, _ flag: Int?) -> Bool {
        guard let flag else { return true }
        let place = keyCount + (hasFamilies ? 1 : 0) + flag
        return cells.keys[place][cell] == .number(1)
    }

    private mutating func apply(_ step: ScenarioStep, flag: Int?) {
        let meant = (0..<cells.groupCount).filter { isMeant($0, flag) }
        switch step.change {
        case .volume(let change):
            let now = meant.reduce(0.0) { $0 + volume[$1] * Double(cells.results[0][$1].count) }
            let factor: Double
            switch change {
            case .scale(let own): factor = own
            case .set(let target): factor = now > 0 ? target / now : 1
            case .shift(let amount):
                factor = now > 0 ? max(0, now + amount) / now : 1
                if now + amount < 0 { isVolumeClipped = true }
            }
            for cell in meant { volume[cell] *= factor }
        case .value(let indicator, let change):
            guard let term = question.weighting.terms.firstIndex(where: { $0.indicator == indicator }) else {
                return
            }
            if case .whole = evidence[term] { wholeChanges[term].append(change) }
            for cell in meant where !values[term][cell].isNaN {
                let (value, isHeld) = change.value(of: values[term][cell], within: ranges[term])
                values[term][cell] = value
                if isHeld { isClipped[term][cell] = true }
            }
        case .weight, .goalposts: break
        }
    }

    // MARK: What comes of them

    /// Whether anything about a term is otherwise.
    func isChanged(_ term: Int) -> Bool {
        volume.contains { $0 != 1 }
            || zip(values[term], totals[term].values).contains { $0 != $1 && !$1.isNaN }
    }

    /// What is added in one cell.
    private func change(_ term: Int, _ cell: Int) -> TotalsChange {
        let own = totals[term]
        guard !own.values[cell].isNaN else { return TotalsChange() }
        let (factor, value) = (volume[cell], values[term][cell])
        let isMoved = value != own.values[cell]
        guard isMoved || factor != 1 else { return TotalsChange() }
        let above = isMoved ? value * own.below[cell] : own.above[cell]
        var change = TotalsChange(
            above: factor * above - own.above[cell], below: (factor - 1) * own.below[cell],
            count: (factor - 1) * Double(own.counts[cell]))
        // A total is over nothing that could grow.
        if case .total = evidence[term] { change.below = 0 }
        return change
    }

    /// What is added in each run of cells that ends at these places.
    private func changes(_ term: Int, ends: [UInt32]) -> [TotalsChange] {
        var cell = 0
        return ends.map { end in
            var sum = TotalsChange()
            while cell < Int(end) {
                sum += change(term, cell)
                cell += 1
            }
            return sum
        }
    }

    private func ends(keeping keyCount: Int) -> [UInt32] {
        guard cells.groupCount > 0 else { return [] }
        return keyCount == 0
            ? [UInt32(cells.groupCount)]
            : Coarsening(of: cells.keys, groupCount: cells.groupCount, keeping: Array(0..<keyCount))?.ends
                ?? []
    }

    /// How many interactions there would be in each group.
    var sizes: [Double] {
        var cell = 0
        return ends(keeping: keyCount).map { end in
            var size = 0.0
            while cell < Int(end) {
                size += volume[cell] * Double(cells.results[0][cell].count)
                cell += 1
            }
            return size
        }
    }

    /// How many interactions there would be in all.
    var sizeOfAll: Double {
        volume.indices.reduce(0) { $0 + volume[$1] * Double(cells.results[0][$1].count) }
    }

    /// The groups in which a value had to be held within what is possible.
    func clippedGroups(_ term: Int) -> [Bool] {
        var cell = 0
        return ends(keeping: keyCount).map { end in
            defer { cell = Int(end) }
            return isClipped[term][cell..<Int(end)].contains(true)
        }
    }

    /// The column of a term in the groups of the answer, or in all of them as one.
    ///
    /// - Parameter column: The same without the changes of values and volumes.
    func column(_ term: Int, _ column: ScoreColumn, ofAll isOfAll: Bool) throws(EngineFailure) -> ScoreColumn
    {
        guard isChanged(term) else { return column }
        let indicator = question.weighting.terms[term].indicator
        let keys = isOfAll ? [] : question.frame.dimensions.map(\.key)
        let own = try readings(
            term, keys, isOfAll ? [totalChange(term)] : changes(term, ends: ends(keeping: keyCount)))
        let readings = ReadingColumn(values: own.values, counts: own.counts)
        guard let family = question.familyKey else {
            return ScoreColumn(indicator, readings, parts: nil, goalposts: question.definition.goalposts)
        }
        let groups = try question.ask(keys + [family], [Measurement(.rows)])
        let parts = try question.parts(groups)
        let ofParts = try self.readings(
            term, keys + [family],
            isOfAll ? familyChanges(term, groups) : changes(term, ends: ends(keeping: keyCount + 1)))
        return ScoreColumn(
            readings, families: parts, values: ofParts.values, amounts: ofParts.amounts,
            goalposts: { question.definition.goalposts.goalposts(for: indicator, family: $0) })
    }

    private func totalChange(_ term: Int) -> TotalsChange {
        changes(term, ends: ends(keeping: 0)).first ?? TotalsChange()
    }

    /// What is added in each channel family of everything, in the order of these groups.
    private func familyChanges(_ term: Int, _ families: GroupedRows) -> [TotalsChange] {
        var sums = [TotalsChange](repeating: TotalsChange(), count: families.groupCount)
        let key = cells.keys[keyCount]
        for cell in 0..<cells.groupCount { sums[key.place(of: cell)] += change(term, cell) }
        return sums
    }

    private func readings(
        _ term: Int, _ keys: [RowKey], _ changes: [TotalsChange]
    ) throws(EngineFailure) -> (values: [Double], counts: [UInt32], amounts: [Double]) {
        var measurements = Measurements()
        let indicator = question.weighting.terms[term].indicator
        let plan = question.frame.planner.plan(indicator, measurements: &measurements)
        let evidence = ChangeableEvidence(plan, &measurements)
        let groups = try question.ask(keys, measurements.all)
        let own = TermTotals(plan, evidence, groups)
        var (values, amounts) = (own.values, own.counts.map(Double.init))
        for group in values.indices where !values[group].isNaN {
            let change = changes[group]
            amounts[group] += change.count
            if case .whole = evidence {
                for each in wholeChanges[term] {
                    values[group] = each.value(of: values[group], within: ranges[term]).value
                }
            } else if !change.isNone {
                let below = own.below[group] + change.below
                let value = below > 0 ? (own.above[group] + change.above) / below : .nan
                values[group] =
                    ranges[term].contains(values[group])
                    ? min(max(value, ranges[term].lowerBound), ranges[term].upperBound) : value
            }
        }
        // Of a fraction of one interaction nothing is known.
        return (values, amounts.map { UInt32(min(max(0, $0.rounded()), Double(UInt32.max))) }, amounts)
    }
}

extension IndicatorPlan {
    /// The values that it can have at all; of a formula only what is certain.
    func possibleValues(_ frame: QueryFrame, _ measurements: Measurements) -> ClosedRange<Double> {
        guard frame.schema.definitions.ownIndicator(named: indicator.name) != nil else {
            let scale = indicator.unit == .rating ? frame.planner.scale(of: indicator) : nil
            return indicator.possibleValues(scale: scale)
        }
        var measurements = measurements
        if indicator.unit == .percent,
            let linear = linearEvidence(&measurements), linear.kind(.percent, measurements.all) == .share
        {
            return 0...100
        }
        return indicator.unit == .seconds ? 0...(.infinity) : -(.infinity)...(.infinity)
    }
}
