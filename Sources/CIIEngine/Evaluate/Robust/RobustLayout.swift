import CIIColumns
import CIIIndex
import CIILanguage
import CIIText

/// The answer to `robust`: one row for each group.
struct RobustLayout {
    let robust: RobustQuestion
    /// The place of each group among those that are ranked.
    private let placeOfGroup: [Int: Int]
    /// The place of each group among those of the multiverse.
    private let placeInMultiverse: [Int: Int]

    private var question: IndexQuestion { robust.question }

    init(_ robust: RobustQuestion) {
        self.robust = robust
        placeOfGroup = Self.places(robust.ranked.groups)
        placeInMultiverse = Self.places(robust.multiverse.groups)
    }

    private static func places(_ groups: [Int]) -> [Int: Int] {
        Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0) })
    }

    func answer(_ engine: Engine) throws(EngineFailure) -> Answer {
        let frame = question.frame
        let level = robust.weighed.level
        let weighed = robust.weighed.weighed
        let scope = try frame.scope(engine)
        var answer = Answer(
            statement: "", window: frame.answerWindow(engine), scope: scope, weights: question.weights,
            definition: question.making.hash.description)
        answer.columns = columns
        let order = try question.members.meant(question.query, level.groups, of: \.group) {
            query throws(EngineFailure) in
            try IndexOrder(level: level, weighed: weighed, layout: IndexLayout(question: question))
                .shown(query)
        }
        answer.rows = order.map { group, rank in
            let keys = zip(frame.dimensions, level.groups.keys).map {
                $0.value($1[group], calendar: frame.calendar)
            }
            return keys + cells(group, rank)
        }
        answer.notes =
            try question.members.notes
            + question.notes(scope, weighed, total: try question.total()) + notes
        if let machines = robust.weighed.machines {
            answer.notes.append(EngineNote.machines(machines.count).note)
        }
        if order.count < level.groups.groupCount {
            answer.notes.append(EngineNote.limited(shown: order.count, of: level.groups.groupCount).note)
        }
        return answer
    }

    // MARK: Columns

    private var places: ClosedRange<Int> { 1...min(RobustQuestion.places, robust.ranked.groups.count) }

    private var columns: [AnswerColumn] {
        func share(_ name: String, _ heading: String, _ prominence: AnswerColumn.Prominence) -> AnswerColumn {
            AnswerColumn(
                name: name, heading: heading, kind: .measure, unit: .percent, prominence: prominence)
        }
        return question.frame.dimensions.map(\.column) + [
            AnswerColumn(name: "rank", kind: .rank),
            AnswerColumn(name: "cii", kind: .score, unit: .score),
            share("first", "first", .essential), share("first.error", "first error", .machine),
            AnswerColumn(name: "possible", heading: "can be first", kind: .text),
            AnswerColumn(name: "drawn.mean", heading: "mean rank", kind: .measure),
            AnswerColumn(name: "drawn.best", heading: "best drawn", kind: .rank, prominence: .detail),
            AnswerColumn(name: "drawn.worst", heading: "worst drawn", kind: .rank, prominence: .detail),
        ] + places.dropFirst().map { share("place.\($0)", "rank \($0)", .detail) }
            + names.map { share("weight.\($0)", "\($0) where first", .detail) }
            + [
                AnswerColumn(name: "rank.best", heading: "best way", kind: .rank),
                AnswerColumn(name: "rank.worst", heading: "worst way", kind: .rank),
                AnswerColumn(name: "n", kind: .count),
            ]
    }

    /// What the parts are called whose weights are drawn.
    private var names: [String] {
        robust.parts.contents.enumerated().map { place, content in
            switch content {
            case .indicator(let term): question.weighting.terms[term].indicator.name
            case .index(let inner): inner.name ?? "part \(place + 1)"
            }
        }
    }

    // MARK: Cells

    private func cells(_ group: Int, _ rank: Rank?) -> [AnswerValue] {
        let result = robust.weighed.weighed.result(of: group)
        let bounds = placeInMultiverse[group].map { robust.multiverse.bounds($0) }
        let index = GoalLayout.number(result.index)
        return [
            rank.map { .rank($0.place, tied: $0.isTied) } ?? .missing,
            result.status == .partial
                ? .marked(index, mark: "†") : result.status == .filled ? .marked(index, mark: "‡") : index,
        ] + drawn(group) + [
            bounds.map { .rank($0.lowerBound, tied: false) } ?? .missing,
            bounds.map { .rank($0.upperBound, tied: false) } ?? .missing,
            .integer(robust.weighed.level.size(group)),
        ]
    }

    private func drawn(_ group: Int) -> [AnswerValue] {
        guard let place = placeOfGroup[group] else {
            return [AnswerValue](repeating: .missing, count: 6 + places.count - 1 + names.count)
        }
        let sampling = robust.sampling
        let share = sampling.shareFirst(of: place)
        let error = sampling.error(of: share)
        let bounds = sampling.placeBounds(of: place)
        let central = sampling.centralWeights(of: place)
        return [
            .marked(.number(100 * share), mark: "±" + fixed(100 * error, decimals: 1)),
            .number(100 * error), possibility(place).map { .text($0) } ?? .missing,
            .number(sampling.meanPlace(of: place)), .rank(bounds.lowerBound, tied: false),
            .rank(bounds.upperBound, tied: false),
        ] + places.dropFirst().map { .number(100 * sampling.acceptability(of: place, place: $0)) }
            + names.indices.map { part in central.map { .number(100 * $0[part]) } ?? .missing }
    }

    private func possibility(_ place: Int) -> String? {
        switch robust.firstPlaces?.possibilities[place] {
        case .first: "yes"
        case .level: "with others"
        case .never: "never"
        case nil: nil
        }
    }

    // MARK: Notes

    private var notes: [AnswerNote] {
        var notes = [
            RobustNote.drawn(
                robust.plan.draws, seed: robust.plan.seed, nearness: robust.nearness,
                of: robust.plan.concentrations.count)
        ]
        if robust.parts.rule == .minimum { notes.append(.weightsDoNotMatter) }
        if robust.parts.isOfMixedRules { notes.append(.partsOnly(names)) }
        if !robust.ranked.lacking.isEmpty {
            notes.append(
                .lacking(robust.ranked.lacking.map { question.weighting.terms[$0].indicator.name }))
        }
        let weightless = zip(robust.ranked.indicators, robust.ranked.weights).filter { $1 == 0 }.map(\.0)
        if !weightless.isEmpty {
            notes.append(.weightless(weightless.map { question.weighting.terms[$0].indicator.name }))
        }
        if robust.firstPlaces != nil {
            let never = robust.ranked.groups.indices.count { possibility($0) == "never" }
            notes.append(.possible(never: never, of: robust.ranked.groups.count))
        } else if robust.parts.rule != .minimum {
            notes.append(.notExact(most: RobustQuestion.mostExactGroups))
        }
        notes.append(.multiverse(robust.multiverse))
        let effects = robust.multiverse.effects
        if !effects.isEmpty { notes.append(.effects(effects)) }
        return notes.map(\.note)
    }
}
