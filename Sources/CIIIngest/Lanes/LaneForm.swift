/// What a lane holds its cells as: every form gives back the bytes of the file.
enum LaneForm: Equatable, Sendable {
    /// Codes of a ``CellDictionary``.
    case shared
    /// Plain numbers.
    case number
    /// Moments of one layout.
    case moment(MomentLayout)
    /// Numbers behind one name.
    case name(NumberedName)
    /// The bytes themselves.
    case text
}

extension LaneForm {
    /// The form for cells such as these, of which the first of a column tell; `sharing` is whether there may be a
    /// dictionary.
    init(for cells: CellBatch, sharing: Bool) {
        var given: [Int] = []
        for index in 0..<cells.count where cells.lengths[index] > 0 { given.append(index) }
        guard !given.isEmpty else {
            self = sharing ? .shared : .text
            return
        }
        if sharing {
            var seen = Set<UInt32>()
            for index in given { seen.insert(ByteHash.hash(cells[index])) }
            if given.count < 64 || seen.count * 4 <= given.count {
                self = .shared
                return
            }
        }
        let first = cells[given[0]]
        var forms: [LaneForm] = [.number]
        if let layout = MomentLayout(of: first) { forms.append(.moment(layout)) }
        if let name = NumberedName(of: first) { forms.append(.name(name)) }
        let fits = forms.first { form in
            given.count { form.holds(cells, $0) } * 8 >= given.count * 7
        }
        self = fits ?? .text
    }

    private func holds(_ cells: CellBatch, _ index: Int) -> Bool {
        let cell = cells.bytes + Int(cells.starts[index])
        let length = Int(cells.lengths[index])
        switch self {
        case .number: return PlainNumber(cell, length) != nil
        case .moment(let layout):
            return length == layout.length && layout.dateKey(of: cell) != nil && layout.ticks(of: cell) != nil
        case .name(let name):
            return length == name.length && cells[index].starts(with: name.prefix)
                && DigitWords.longNumber(name.digits, endingAt: cell + length) != nil
        case .shared, .text: return true
        }
    }
}
