/// What the numbers of a column say about how they are written.
struct NumberEvidence {
    /// The first value that only a decimal comma explains: `1.530,75`.
    private(set) var decidingComma: String?
    /// The first value that only a comma between thousands explains: `1,530.75`.
    private(set) var decidingGroups: String?
    /// The first value that is one number with a decimal point and another with a point between thousands: `1.530`.
    private(set) var eitherPoint: String?
    /// The first value that is one number with a decimal comma and another with a comma between thousands: `1,530`.
    private(set) var eitherComma: String?
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
        if let comma, let read = point ?? grouped, read.double != comma.double {
            if point != nil, eitherPoint == nil { eitherPoint = Rejects.excerpt(text) }
            if point == nil, eitherComma == nil { eitherComma = Rejects.excerpt(text) }
        }
        guard let sign else { return }
        dressed += rows
        switch sign {
        case .percent: percents += rows
        case .currency(let name): if !currencies.contains(name) { currencies.append(name) }
        case .brackets: break
        }
    }

    /// The value that decides that spelling.
    func deciding(_ spelling: NumberSpelling) -> String? {
        switch spelling {
        case .comma: decidingComma
        case .pointWithGroups: decidingGroups
        case .point: nil
        }
    }

    /// What was left out of the numbers of a column of `count` values.
    func dressNotes(of count: Int) -> [FieldNote] {
        var notes: [FieldNote] = []
        if percents > 0 { notes.append(.percentSigns(rows: percents, of: count)) }
        if !currencies.isEmpty { notes.append(.currencySigns(currencies)) }
        return notes
    }
}
