import CIIColumns
import CIIIndex
import CIIText

/// The columns and rows of `compare weights`: for each weighting the index of a group and its place.
struct WeightComparisonLayout {
    let comparison: WeightComparison

    /// Everything as one group has no place.
    var hasRank: Bool { !comparison.frame.dimensions.isEmpty }

    var columns: [AnswerColumn] {
        var columns = comparison.frame.dimensions.map(\.column)
        columns.append(AnswerColumn(name: "n", kind: .count, prominence: hasRank ? .detail : .essential))
        for (place, name) in comparison.names.enumerated() {
            let prominence: AnswerColumn.Prominence = place < 2 ? .essential : .detail
            columns.append(
                AnswerColumn(
                    name: "cii.\(name)", heading: heading(place), kind: .score, unit: .score,
                    prominence: prominence))
            guard hasRank else { continue }
            columns.append(
                AnswerColumn(name: "rank.\(name)", heading: "rank", kind: .rank, prominence: prominence))
            if place > 0 {
                columns.append(
                    AnswerColumn(name: "moves.\(name)", kind: .measure, prominence: .machine))
            }
        }
        return columns
    }

    /// The name of a weighting over its column; a number in its place where it is long.
    private func heading(_ place: Int) -> String {
        Self.isLong(comparison.names[place]) ? "(\(place + 1))" : comparison.names[place]
    }

    /// Whether a name would make a column wider than all that stands in it.
    static func isLong(_ name: String) -> Bool { displayWidth(name) > 16 }

    /// The row of one group.
    func row(_ group: Int) -> [AnswerValue] {
        var row = comparison.sides[0].keyValues(of: group)
        row.append(.integer(comparison.sides[0].level.size(group)))
        for (place, side) in comparison.sides.enumerated() {
            let result = side.weighed.result(of: group)
            row += [index(result), rank(place, group, result)]
            if place > 0 { row.append(moves(place, group).map { .integer($0) } ?? .missing) }
        }
        return row
    }

    /// The row over everything.
    var total: [AnswerValue] {
        let first = comparison.sides[0]
        var row: [AnswerValue] = comparison.frame.dimensions.indices.map { $0 == 0 ? .text("all") : .missing }
        let sizes = first.level.groups.results[0]
        row.append(.integer((0..<first.level.groups.groupCount).reduce(0) { $0 + sizes[$1].count }))
        for (place, side) in comparison.sides.enumerated() {
            row.append(index(side.all))
            guard hasRank else { continue }
            row += place > 0 ? [.missing, .missing] : [.missing]
        }
        return row
    }

    /// How many places a group is higher than under the first weighting; nil where it has no place under both.
    func moves(_ place: Int, _ group: Int) -> Int? {
        guard let first = comparison.sides[0].ranks[group], let rank = comparison.sides[place].ranks[group]
        else { return nil }
        return first.place - rank.place
    }

    private func index(_ result: IndexResult) -> AnswerValue {
        guard let index = result.index else { return .missing }
        return switch result.status {
        case .partial: .marked(.number(index), mark: "†")
        case .filled: .marked(.number(index), mark: "‡")
        case .complete, .tooLittle, .refused: .number(index)
        }
    }

    private func rank(_ place: Int, _ group: Int, _ result: IndexResult) -> AnswerValue {
        let side = comparison.sides[place]
        guard let rank = side.ranks[group] else {
            if side.machines?.isMachine[group] ?? false { return .marked(.missing, mark: "bot") }
            guard result.hasTooFew, result.index != nil else { return .missing }
            return .marked(.missing, mark: "n<\(side.question.definition.minimumCount)")
        }
        let value = AnswerValue.rank(rank.place, tied: rank.isTied)
        guard place > 0, let moves = moves(place, group), moves != 0 else { return value }
        return .marked(value, mark: moves > 0 ? " ▲\(moves)" : " ▼\(-moves)")
    }
}
