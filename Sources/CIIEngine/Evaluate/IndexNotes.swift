import CIIColumns
import CIIIndex
import CIILanguage
import CIIText

extension IndexQuestion {
    /// What to know about the index of these groups.
    func notes(
        _ scope: AnswerScope, _ weighed: WeighedGroups, total: GroupedRows
    ) throws(EngineFailure) -> [AnswerNote] {
        var notes = weightNotes
        notes += try frame.notes(scope: scope, engine)
        guard scope.inScope > 0 else { return notes }
        notes += collectionNotes(total)
        notes.append(coverage(scope, total))
        notes += groupNotes(weighed)
        notes += goalpostNotes(weighed.groups.columns)
        return try notes + skew(total)
    }

    private var weightNotes: [AnswerNote] {
        var notes: [AnswerNote] = []
        if let tree, query.index != nil || !tree.isLinear {
            notes.append(EngineNote.index(weighting.text(of: tree)).note)
        }
        if query.weights == nil, query.index == nil {
            notes.append(
                EngineNote.defaultWeights(name: frame.context.weighting).note)
        } else if weighting.wasRescaled, query.index == nil {
            let sum = weighting.terms.reduce(0) { $0 + $1.amount }
            guard sum.isFinite else { return notes }
            notes.append(
                EngineNote.weightsRescaled(sum: shortest((sum * 1e9).rounded() / 1e9)).note)
        }
        if case .entries(let entries) = query.weights?.value {
            for entry in entries.entries {
                let spelling = folded(entry.indicator.value.spelling)
                for alias in weighting.terms.flatMap(\.indicator.aliases) where alias.name == spelling {
                    if let caution = alias.caution { notes.append(EngineNote.ambiguousAlias(caution).note) }
                }
            }
        }
        return notes
    }

    private func collectionNotes(_ total: GroupedRows) -> [AnswerNote] {
        var notes: [AnswerNote] = []
        for (term, plan) in zip(weighting.terms, plans) where !plan.isCollected {
            notes.append(
                EngineNote.notCollected(
                    indicator: term.indicator.name, share: "\(fixed(100 * term.effective, decimals: 1)) %",
                    fields: term.indicator.measure.fieldNames
                ).note)
        }
        return notes + plans.compactMap { $0.basisNote(total) }
    }

    private func coverage(_ scope: AnswerScope, _ total: GroupedRows) -> AnswerNote {
        EngineNote.coverage(
            plans.filter(\.isCollected).map { plan in
                EngineNote.Coverage(
                    indicator: plan.indicator.name,
                    observed: total.groupCount > 0
                        ? plan.reading(total.results, group: 0).count : 0,
                    notApplicable: plan.notApplicable.map { total.results[$0].first?.count ?? 0 } ?? 0,
                    pending: plan.pending.map { total.results[$0].first?.count ?? 0 } ?? 0,
                    inScope: scope.inScope)
            }
        ).note
    }

    private func groupNotes(_ weighed: WeighedGroups) -> [AnswerNote] {
        func count(_ status: IndexResult.Status) -> Int { weighed.count(status) }
        var notes: [AnswerNote] = []
        if count(.partial) > 0 {
            notes.append(
                EngineNote.partial(groups: count(.partial), ofAll: count(.complete) + count(.filled) == 0)
                    .note)
        }
        if count(.filled) > 0 {
            notes.append(EngineNote.filled(groups: count(.filled), rule: definition.missing.rawValue).note)
        }
        if count(.tooLittle) > 0 { notes.append(EngineNote.tooLittle(groups: count(.tooLittle)).note) }
        if count(.refused) > 0 { notes.append(EngineNote.refused(groups: count(.refused)).note) }
        let few = weighed.countOfTooFew
        if few > 0, !frame.dimensions.isEmpty {
            notes.append(EngineNote.tooFew(groups: few, minimum: definition.minimumCount).note)
        }
        return notes
    }

    // MARK: Goalposts

    private func goalpostNotes(_ columns: [ScoreColumn]) -> [AnswerNote] {
        var notes: [AnswerNote] = []
        for (term, column) in zip(weighting.terms, columns) where term.effective > 0 {
            let posts = goalpostText(term.indicator)
            if column.scoredCount > 1, let side = column.scoreBounds.flatMap(flatSide) {
                let raw = column.readings.values.filter { !$0.isNaN }
                if isSpread(raw) {
                    let suggestion = GoalpostSuggestion(indicator: term.indicator, values: raw)
                    notes.append(
                        EngineNote.flat(
                            indicator: term.indicator.name, side: side, goalposts: posts,
                            statement: suggestion.statement
                        ).note)
                }
            }
            if column.clampedCount > 0 {
                notes.append(
                    EngineNote.clamped(
                        indicator: term.indicator.name, groups: column.clampedCount, goalposts: posts
                    ).note)
            }
        }
        return notes
    }

    private func flatSide(_ scores: ClosedRange<Double>) -> String? {
        if scores.lowerBound > 95 { return "above 95" }
        if scores.upperBound < 5 { return "below 5" }
        return nil
    }

    /// Groups that are all the same cannot be separated by any goalposts.
    private func isSpread(_ values: [Double]) -> Bool {
        guard let low = values.min(), let high = values.max() else { return false }
        return high > low
    }

    private func goalpostText(_ indicator: Indicator) -> String {
        let families = ChannelFamily.allCases.compactMap {
            definition.goalposts.goalposts(for: indicator, family: $0)
        }
        let distinct = Set(families.map { GoalpostText.text($0, indicator) })
        if ChannelFamilyKey.key(in: frame.schema) == nil || distinct.count == 1 {
            return definition.goalposts.goalposts(for: indicator, family: .unknown)
                .map { "its goalposts \(GoalpostText.text($0, indicator))" } ?? "its goalposts"
        }
        return "the goalposts of its channels"
    }

    /// That a mean time is far above the typical one, of which there is an indicator (decision D12).
    private func skew(_ total: GroupedRows) throws(EngineFailure) -> [AnswerNote] {
        var notes: [AnswerNote] = []
        for plan in plans {
            guard plan.indicator.unit == .seconds, plan.isCollected,
                let typical = Indicator.named(plan.indicator.name + ".median"),
                typical.measure.fieldNames.contains(plan.field),
                let column = frame.schema.column(named: plan.field)
            else { continue }
            let reading = plan.reading(total.results, group: 0)
            guard let mean = reading.observed,
                let median = try median(of: column, below: mean / 2, in: reading.count), mean > 2 * median,
                median > 0
            else { continue }
            notes.append(
                EngineNote.skewed(
                    indicator: plan.indicator.name, mean: durationText(mean), median: durationText(median)
                ).note)
        }
        return notes
    }

    /// The median of a column over everything in scope, where more than half of `count` values lie below `limit`.
    private func median(
        of column: Int, below limit: Double, in count: Int
    ) throws(EngineFailure) -> Double? {
        let question = SkewMemory.Question(column: column, condition: frame.condition, limit: limit)
        let revision = frame.schema.dataset.revision
        if let known = engine.skew.known(question, revision: revision) { return known }
        let median = try newMedian(of: column, below: limit, in: count)
        engine.skew.keep(median, for: question, revision: revision)
        return median
    }

    private func newMedian(
        of column: Int, below limit: Double, in count: Int
    ) throws(EngineFailure) -> Double? {
        let (dataset, context) = (frame.schema.dataset, frame.context)
        if let counts = try engine.valueCounts(
            of: column, where: frame.condition, dataset: dataset, context: context)
        {
            return 2 * counts.count(below: limit) > count ? counts.quantile(0.5) : nil
        }
        // Whether the median lies below takes a count; only then is it worth finding.
        let value = RowValue.column(column)
        func ask(_ accumulator: Accumulator) throws(EngineFailure) -> Aggregate {
            let request = GroupRequest(
                keys: [], condition: frame.condition, measurements: [Measurement(accumulator)])
            let groups = try engine.groups(request, dataset: dataset, context: context)
            return groups.results[0].first ?? .none
        }
        guard 2 * (try ask(.countIf(.compare(value, .less, .constant(limit)))).count) > count else {
            return nil
        }
        return try ask(.quantile(value, 0.5)).number
    }
}

extension IndicatorPlan {
    /// What the figure rests on where that is not the field it is named for: repeat contacts, or a field that says less.
    ///
    /// - Parameter total: everything in scope as one group.
    func basisNote(_ total: GroupedRows) -> AnswerNote? {
        guard isCollected else { return nil }
        if let rule = repeatRule {
            let pending = pending.map { total.results[$0].first?.count ?? 0 } ?? 0
            return EngineNote.byRepeatContacts(indicator: indicator.name, rule: rule, pending: pending).note
        }
        return caution.map {
            EngineNote.fromFallback(indicator: indicator.name, field: field, caution: $0).note
        }
    }
}
