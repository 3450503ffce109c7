import CIIEngine
import CIIText

/// The places that a column gives to what goes across a chart.
struct ChartAxis {
    /// How much a column has to be an axis by itself.
    enum Use {
        /// Periods, or a first column of measured numbers.
        case evident
        /// Also a first column of whole numbers, for lines somebody asked for.
        case line
        /// Periods and numbers of any kind.
        case field
    }

    struct Place {
        var value: AnswerValue
        var position: Double
        var leadsOn: Bool
    }

    let column: Int
    /// In order.
    let places: [Place]
    /// For each row its place; nil for a row that has none.
    let placeOfRow: [Int?]
    /// Whether the places are periods of time.
    let isPeriod: Bool
    private let partial: [(AnswerValue, String)]

    /// Nil where the values of the column are no places on an axis.
    init?(_ answer: Answer, _ column: Int, _ use: Use, isFirst: Bool) {
        var positions: [Double?] = []
        var form: PeriodText.Form?
        var hasInstants = false
        var hasWhole = false
        var hasNumbers = false
        for row in answer.rows {
            switch column < row.count ? row[column].unmarked : .missing {
            case .missing: positions.append(nil)
            case .instant(let microseconds, _):
                hasInstants = true
                positions.append(Double(microseconds))
            case .integer(let number):
                hasWhole = true
                positions.append(Double(number))
            case .number(let number) where number.isFinite:
                hasNumbers = true
                positions.append(number)
            case .text(let text):
                guard let period = PeriodText(text), form == nil || form == period.form else { return nil }
                form = period.form
                positions.append(Double(period.number))
            case .number, .boolean, .rank, .marked: return nil
            }
        }
        // Four digits alone may be anything; only their column tells that they are a year.
        let name = answer.columns[column].name
        if form == .year, !name.hasPrefix("year"), !name.hasPrefix("ano") { return nil }
        let isPeriod = form != nil || hasInstants
        let isNumber = hasWhole || hasNumbers
        guard isPeriod != isNumber, !(form != nil && hasInstants) else { return nil }
        if isNumber {
            switch use {
            case .evident: guard isFirst, hasNumbers else { return nil }
            case .line: guard isFirst else { return nil }
            case .field: break
            }
        }
        self.init(answer, column, positions, isPeriod: isPeriod)
    }

    /// The names in the column as places, in the order they first appear.
    init(_ answer: Answer, namesOf column: Int) {
        var numbers: [String: Double] = [:]
        let positions = answer.rows.map { row -> Double? in
            let name = column < row.count ? row[column].machineText : ""
            let number = numbers[name] ?? Double(numbers.count)
            numbers[name] = number
            return number
        }
        self.init(answer, column, positions, isPeriod: false)
    }

    private init(_ answer: Answer, _ column: Int, _ positions: [Double?], isPeriod: Bool) {
        self.column = column
        self.isPeriod = isPeriod
        let sorted = Set(positions.compactMap { $0 }).sorted()
        let steps = zip(sorted, sorted.dropFirst()).map { $1 - $0 }
        let usual = steps.min() ?? 0
        let numbers = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
        placeOfRow = positions.map { $0.flatMap { numbers[$0] } }
        var values = [AnswerValue](repeating: .missing, count: sorted.count)
        var marks: [Int: String] = [:]
        for (row, place) in zip(answer.rows, placeOfRow) {
            guard let place, column < row.count else { continue }
            values[place] = row[column].unmarked
            if case .marked(_, let mark) = row[column], marks[place] == nil { marks[place] = mark }
        }
        places = sorted.indices.map { index in
            Place(
                value: values[index], position: sorted[index],
                leadsOn: !isPeriod || index >= steps.count || steps[index] < usual * 1.5)
        }
        partial = marks.sorted { $0.key < $1.key }.map { (values[$0.key], $0.value) }
    }

    /// Which places are marked, in a line: periods that are not seen whole, or numbers that stand out.
    func marks(_ signs: Signs) -> [String] {
        guard !partial.isEmpty else { return [] }
        let parts = partial.map { value, mark in signs.spelled("\(value.machineText) \(mark)") }
        return [(isPeriod ? "not whole: " : "marked: ") + parts.joined(separator: ", ")]
    }
}
