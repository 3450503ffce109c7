import CIIColumns
import CIIIndex

/// What was worked out of groups before: their keys, each measurement of them, and scores.
///
/// Groups are numbered by keys and condition alone, so that measurements asked for one after the other can be put
/// together: a request computes what it adds and nothing else. What coarser groups measure is told from finer ones where
/// that is exact. Bounded: once a statement is over, what was used longest ago goes first.
struct GroupCache {
    /// Which groups: the same have the same numbers.
    struct Grouping: Hashable {
        var keys: [RowKey]
        var condition: RowCondition
    }

    /// How an indicator's score is made.
    struct Scoring: Hashable {
        var grouping: Grouping
        var indicator: String
        /// What the indicator is made of.
        var measurements: [Measurement]
        /// Whether it is scored by channel family.
        var byFamily: Bool
        var goalposts: [Goalposts?]
    }

    private enum Part: Hashable {
        case keys(Grouping)
        case measurement(Grouping, Measurement)
        case scores(Scoring)
        case patterns([Scoring], minimum: Int)
        case covariances([Scoring], IntervalRule)
        case valueCounts(Grouping, column: Int)
    }

    private enum Kept {
        case keys([KeyColumn], groupCount: Int)
        case measurement(AggregateColumn)
        case scores(ScoreColumn)
        case patterns(ScoredGroups)
        case covariances(GroupCovariances)
        case valueCounts(ValueCounts)
    }

    private struct Entry {
        var kept: Kept
        var bytes: Int
        var lastUse: Int
    }

    /// How many bytes may be kept from statement to statement.
    var capacity: Int
    private var revision: Int?
    private var entries: [Part: Entry] = [:]
    private var uses = 0
    /// The bytes that are kept.
    private(set) var byteCount = 0
    /// How many columns of measurements and scores were asked for, and how many of them were kept.
    private(set) var asked = 0
    private(set) var hits = 0

    init(capacity: Int) { self.capacity = capacity }

    /// How many columns of measurements and scores are kept.
    var columnCount: Int {
        entries.keys.reduce(0) { count, part in
            switch part {
            case .measurement, .scores: count + 1
            case .keys, .patterns, .covariances, .valueCounts: count
            }
        }
    }

    /// Forgets what was worked out of other rows.
    mutating func turn(to revision: Int) {
        guard self.revision != revision else { return }
        self.revision = revision
        entries = [:]
        byteCount = 0
    }

    /// Lets go of what there is no room for.
    mutating func trim() {
        guard byteCount > capacity else { return }
        for part in entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }).map(\.key) {
            guard byteCount > capacity else { return }
            drop(part)
            guard case .scores(let scoring) = part else { continue }
            // Scores that were put together hold their columns.
            for other in entries.keys {
                if case .patterns(let scorings, _) = other, scorings.contains(scoring) { drop(other) }
            }
        }
    }

    // MARK: Measurements

    /// The groups that answer `request`; `compute` is asked for what is neither kept nor told by finer groups.
    mutating func groups(
        _ request: GroupRequest, in table: Table,
        compute: (GroupRequest) throws(Cancelled) -> GroupedRows
    ) throws(Cancelled) -> GroupedRows {
        let grouping = Grouping(keys: request.keys, condition: request.condition)
        var columns = request.measurements.map { measurement(grouping, $0) }
        asked += columns.count
        hits += columns.reduce(0) { $0 + ($1 == nil ? 0 : 1) }
        var known = keys(grouping)
        if known == nil || columns.contains(where: { $0 == nil }) {
            rollUp(grouping, request.measurements, in: table, &columns, &known)
        }
        let missing = request.measurements.indices.filter { columns[$0] == nil }
        if known == nil || !missing.isEmpty {
            var rest = request
            rest.measurements = missing.map { request.measurements[$0] }
            let computed = try compute(rest).settled
            known = (computed.keys, computed.groupCount)
            for (place, column) in zip(missing, computed.results) {
                columns[place] = column
                keep(
                    .measurement(grouping, request.measurements[place]), .measurement(column),
                    column.byteCount)
            }
        }
        let (keys, groupCount) = known ?? ([], 0)
        keep(
            .keys(grouping), .keys(keys, groupCount: groupCount), keys.reduce(64) { $0 + $1.byteCount })
        return GroupedRows(keys: keys, results: columns.compactMap { $0 }, groupCount: groupCount)
    }

    /// Fills in what finer groups of the same rows tell.
    private mutating func rollUp(
        _ grouping: Grouping, _ measurements: [Measurement], in table: Table,
        _ columns: inout [AggregateColumn?], _ known: inout (keys: [KeyColumn], groupCount: Int)?
    ) {
        for finer in finerGroupings(of: grouping) {
            guard let (finerKeys, finerCount) = keys(finer) else { continue }
            let positions = grouping.keys.compactMap { finer.keys.firstIndex(of: $0) }
            guard let coarsening = Coarsening(of: finerKeys, groupCount: finerCount, keeping: positions)
            else { continue }
            if known == nil {
                known = (positions.map { coarsening.key(finerKeys[$0]) }, coarsening.groupCount)
            }
            for (place, measurement) in measurements.enumerated() where columns[place] == nil {
                guard let fine = self.measurement(finer, measurement),
                    let column = fine.rolledUp(to: coarsening, measurement.accumulator, in: table)
                else { continue }
                columns[place] = column
                keep(.measurement(grouping, measurement), .measurement(column), column.byteCount)
            }
            if known != nil, !columns.contains(where: { $0 == nil }) { return }
        }
    }

    /// Groupings of the same rows by these keys and further ones, those of the fewest groups first.
    private func finerGroupings(of grouping: Grouping) -> [Grouping] {
        let found: [(grouping: Grouping, groupCount: Int, lastUse: Int)] = entries.compactMap { part, entry in
            guard case .keys(let other) = part, case .keys(_, let groupCount) = entry.kept,
                other.condition == grouping.condition, other.keys.count > grouping.keys.count,
                grouping.keys.allSatisfy({ other.keys.contains($0) })
            else { return nil }
            return (other, groupCount, entry.lastUse)
        }
        return found.sorted { ($0.groupCount, $0.lastUse) < ($1.groupCount, $1.lastUse) }.map(\.grouping)
    }

    /// Whether a measurement of these groups is kept.
    func holds(_ measurement: Measurement, of grouping: Grouping) -> Bool {
        entries[.measurement(grouping, measurement)] != nil
    }

    /// The number of groups, where their keys are kept.
    func groupCount(of grouping: Grouping) -> Int? {
        guard case .keys(_, let count) = entries[.keys(grouping)]?.kept else { return nil }
        return count
    }

    private mutating func keys(_ grouping: Grouping) -> (keys: [KeyColumn], groupCount: Int)? {
        guard case .keys(let keys, let count) = use(.keys(grouping)) else { return nil }
        return (keys, count)
    }

    private mutating func measurement(
        _ grouping: Grouping, _ measurement: Measurement
    ) -> AggregateColumn? {
        guard case .measurement(let column) = use(.measurement(grouping, measurement)) else { return nil }
        return column
    }

    /// How often each value of a column occurs in these groups' rows, where that is kept.
    mutating func valueCounts(_ column: Int, _ grouping: Grouping) -> ValueCounts? {
        guard case .valueCounts(let counts) = use(.valueCounts(grouping, column: column)) else { return nil }
        return counts
    }

    /// Keeps how often each value of a column occurs.
    mutating func keep(_ counts: ValueCounts, _ column: Int, _ grouping: Grouping) {
        keep(.valueCounts(grouping, column: column), .valueCounts(counts), counts.byteCount)
    }

    // MARK: Scores

    /// The scores of an indicator, where they are kept.
    mutating func scores(_ scoring: Scoring) -> ScoreColumn? {
        asked += 1
        guard case .scores(let column) = use(.scores(scoring)) else { return nil }
        hits += 1
        return column
    }

    /// Keeps the scores of an indicator.
    mutating func keep(_ column: ScoreColumn, _ scoring: Scoring) {
        keep(.scores(scoring), .scores(column), column.byteCount)
    }

    /// Whether the scores of an indicator are kept.
    func holds(_ scoring: Scoring) -> Bool { entries[.scores(scoring)] != nil }

    /// The scores of several indicators put together, where they are kept.
    mutating func scoredGroups(_ scorings: [Scoring], minimum: Int) -> ScoredGroups? {
        guard case .patterns(let groups) = use(.patterns(scorings, minimum: minimum)) else { return nil }
        return groups
    }

    /// Keeps the scores of several indicators put together.
    mutating func keep(_ groups: ScoredGroups, _ scorings: [Scoring], minimum: Int) {
        keep(.patterns(scorings, minimum: minimum), .patterns(groups), groups.byteCount)
    }

    /// How the scores of several indicators vary and go together, where that is kept.
    mutating func covariances(_ scorings: [Scoring], _ rule: IntervalRule) -> GroupCovariances? {
        guard case .covariances(let known) = use(.covariances(scorings, rule)) else { return nil }
        return known
    }

    /// Keeps how the scores of several indicators vary and go together, which no weighting changes.
    mutating func keep(_ covariances: GroupCovariances, _ scorings: [Scoring], _ rule: IntervalRule) {
        keep(.covariances(scorings, rule), .covariances(covariances), covariances.byteCount)
    }

    // MARK: Entries

    private mutating func use(_ part: Part) -> Kept? {
        guard let index = entries.index(forKey: part) else { return nil }
        uses += 1
        entries.values[index].lastUse = uses
        return entries.values[index].kept
    }

    private mutating func drop(_ part: Part) {
        guard let entry = entries.removeValue(forKey: part) else { return }
        byteCount -= entry.bytes
    }

    private mutating func keep(_ part: Part, _ kept: Kept, _ bytes: Int) {
        uses += 1
        if let old = entries[part] { byteCount -= old.bytes }
        entries[part] = Entry(kept: kept, bytes: bytes, lastUse: uses)
        byteCount += bytes
    }
}
