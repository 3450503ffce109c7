import CIIColumns
import CIIIndex

/// How the raw values of groups move when all their channel families do by the same amount.
struct ReachShifts {
    /// Behind the last channel family of each group; nil where no goalposts differ by them.
    private let ends: [UInt32]?
    private let families: [ChannelFamily]
    private let totals: [TermTotals]
    private let question: IndexQuestion
    private let columns: [ScoreColumn]
    private let ranges: [ClosedRange<Double>]

    init(_ question: IndexQuestion, _ groups: ScoredGroups) throws(EngineFailure) {
        self.question = question
        columns = groups.columns
        var measurements = Measurements()
        let plans = question.weighting.terms.map {
            question.frame.planner.plan($0.indicator, measurements: &measurements)
        }
        ranges = plans.map { plan in plan.possibleValues(question.frame, measurements) }
        guard let key = question.familyKey else {
            (ends, families, totals) = (nil, [], [])
            return
        }
        var evidence: [ChangeableEvidence] = []
        for plan in plans { evidence.append(ChangeableEvidence(plan, &measurements)) }
        let cells = try question.ask(question.frame.dimensions.map(\.key) + [key], measurements.all)
        let parts = try question.parts(cells)
        (ends, families) = (parts.ends, parts.families)
        totals = zip(plans, evidence).map { TermTotals($0, $1, cells) }
    }

    private func goalposts(_ term: Int, _ family: ChannelFamily) -> Goalposts? {
        question.definition.goalposts.goalposts(
            for: question.weighting.terms[term].indicator, family: family)
    }

    private func range(of group: Int) -> Range<Int> {
        guard let ends else { return 0..<0 }
        return (group == 0 ? 0 : Int(ends[group - 1]))..<Int(ends[group])
    }

    /// The families of a group in which a term was observed.
    private func parts(_ term: Int, _ group: Int) -> [Int] {
        range(of: group).filter { !totals[term].values[$0].isNaN }
    }

    /// The goalposts of a term in a group; nil where the channel families in it have different ones.
    private func onlyGoalposts(_ term: Int, _ group: Int) -> Goalposts? {
        guard ends != nil else { return goalposts(term, .unknown) }
        let kinds = Set(parts(term, group).map { goalposts(term, families[$0]) })
        return kinds.count == 1 ? kinds.first ?? nil : nil
    }

    /// Whether more than one kind of goalposts makes the score of a term in a group.
    func isMixed(_ term: Int, _ group: Int) -> Bool { onlyGoalposts(term, group) == nil }

    private func shift(_ term: Int, _ group: Int) -> CommonShift {
        if let posts = onlyGoalposts(term, group) {
            let readings = columns[term].readings
            let whole = CommonShift.Part(
                readings.values[group], count: Double(readings.counts[group]), goalposts: posts)
            return CommonShift([whole], within: ranges[term])
        }
        return CommonShift(
            parts(term, group).map {
                .init(
                    totals[term].values[$0], count: Double(totals[term].counts[$0]),
                    goalposts: goalposts(term, families[$0]))
            }, within: ranges[term])
    }

    /// The highest score that a term can have in a group.
    func highestScore(_ term: Int, _ group: Int) -> Double? { shift(term, group).highestScore }

    /// What a term would need to have a score: the raw value over all channels, and the amount by which each channel
    /// moves; nil where it cannot have it.
    ///
    /// The two differ by more than the value now where a channel comes to the end of what is possible and stays there.
    func need(_ term: Int, _ group: Int, ofScore score: Double) -> (value: Double, amount: Double)? {
        let raw = columns[term].readings.values[group]
        if let posts = onlyGoalposts(term, group) {
            let value = posts.value(ofScore: score, near: raw)
            return ranges[term].contains(value) ? (value, value - raw) : nil
        }
        let shift = shift(term, group)
        guard let amount = shift.amount(toScore: score) else { return nil }
        let own = parts(term, group)
        let below = own.reduce(0) { $0 + totals[term].below[$1] }
        guard below > 0 else { return (raw + amount, amount) }
        let added = zip(own, shift.values(movedBy: amount)).reduce(0) {
            $0 + totals[term].below[$1.0] * ($1.1 - totals[term].values[$1.0])
        }
        return (raw + added / below, amount)
    }
}
