import CIIEngine
import CIIIngest
import CIILanguage

extension Session {
    /// `describe coverage`: for each indicator and source how much of what it needs there is.
    func describeCoverage(_ output: Output) throws(Failure) -> Outcome {
        let coverages: [IndicatorCoverage]
        do {
            coverages = try engine.coverage(
                by: sources.sourceField, dataset: sources.dataset(), context: context)
        } catch {
            throw Failure(.interrupted(nil), status: .interrupted)
        }
        let logs = sources.all.filter { $0.joinedBy == nil }
        let joined = Set(sources.joins.flatMap { $0.fields.map(\.column) })
        let rows = coverages.map { CoverageRow($0, logs: logs, joined: joined) }
        let origins = coverages.map { coverage in
            guard coverage.isCollected else { return "" }
            let accounts = coverage.fields.compactMap { sources.account(of: $0) }
            return accounts.flatMap { $0.isDerived ? ["worked out"] : $0.headers }.joined(separator: ", ")
        }
        return try list(
            CoverageRow.columns(logs), zip(rows, origins).map { $0.cells(origin: $1) }, output,
            notes: sources.isEmpty ? [Self.noInteractions] : [])
    }
}

/// How much of what one indicator needs each source has.
struct CoverageRow {
    let coverage: IndicatorCoverage
    /// For each source whether it has the column, and its counts.
    private let parts: [(isCollected: Bool, counts: IndicatorCoverage.Counts)]

    /// - Parameter joined: The fields that came with a joined file, and so to every source.
    init(_ coverage: IndicatorCoverage, logs: [LoadedSource], joined: Set<String>) {
        self.coverage = coverage
        parts = logs.map { source in
            let names = Set(source.log.fields.map(\.name)).union(joined)
            let has = coverage.isCollected && coverage.fields.allSatisfy(names.contains)
            return (has, coverage.counts[source.name] ?? .init())
        }
    }

    /// Few columns where one source is all there is; else one for each source as well.
    static func columns(_ logs: [LoadedSource]) -> [AnswerColumn] {
        let counts: [(name: String, heading: String)] = [
            ("n", "n"), ("no_answer", "no answer"), ("not_collected", "not collected"),
            ("not_applicable", "not applicable"),
        ]
        return [
            AnswerColumn(name: "indicator", kind: .dimension), .words("field"),
            .words("from", prominence: .detail),
            AnswerColumn(name: "coverage", kind: .measure, unit: .percent),
        ] + counts.map { AnswerColumn(name: $0.name, heading: $0.heading, kind: .count) }
            + logs.flatMap { source in
                [
                    AnswerColumn(
                        name: source.name, kind: .measure, unit: .percent,
                        prominence: logs.count > 1 ? .detail : .machine),
                    AnswerColumn(name: "\(source.name).n", kind: .count, prominence: .machine),
                    AnswerColumn(name: "\(source.name).applicable", kind: .count, prominence: .machine),
                ]
            }
    }

    /// The cells of those columns.
    func cells(origin: String) -> [AnswerValue] {
        let collected = parts.filter(\.isCollected).map(\.counts)
        let observed = collected.reduce(0) { $0 + $1.observed }
        let unanswered = collected.reduce(0) { $0 + $1.unanswered }
        let others = parts.filter { !$0.isCollected }.map(\.counts)
        let uncollected = others.reduce(0) { $0 + $1.rows - $1.notApplicable }
        let applicable = observed + unanswered + uncollected
        return [
            .text(coverage.indicator), .text(coverage.fields.joined(separator: ", ")),
            origin.isEmpty ? .missing : .text(origin),
            collected.isEmpty ? .missing : share(observed, of: applicable), .integer(observed),
            .integer(unanswered), .integer(uncollected),
            .integer(parts.reduce(0) { $0 + $1.counts.notApplicable }),
        ]
            + parts.flatMap { part -> [AnswerValue] in
                let applicable = part.counts.rows - part.counts.notApplicable
                return [
                    part.isCollected ? share(part.counts.observed, of: applicable) : .missing,
                    .integer(part.isCollected ? part.counts.observed : 0), .integer(applicable),
                ]
            }
    }

    private func share(_ part: Int, of whole: Int) -> AnswerValue {
        whole > 0 ? .number(100 * Double(part) / Double(whole)) : .missing
    }
}
