import CIIColumns
import CIIIndex
import CIILanguage

/// Where groups moved against the whole: those of `by`, and those of the fields that explain most.
struct WhyParadoxes {
    /// The fields that are looked through beside those of `by`.
    static let fields = ["channel", "topic", "team"]
    /// Fields with more values than these are not looked through.
    static let mostGroups = 100

    let question: WhyQuestion

    /// One warning for each way of telling rows apart in which groups moved against the whole.
    func notes() throws(EngineFailure) -> [AnswerNote] {
        guard let movement = question.movement else { return [] }
        var notes: [AnswerNote] = []
        if !question.frame.dimensions.isEmpty {
            notes += note(question.before, question.after, question.groups, movement)
        }
        let named = question.frame.dimensions.map(\.name)
        for field in Self.fields where !named.contains(field) && hasFewValues(field) {
            var periods: [WhyPeriod] = []
            for question in [question.before.question, question.after.question] {
                periods.append(try WhyPeriod(try question.asked(by: field)))
            }
            let groups = WhyGroups(before: periods[0].level.groups, after: periods[1].level.groups)
            notes += note(periods[0], periods[1], groups, movement)
        }
        return notes
    }

    private func hasFewValues(_ field: String) -> Bool {
        let schema = question.frame.schema
        guard let column = schema.column(named: field),
            case .category(let values) = schema.dataset.table.columns[column].storage
        else { return false }
        return (2...Self.mostGroups).contains(values.dictionary.count)
    }

    private func note(
        _ before: WhyPeriod, _ after: WhyPeriod, _ groups: WhyGroups,
        _ movement: (before: Double, after: Double)
    ) -> [AnswerNote] {
        let strata = groups.keys.indices.map { group in
            Stratum(
                before: groups.before[group].flatMap { before.stratum($0) },
                after: groups.after[group].flatMap { after.stratum($0) })
        }
        guard let paradox = SimpsonParadox(strata, whole: movement) else { return [] }
        let frame = after.question.frame
        let names = groups.keys.map { keys in
            zip(frame.dimensions, keys).map { $0.value($1, calendar: frame.calendar).plainText }
                .joined(separator: ", ")
        }
        let field = frame.dimensions.map(\.name).joined(separator: ", ")
        return [WhyNote.paradox(paradox, names: names, field: field).note]
    }
}

extension WhyPeriod {
    /// A group as a stratum of the whole: its index and its size.
    fileprivate func stratum(_ group: Int) -> Stratum.Side? {
        Stratum.Side(results[group].index, denominator: Double(level.size(group)))
    }
}

extension IndexQuestion {
    /// The same question with the groups of one field.
    fileprivate func asked(by field: String) throws(EngineFailure) -> IndexQuestion {
        var query = query
        query.by = [Spanned(.name(Name(spelling: field, canonical: field)), SourceSpan(0, 0))]
        return try IndexQuestion(query, dataset: frame.schema.dataset, context: frame.context, engine: engine)
    }
}
