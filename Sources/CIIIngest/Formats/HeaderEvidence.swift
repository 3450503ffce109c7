/// Whether the first record of a log names the columns, or is data like the records below it.
enum HeaderEvidence {
    enum Verdict: Equatable {
        /// It has words where the records below have values.
        case header
        /// It plainly is data; the cell that shows it best.
        case data(cell: String)
        /// Nothing tells, and a first record names the columns then.
        case open
    }

    /// How many records are looked at.
    static let recordLimit = 100

    /// The verdict for a record over the ones below it.
    ///
    /// Data needs a cell of each kind that its column has below, and then a date, an address or a code among them, or
    /// numbers that cannot be names such as years, places or thresholds. A cell that names a field makes it a header.
    static func verdict(first: [[UInt8]], rest: [[[UInt8]]]) -> Verdict {
        let rest = rest.filter { $0.count == first.count }
        guard rest.count >= 2 else { return .open }
        var told: [String] = []
        var clocks: [String] = []
        var numbers: [String] = []
        var recurring = 0
        for column in first.indices {
            let below = rest.map { $0[column] }
            let cell = first[column]
            let text = String(decoding: cell, as: UTF8.self)
            let shape = cell.withUnsafeBufferPointer { CellShape($0) }
            let usual = usualShape(below)
            guard shape != .empty else { continue }
            switch usual {
            case .empty: break
            case .text:
                if below.contains(cell) { recurring += 1 } else if namesField(text) { return .header }
            case .amount, .integer:
                guard shape == .integer || shape == .amount else { return .header }
                numbers.append(text)
            case .date, .address, .code:
                guard shape == usual else { return .header }
                told.append(text)
            case .clock:
                guard shape == usual else { return .header }
                clocks.append(text)
            }
        }
        // A header that comes again names what it did; numbers that come again are numbers.
        let isNumbers = numbers.count == first.count
        guard first.count > 1, isNumbers || !rest.contains(first) else { return .open }
        // Two clock times may be the hours that columns are of.
        if let cell = told.first ?? (clocks.count == 1 ? clocks.first : nil) { return .data(cell: cell) }
        if let cell = numbers.first, recurring > 0 || cannotBeNames(numbers) { return .data(cell: cell) }
        return .open
    }

    /// The shape that four fifths of the cells have, of those that are not empty; text where none has.
    private static func usualShape(_ cells: [[UInt8]]) -> CellShape {
        var counts: [CellShape: Int] = [:]
        var total = 0
        for cell in cells {
            var shape = cell.withUnsafeBufferPointer { CellShape($0) }
            if shape == .empty { continue }
            if shape == .integer { shape = .amount }
            counts[shape, default: 0] += 1
            total += 1
        }
        guard total > 0 else { return .empty }
        guard total > 1, let most = counts.first(where: { $0.value * 5 >= total * 4 }) else { return .text }
        return most.key
    }

    private static func namesField(_ text: String) -> Bool {
        HeaderForm(text).keys.contains { !FieldVocabulary.meanings(of: $0).isEmpty }
    }

    /// Whether there are three numbers or more that neither rise nor fall throughout, as years, places and grades do.
    private static func cannotBeNames(_ numbers: [String]) -> Bool {
        let values = numbers.compactMap { Double($0) }
        guard values.count >= 3 else { return false }
        let steps = Array(zip(values, values.dropFirst()))
        return !steps.allSatisfy { $0 < $1 } && !steps.allSatisfy { $0 > $1 }
    }
}
