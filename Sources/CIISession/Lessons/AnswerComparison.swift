import CIIEngine
import CIIText

/// What keeps an answer from being that of a task.
enum LessonDifference: Equatable, Sendable {
    /// It stands for other things: what is wanted, what was found.
    case otherGroups(wanted: [String], found: [String])
    case noColumn(String)
    case lackingRows([String])
    case surplusRows([String])
    case otherOrder(found: [String])
    case otherFirst(String)
    case otherWeights
    case otherValue(LessonCell, found: String)
    case notSo(LessonCondition)
}

/// Whether an answer is what a task wants, by what the task says matters.
struct AnswerComparison {
    let expected: AnswerTable
    let checks: [LessonCheck]

    init(_ expected: Answer, checks: [LessonCheck]) {
        self.expected = AnswerTable(expected)
        self.checks = checks.isEmpty ? Self.allFigures(of: expected) : checks
    }

    /// What a person looks at: every score and figure that a table never leaves out.
    private static func allFigures(of answer: Answer) -> [LessonCheck] {
        answer.columns.filter { column in
            switch column.kind {
            case .score, .measure, .contribution: column.prominence == .essential
            case .count, .rank, .text, .dimension: false
            }
        }.map { .column($0.name) }
    }

    /// The first thing that is not as it is to be; nil where all is.
    func difference(of answer: Answer) -> LessonDifference? {
        let found = AnswerTable(answer)
        for check in checks {
            if let difference = difference(check, found) { return difference }
        }
        return nil
    }

    private func difference(_ check: LessonCheck, _ found: AnswerTable) -> LessonDifference? {
        switch check {
        case .condition(let condition):
            return found.holds(condition) == true ? nil : notSo(condition, found)
        case .cell(let cell): return difference(cell, found)
        case .weights: return hasSameWeights(found) ? nil : .otherWeights
        case .rows: return rowDifference(found)
        case .order:
            if let difference = rowDifference(found) { return difference }
            let areSame = found.rowNames.map(folded) == expected.rowNames.map(folded)
            return areSame ? nil : .otherOrder(found: found.rowNames)
        case .first:
            if let difference = groupDifference(found) { return difference }
            let first = found.rowNames.first ?? ""
            return folded(first) == folded(expected.rowNames.first ?? "") ? nil : .otherFirst(first)
        case .column(let name): return difference(column: name, found)
        case .figure: return figureDifference(found)
        }
    }

    private func difference(column name: String, _ found: AnswerTable) -> LessonDifference? {
        if let difference = groupDifference(found) { return difference }
        guard let wanted = expected.column(name) else { return .noColumn(name) }
        guard let column = found.column(name) else { return .noColumn(name) }
        if let difference = rowDifference(found) { return difference }
        return difference(of: column, from: wanted, found)
    }

    /// Whether some figure of the answer is the first of the solution, whatever it is called.
    private func figureDifference(_ found: AnswerTable) -> LessonDifference? {
        guard let wanted = Self.figures(of: expected.answer).first else { return .noColumn("figure") }
        if let difference = rowDifference(found) { return difference }
        let figures = Self.figures(of: found.answer)
        guard let first = figures.first else { return .noColumn(expected.answer.columns[wanted].name) }
        let isThere = figures.contains { difference(of: $0, from: wanted, found) == nil }
        return isThere ? nil : difference(of: first, from: wanted, found)
    }

    private static func figures(of answer: Answer) -> [Int] {
        answer.columns.indices.filter { index in
            switch answer.columns[index].kind {
            case .score, .measure: answer.columns[index].prominence == .essential
            case .count, .rank, .text, .dimension, .contribution: false
            }
        }
    }

    /// Where a column is not, row by row, that of the solution.
    private func difference(of column: Int, from wanted: Int, _ found: AnswerTable) -> LessonDifference? {
        for row in expected.answer.rows {
            let key = expected.name(row)
            guard let value = found.value(column, ofRow: key), AnswerTable.areEqual(value, row[wanted]) else {
                var cell = LessonCell(found.answer.columns[column].name)
                cell.row = key.isEmpty ? nil : key
                return .otherValue(
                    cell, found: found.value(column, ofRow: key).map(AnswerTable.text) ?? "–")
            }
        }
        return nil
    }

    private func difference(_ cell: LessonCell, _ found: AnswerTable) -> LessonDifference? {
        guard found.has(cell) else { return .noColumn(cell.column) }
        guard let value = found.value(cell) else { return .lackingRows([cell.row ?? ""]) }
        let areEqual = expected.value(cell).map { AnswerTable.areEqual($0, value) } ?? false
        return areEqual ? nil : .otherValue(cell, found: AnswerTable.text(value))
    }

    /// Where a condition does not hold because something lacks, that is what is to be said.
    private func notSo(_ condition: LessonCondition, _ found: AnswerTable) -> LessonDifference {
        for cell in [condition.left, condition.right] where found.number(cell) == nil {
            return found.has(cell) && cell.row != nil
                ? .lackingRows([cell.row ?? ""]) : .noColumn(cell.column)
        }
        return .notSo(condition)
    }

    private func groupDifference(_ found: AnswerTable) -> LessonDifference? {
        found.dimensions == expected.dimensions
            ? nil : .otherGroups(wanted: expected.dimensions, found: found.dimensions)
    }

    private func rowDifference(_ found: AnswerTable) -> LessonDifference? {
        if let difference = groupDifference(found) { return difference }
        let (wanted, got) = (expected.rowNames, found.rowNames)
        let (wantedKeys, gotKeys) = (Set(wanted.map(folded)), Set(got.map(folded)))
        let lacking = wanted.filter { !gotKeys.contains(folded($0)) }
        if !lacking.isEmpty { return .lackingRows(lacking) }
        let surplus = got.filter { !wantedKeys.contains(folded($0)) }
        return surplus.isEmpty ? nil : .surplusRows(surplus)
    }

    private func hasSameWeights(_ found: AnswerTable) -> Bool {
        func shares(_ table: AnswerTable) -> [String: Double] {
            var shares: [String: Double] = [:]
            for weight in table.answer.weights where weight.effective > 0 {
                shares[weight.indicator] = weight.effective
            }
            return shares
        }
        let (wanted, got) = (shares(expected), shares(found))
        return wanted.count == got.count
            && wanted.allSatisfy { name, share in got[name].map { AnswerTable.areEqual($0, share) } ?? false }
    }
}
