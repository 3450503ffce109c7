/// What the dates of a column say about the order of day, month and year.
struct DateEvidence {
    /// Rows whose date leaves the order open to the column: `03/04/2025`, `31/12/2025`.
    private(set) var open = 0
    /// Whether some have only two digits for the year, so that it may come first.
    private(set) var hasShortYears = false
    /// The first value that is one date day first and another month first.
    private(set) var undecided: String?
    private var possible = [Int](repeating: 0, count: DateOrder.allCases.count)
    private var only = [Int](repeating: 0, count: DateOrder.allCases.count)
    private var deciding = [String?](repeating: nil, count: DateOrder.allCases.count)

    /// How many rows are dates in that order.
    func count(possible order: DateOrder) -> Int { possible[Self.index(order)] }
    /// How many rows are dates in that order and not with day and month swapped.
    func count(only order: DateOrder) -> Int { only[Self.index(order)] }
    /// The first value that is a date in that order and not with day and month swapped.
    func deciding(_ order: DateOrder) -> String? { deciding[Self.index(order)] }

    /// The order the values decide; nil where they leave it open or contradict each other.
    ///
    /// One column has one order: up to one in ten that only another order allows are slips.
    var order: DateOrder? {
        for order in DateOrder.allCases {
            let others = DateOrder.allCases.filter { $0 != order }.reduce(0) { $0 + count(only: $1) }
            if count(only: order) > 9 * others { return order }
        }
        // Dates such as 05/05/2025 are the same in both orders.
        return isContradictory || undecided != nil ? nil : .dayFirst
    }

    /// Whether values of different orders stand beside each other.
    var isContradictory: Bool { DateOrder.allCases.filter { count(only: $0) > 0 }.count > 1 }

    /// Whether all but a tenth of the rows are dates in that order.
    func allows(_ order: DateOrder) -> Bool { count(possible: order) * 10 >= open * 9 }

    /// Takes the date a value was read as.
    mutating func add(_ date: DateText, _ text: UnsafeBufferPointer<UInt8>, rows: Int) {
        switch date.parts {
        case .plain: return
        case .yearLast: break
        case .short: hasShortYears = true
        }
        open += rows
        let dates = DateOrder.allCases.map { date.date($0) }
        for index in dates.indices where dates[index] != nil { possible[index] += rows }
        let dayFirst = dates[Self.index(.dayFirst)]
        let monthFirst = dates[Self.index(.monthFirst)]
        guard dayFirst == nil || monthFirst == nil else {
            if dayFirst != monthFirst, undecided == nil { undecided = Rejects.excerpt(text) }
            return
        }
        let order: DateOrder = dayFirst != nil ? .dayFirst : monthFirst != nil ? .monthFirst : .yearFirst
        only[Self.index(order)] += rows
        if deciding[Self.index(order)] == nil { deciding[Self.index(order)] = Rejects.excerpt(text) }
    }

    private static func index(_ order: DateOrder) -> Int {
        switch order {
        case .dayFirst: 0
        case .monthFirst: 1
        case .yearFirst: 2
        }
    }
}
