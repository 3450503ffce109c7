import CIIColumns
import CIIIndex
import CIILanguage

/// The groups of a question, scored, weighed and ranked as `cii` does: what other weights are held against.
struct WeighedQuestion {
    let question: IndexQuestion
    let level: IndexQuestion.Level
    /// The scores of the groups by goalposts, whatever scale is asked for.
    let byGoalposts: ScoredGroups
    /// The same over everything in scope.
    let pooledByGoalposts: ScoredGroups
    let weighed: WeighedGroups
    /// The scores over everything in scope, which the rule `pool` puts in.
    let pooledScores: [Double?]
    /// Everything in scope as one group.
    let all: IndexResult
    /// Where the groups stand.
    let standing: Standing
    /// The place of each group; nil where it has none.
    let ranks: [Rank?]
    /// Which groups are machines, where those are not ranked.
    let machines: MachineAgents?
    /// The share of the mix that groups have that lack strata of it.
    let mixCovered: [Int: Double]

    init(_ question: IndexQuestion) throws(EngineFailure) {
        self.question = question
        let minimum = question.definition.minimumCount
        // The finest groups first: they tell what coarser ones measure, so that rows are read once.
        let own = try question.level(question.frame.dimensions)
        let scales = question.groupScales(own)
        let onOneMix = try question.standardised(own)
        level = onOneMix.level.scaled(by: scales, minimum: minimum)
        mixCovered = onOneMix.mixCovered
        let everything = try question.level([])
        let pooled = everything.scaled(by: scales, minimum: minimum)
        pooledByGoalposts = everything.scores
        let pooledScores = question.plans.indices.map { pooled.scores.score($0, of: 0) }
        self.pooledScores = pooledScores
        all = pooled.scores.weighed(by: question.definition, pooled: pooledScores).result(of: 0)
        let machines = try question.machineAgents(level)
        self.machines = machines
        byGoalposts =
            machines.map { onOneMix.level.scores.leavingUnranked($0.isMachine) } ?? onOneMix.level.scores
        let scores: ScoredGroups
        if question.frame.dimensions.isEmpty {
            // Everything as one group is ranked with nothing, however few observations it has.
            scores = ScoredGroups(
                columns: level.scores.columns, groupCount: level.groups.groupCount, minimumCount: 0)
        } else {
            scores =
                machines.map { [level] in level.scores.leavingUnranked($0.isMachine) } ?? level.scores
        }
        weighed = scores.weighed(by: question.definition, pooled: pooledScores)
        standing = Standing(weighed, 0..<level.groups.groupCount)
        ranks = standing.ranks
    }

    var frame: QueryFrame { question.frame }

    /// What a group is called: its keys, as a sentence names them.
    func name(of group: Int) -> String {
        guard !frame.dimensions.isEmpty else { return "all" }
        return zip(frame.dimensions, level.groups.keys)
            .map { $0.value($1[group], calendar: frame.calendar).plainText }
            .joined(separator: ", ")
    }

    /// The values of what tells a group apart.
    func keyValues(of group: Int) -> [AnswerValue] {
        zip(frame.dimensions, level.groups.keys).map { $0.value($1[group], calendar: frame.calendar) }
    }

    // MARK: Notes

    /// What to know about the question's rows and scores, as `cii` says it, without what is said of raw figures alone.
    func notes(_ scope: AnswerScope) throws(EngineFailure) -> [AnswerNote] {
        var notes = question.members.notes
        notes += try question.notes(scope, weighed, total: question.total())
            .filter { $0.code != "mean.skewed" }
        notes += question.uncertaintyNotes(nil, nil, level).filter { Self.namesMethod($0) }
        if let least = mixCovered.values.min() {
            notes.append(EngineNote.strataLacking(groups: mixCovered.count, least: least).note)
        }
        if let machines { notes.append(EngineNote.machines(machines.count).note) }
        return notes
    }

    /// Whether a note tells how scores came about, and not how sure they are.
    private static func namesMethod(_ note: AnswerNote) -> Bool {
        note.code.hasPrefix("scale.") || note.code.hasPrefix("standardised")
    }
}
