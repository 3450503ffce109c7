/// What the numbers of a column say about how they are written.
struct NumberEvidence {
    /// The first value that only a decimal comma explains: `1.530,75`.
    private(set) var decidingComma: String?
    /// The first value that only a comma between thousands explains: `1,530.75`.
    private(set) var decidingGroups: String?
    /// The first value that is one number with a decimal point and another with a point between thousands: `1.530`.
    private(set) var eitherPoint: String?
    /// Rows with a percent sign.
    private(set) var percents = 0
    /// The signs of currencies, as they came up.
    private(set) var currencies: [String] = []
    /// Rows with a percent or currency sign, or in brackets.
    private(set) var dressed = 0

    /// Takes a number as it reads in each spelling.
    mutating func add(
        _ text: UnsafeBufferPointer<UInt8>, _ sign: NumberDress.Sign?, point: ReadNumber?,
        grouped: ReadNumber?, comma: ReadNumber?, rows: Int
    ) {
        if grouped == nil, decidingComma == nil { decidingComma = Rejects.excerpt(text) }
        if point == nil, comma == nil, decidingGroups == nil { decidingGroups = Rejects.excerpt(text) }
        if let point, let comma, point.double != comma.double, eitherPoint == nil {
            eitherPoint = Rejects.excerpt(text)
        }
        guard let sign else { return }
        dressed += rows
        switch sign {
        case .percent: percents += rows
        case .currency(let name): if !currencies.contains(name) { currencies.append(name) }
        case .brackets: break
        }
    }

    /// What to tell of numbers read in that spelling, of which there are `count`.
    func notes(_ spelling: NumberSpelling, of count: Int, isDecided: Bool) -> [FieldNote] {
        var notes: [FieldNote] = []
        switch spelling {
        case .comma: if let decidingComma { notes.append(.decimalComma(because: decidingComma)) }
        case .pointWithGroups:
            if let decidingGroups { notes.append(.thousandsComma(because: decidingGroups)) }
        case .point: if let eitherPoint, !isDecided { notes.append(.pointAssumed(eitherPoint)) }
        }
        if percents > 0 { notes.append(.percentSigns(rows: percents, of: count)) }
        if !currencies.isEmpty { notes.append(.currencySigns(currencies)) }
        return notes
    }
}
