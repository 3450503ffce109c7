import CIIColumns
import CIIIndex
import CIILanguage
import CIIText

/// `explain query …`: what a question asks of the rows, told without asking it.
struct QueryExplanation {
    let frame: QueryFrame
    let engine: Engine
    /// What the rows of the answer stand for.
    let grouping: GroupCache.Grouping
    /// What rows are told apart by while they are read: the same, and what finer groups need.
    let finest: GroupCache.Grouping
    /// What is measured, and whether what is made of it is kept.
    let measurements: [(measurement: Measurement, isKept: Bool)]

    /// One line for each part of the request.
    var answer: Answer {
        let columns = [
            AnswerColumn(name: "part", kind: .text), AnswerColumn(name: "what", kind: .text),
            AnswerColumn(name: "count", kind: .count), AnswerColumn(name: "state", kind: .text),
        ]
        return Answer(statement: "", columns: columns, rows: parts + [rowsRead, groups])
    }

    private func row(
        _ part: String, _ what: String, count: Int? = nil, state: String? = nil
    ) -> [AnswerValue] {
        [
            .text(part), what.isEmpty ? .missing : .text(what), count.map { .integer($0) } ?? .missing,
            state.map { .text($0) } ?? .missing,
        ]
    }

    private var parts: [[AnswerValue]] {
        var rows: [[AnswerValue]] = []
        if frame.window != nil, let cohort = frame.cohort, let window = frame.answerWindow(engine) {
            let ends = [window.from, window.to].map { frame.context.text(ofInstant: $0) }
            let field = frame.schema.dataset.table.columns[cohort].name
            rows.append(row("window", "\(field) from \(ends[0]) up to \(ends[1]), \(window.zone)"))
        }
        rows += frame.filterParts.map { row("where", $0.text) }
        rows += frame.dimensions.map { row("key", $0.name) }
        if finest != grouping { rows.append(row("key", "channel family, by which goalposts differ")) }
        let text = RequestText(table: frame.schema.dataset.table)
        rows += measurements.map { measurement, isKept in
            row("measurement", text.text(measurement), state: isKept ? "kept" : "computed")
        }
        return rows
    }

    private var rowsRead: [AnswerValue] {
        let table = frame.schema.dataset.table
        guard measurements.contains(where: { !$0.isKept }) else {
            return row("rows", "of \(table.rowCount), as all is kept", count: 0)
        }
        let extent = ScanExtent(of: frame.condition, in: table)
        return row(
            "rows", "of \(table.rowCount), in \(extent.blocks) of \(extent.allBlocks) blocks",
            count: extent.rows)
    }

    private var groups: [AnswerValue] {
        if grouping.keys.isEmpty { return row("groups", "everything in scope", count: 1) }
        if let count = engine.cache.groupCount(of: grouping) { return row("groups", "", count: count) }
        guard let most = mostGroups else { return row("groups", "known once they are computed") }
        return row("groups", "at most \(most)")
    }

    /// As many as there are combinations of the keys' values; nil where a key's values are not known beforehand.
    private var mostGroups: Int? {
        let table = frame.schema.dataset.table
        var most = 1
        for key in grouping.keys {
            guard case .text(.column(let column)) = key,
                case .category(let values) = table.columns[column].storage
            else { return nil }
            let count = values.dictionary.count + (values.missingCount > 0 ? 1 : 0)
            most = min(most.multipliedReportingOverflow(by: count).partialValue, table.rowCount)
        }
        return most
    }
}

extension IndexQuestion {
    /// What the question asks of the rows.
    var explanation: QueryExplanation {
        let grouping = GroupCache.Grouping(keys: frame.dimensions.map(\.key), condition: frame.condition)
        let finest = GroupCache.Grouping(
            keys: grouping.keys + (familyKey.map { [$0] } ?? []), condition: frame.condition)
        let pooled = GroupCache.Grouping(keys: [], condition: frame.condition)
        // A score that is kept stands for what it was made of.
        let open = Set(
            plans.map { scoring($0.indicator, grouping) }.filter { !engine.cache.holds($0) }
                .flatMap(\.measurements))
        return QueryExplanation(
            frame: frame, engine: engine, grouping: grouping, finest: finest,
            measurements: measurements.all.map { measurement in
                let isScored = !open.contains(measurement) && engine.cache.holds(measurement, of: pooled)
                return (measurement, isScored || engine.cache.holds(measurement, of: finest))
            })
    }
}

extension ShowQuestion {
    /// What the question asks of the rows.
    var explanation: QueryExplanation {
        let grouping = GroupCache.Grouping(keys: frame.dimensions.map(\.key), condition: frame.condition)
        return QueryExplanation(
            frame: frame, engine: engine, grouping: grouping, finest: grouping,
            measurements: resolver.measurements.all.map { ($0, engine.cache.holds($0, of: grouping)) })
    }
}
