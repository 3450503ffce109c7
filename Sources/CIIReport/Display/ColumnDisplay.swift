import CIIEngine
import CIIText

/// How the values of one column are shown to people.
///
/// Scores, shares and net scores have one decimal, points of a rating scale two. A number without unit has as many as
/// the column needs, at least one, at most four below 1, two below 100 and one above. Whole numbers have commas
/// between thousands, except in dimensions, where they may be years.
struct ColumnDisplay {
    /// The heading, with its unit where the values do not carry it.
    let heading: String
    /// Whether the values line up on the right.
    let isNumeric: Bool

    private let column: AnswerColumn
    private let decimals: Int
    private let instants: InstantStyle
    private let signs: Signs

    private struct InstantStyle {
        var clock = false
        var offset = false
    }

    /// The display of column number `index` of the answer.
    init(_ answer: Answer, index: Int, signs: Signs) {
        let column = answer.columns[index]
        self.column = column
        self.signs = signs
        heading = signs.spelled(column.heading) + (column.unit == .percent ? " %" : "")

        var hasNumbers = false
        var hasWords = false
        var needed = 0
        var largest = 0.0
        var style = InstantStyle()
        var offsets: Set<Int> = []
        for row in answer.rows where index < row.count {
            switch row[index].unmarked {
            case .text, .boolean:
                hasWords = true
            case .integer, .rank:
                hasNumbers = true
            case .number(let value):
                hasNumbers = true
                largest = max(largest, value.magnitude)
                needed = max(needed, Self.decimals(of: value))
            case .instant(let microseconds, let offsetMinutes):
                hasWords = true
                let parts = InstantText(microseconds: microseconds, offsetMinutes: offsetMinutes)
                if !parts.isMidnight { style.clock = true }
                offsets.insert(offsetMinutes)
            case .missing, .marked:
                break
            }
        }
        // Without a window nothing else on the screen tells the zone of a time of day.
        style.offset = style.clock && (offsets.count > 1 || answer.window == nil)
        instants = style
        isNumeric =
            switch column.kind {
            case .count, .rank, .score, .measure, .contribution: !hasWords
            case .dimension, .text: hasNumbers && !hasWords
            }
        decimals =
            switch column.unit {
            case .percent, .score, .netScore, .seconds: 1
            case .rating: 2
            case .none: min(needed, largest < 1 ? 4 : largest < 100 ? 2 : 1)
            }
    }

    /// The value as it is shown, safe for a terminal, in one line.
    func cell(_ value: AnswerValue) -> DisplayCell {
        switch value {
        case .text(let text):
            return DisplayCell(left: inert(text))
        case .integer(let number):
            if column.unit == .seconds { return DisplayCell(left: durationText(Double(number))) }
            return DisplayCell(left: isLabel ? String(number) : grouped(String(number)))
        case .number(let number):
            return cell(number)
        case .boolean(let flag):
            return DisplayCell(left: flag ? "yes" : "no")
        case .instant(let microseconds, let offsetMinutes):
            let parts = InstantText(microseconds: microseconds, offsetMinutes: offsetMinutes)
            let clock = instants.clock ? " " + parts.clock : ""
            return DisplayCell(left: parts.day + clock + (instants.offset ? " " + parts.offset : ""))
        case .rank(let rank, let tied):
            return DisplayCell(left: String(rank), right: tied ? "=" : "")
        case .missing:
            return DisplayCell(left: signs.missing, isMissing: true)
        case .marked(let inner, let mark):
            var cell = cell(inner)
            let spelled = signs.spelled(mark)
            let isWord = mark.first.map { $0.isLetter || $0.isNumber || "(±−".contains($0) } ?? false
            cell.right += isWord ? " " + spelled : spelled
            return cell
        }
    }

    private var isLabel: Bool { column.kind == .dimension || column.kind == .text }

    private func cell(_ number: Double) -> DisplayCell {
        guard number.isFinite else { return DisplayCell(left: signs.missing, isMissing: true) }
        if column.unit == .seconds { return DisplayCell(left: durationText(number)) }
        guard number.magnitude < 1e15 else { return DisplayCell(left: shortest(number)) }
        let text = fixed(number, decimals: decimals)
        let whole = text.prefix { $0 != "." }
        return DisplayCell(
            left: isLabel ? String(whole) : grouped(String(whole)), right: String(text.dropFirst(whole.count))
        )
    }

    /// How many decimals the number is written with, 0…4.
    private static func decimals(of value: Double) -> Int {
        guard value.isFinite else { return 0 }
        let text = fixed(value, decimals: 4)
        let trimmed = text.utf8.reversed().prefix { $0 == UInt8(ascii: "0") }
        return max(0, 4 - trimmed.count)
    }
}

extension AnswerValue {
    /// The value without its marks.
    var unmarked: AnswerValue {
        var value = self
        while case .marked(let inner, _) = value { value = inner }
        return value
    }
}
