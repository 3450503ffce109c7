import CIIColumns
import CIIIndex
import CIIIngest
import CIIText

/// Which indicators a log serves, which it does not, and which of its columns might.
struct IndicatorGaps {
    /// Whether columns were left out, of which one may serve.
    private let isPart: Bool
    /// The name of the log.
    private let source: String
    /// For an indicator that is missing, a column that may hold it.
    private let proposals: [String]
    /// The indicators that a column serves.
    let served: [Indicator]
    /// Those of the common ones that none serves.
    let missing: [Indicator]

    init(_ log: LoadedLog) {
        isPart = !log.leftOut.isEmpty
        source = log.account.source
        let names = Set(log.fields.map(\.name))
        // What can be part of an index as it is shipped, and what most logs have.
        let all = Indicator.all.filter {
            !$0.name.contains(".") && ($0.goalposts != nil || Indicator.common.contains($0.name))
        }
        let isServed = { (indicator: Indicator) in indicator.measure.isServed(by: names) }
        served = all.filter(isServed)
        missing = all.filter { Indicator.common.contains($0.name) && !isServed($0) }
        proposals = Self.proposals(for: missing, in: log)
    }

    /// What is said of them.
    var lines: [String] {
        let names = missing.map(\.name).joined(separator: ", ")
        var lines: [String] = []
        if served.isEmpty {
            guard !isPart else { return ["note: no column that is held serves an indicator"] }
            let wanted = missing.map { "\($0.name) needs `\($0.measure.field)`" }
            lines.append(
                "note: no column serves an indicator; \(wanted.joined(separator: ", ")): "
                    + "load \"\(inert(source))\" map csat = \"Column\"")
        } else {
            lines.append("indicators: " + served.map(\.name).joined(separator: ", "))
            if let first = missing.first, !isPart {
                lines.append("missing: \(names); `map \(first.name) = \"Column\"` says which column it is")
            }
        }
        if !proposals.isEmpty { lines.append("perhaps: " + proposals.joined(separator: "; ")) }
        return lines
    }

    // MARK: Proposals

    /// For an indicator that is missing, a column whose name is near or whose ratings run from one end of its scale to
    /// the other; only said, never taken.
    private static func proposals(for missing: [Indicator], in log: LoadedLog) -> [String] {
        var taken: Set<String> = []
        return missing.compactMap { indicator in
            let columns = log.fields.filter {
                isFree($0) && suits($0.type, indicator) && !taken.contains($0.name)
            }
            let near = columns.first { isNear($0.headers[0], indicator) }
            guard let field = near ?? columns.first(where: { runs($0, over: indicator, in: log) }) else {
                return nil
            }
            taken.insert(field.name)
            let statement = "map \(indicator.name) = \"\(inert(field.headers[0]))\""
            guard near == nil, let bounds = bounds(of: field, in: log) else { return statement }
            return "\(statement), as its values run from \(bounds.lowerBound) to \(bounds.upperBound)"
        }
    }

    /// Whether a column is no field, and nobody said that it is to be none.
    private static func isFree(_ field: FieldAccount) -> Bool {
        !field.isRecognised && field.headers.count == 1 && !field.notes.contains(.kept)
    }

    private static func suits(_ type: ValueType, _ indicator: Indicator) -> Bool {
        switch FieldVocabulary.field(named: indicator.measure.field)?.need.type {
        case .boolean: type == .boolean
        case .rating: type == .number || type == .rating
        case .duration: type == .duration || type == .number
        case .category, .text, .number, .instant, nil: false
        }
    }

    private static func isNear(_ header: String, _ indicator: Indicator) -> Bool {
        let field = indicator.measure.field
        // Any rating may be called `nota`.
        let aliases = FieldVocabulary.field(named: field)?.aliases.filter { $0 != "nota" } ?? []
        let names = Set([indicator.name, field] + indicator.aliases.map { folded($0.name) } + aliases)
        let words = headerKey(header).split(separator: " ").map(String.init)
        return words.contains { names.contains($0) }
            || names.contains {
                $0.count > 4 && editDistance($0, words.joined(separator: "_"), atMost: 2) != nil
            }
    }

    private static func runs(_ field: FieldAccount, over indicator: Indicator, in log: LoadedLog) -> Bool {
        guard let scale = indicator.defaultScale, let bounds = bounds(of: field, in: log) else {
            return false
        }
        return Double(bounds.lowerBound) == scale.worst && Double(bounds.upperBound) == scale.best
    }

    /// The least and the greatest value of a column of whole numbers.
    private static func bounds(of field: FieldAccount, in log: LoadedLog) -> ClosedRange<Int64>? {
        guard case .number(.scaled(let integers, decimals: 0)) = log.table.column(field.name)?.storage else {
            return nil
        }
        return integers.bounds
    }
}
