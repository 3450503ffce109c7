/// Takes the cells of a column a batch at a time and holds them in the form that suits them.
///
/// The first cells choose the form. Cells that are not of it go to the dictionary beside it; where that is full a new
/// stretch begins in another form, so that nothing depends on what a sample had or had not.
struct LaneWriter {
    let dictionary: CellDictionary
    /// Whether cells are read past: every row is empty then.
    let isLeftOut: Bool
    /// The number of the dictionary among those of the column.
    private let number: Int
    private var form: LaneForm?
    private var current: LaneStretch?
    private var codes: [UInt16] = []
    private(set) var finished: [LaneStretch] = []

    init(number: Int, isLeftOut: Bool = false, limit: Int = CellDictionary.limit) {
        self.number = number
        self.isLeftOut = isLeftOut
        dictionary = CellDictionary(limit: limit)
    }

    /// A writer of another worker that begins with what this one knows.
    func copy(number: Int) -> LaneWriter { LaneWriter(self, number: number) }

    private init(_ other: LaneWriter, number: Int) {
        self.number = number
        isLeftOut = other.isLeftOut
        dictionary = CellDictionary(other.dictionary)
        form = other.form
    }

    /// Adds the cells of a batch, the first of which stands at `place`; `expected` is how many rows the piece has.
    mutating func append(_ cells: CellBatch, at place: CellPlace, expected: Int) {
        guard cells.count > 0 else { return }
        let form = self.form ?? LaneForm(for: cells, sharing: true)
        self.form = form
        if current?.form != form || !(current?.hasRoom ?? false) {
            closeStretch()
            current = begin(form, at: place, expected: expected, cells)
        }
        switch form {
        case .shared: appendShared(cells, at: place, expected: expected)
        case .text: appendTexts(cells)
        case .number, .moment, .name:
            if appendIntegers(cells, form, at: place) { return }
            self.form = .text
            append(cells, at: place, expected: expected)
        }
    }

    /// Adds rows of a column that is left out, which begin at `place`.
    mutating func pass(rows: Int, at place: CellPlace) {
        var empty = TextCells(isSparse: true)
        empty.count = rows
        finished.append(
            LaneStretch(form: .text, cells: .texts(empty), count: rows, dictionary: number, place: place))
    }

    /// Ends the stretches of a piece.
    mutating func finishPiece() -> [LaneStretch] {
        closeStretch()
        let stretches = finished
        finished = []
        return stretches
    }

    private func begin(
        _ form: LaneForm, at place: CellPlace, expected: Int, _ cells: CellBatch
    ) -> LaneStretch {
        switch form {
        case .shared:
            return LaneStretch(
                form: form, cells: .codes(.bytes([])), count: 0, dictionary: number, place: place)
        case .number, .moment, .name:
            var integers = NarrowIntegers()
            integers.reserve(expected)
            return LaneStretch(
                form: form, cells: .integers(integers), count: 0, dictionary: number, place: place)
        case .text:
            let given = (0..<cells.count).count { cells.lengths[$0] > 0 }
            return LaneStretch(
                form: form, cells: .texts(TextCells(isSparse: given * 2 < cells.count)), count: 0,
                dictionary: number, place: place)
        }
    }

    private mutating func closeStretch() {
        guard var stretch = current else { return }
        current = nil
        if stretch.form == .shared {
            stretch.cells = .codes(NarrowCodes(codes))
            codes.removeAll(keepingCapacity: true)
        }
        if stretch.count > 0 { finished.append(stretch) }
    }

    private mutating func appendShared(_ cells: CellBatch, at place: CellPlace, expected: Int) {
        let taken = withUnsafeTemporaryAllocation(of: UInt16.self, capacity: cells.count) { room in
            guard let base = room.baseAddress else { return 0 }
            let taken = dictionary.read(cells, at: place, into: base)
            codes.append(contentsOf: UnsafeBufferPointer(start: base, count: taken))
            return taken
        }
        current?.count += taken
        guard taken < cells.count else { return }
        // The dictionary is full: the rest begins a stretch of another form, chosen by what it holds.
        let rest = CellBatch(
            bytes: cells.bytes, starts: cells.starts + taken, lengths: cells.lengths + taken,
            count: cells.count - taken)
        form = LaneForm(for: rest, sharing: false)
        append(
            rest, at: CellPlace(piece: place.piece, row: place.row + UInt32(truncatingIfNeeded: taken)),
            expected: expected)
    }

    private mutating func appendTexts(_ cells: CellBatch) {
        guard var stretch = current, case .texts(var texts) = stretch.cells else { return }
        // Taken out of both, so that neither is copied.
        current = nil
        stretch.cells = .codes(.bytes([]))
        texts.append(cells)
        stretch.cells = .texts(texts)
        stretch.count += cells.count
        current = stretch
    }

    /// Adds cells of a form of integers; false, and nothing added, where too many different ones are not of it.
    private mutating func appendIntegers(
        _ cells: CellBatch, _ form: LaneForm, at place: CellPlace
    ) -> Bool {
        guard var stretch = current, case .integers(var integers) = stretch.cells else { return false }
        current = nil
        stretch.cells = .codes(.bytes([]))
        let isTaken = withUnsafeTemporaryAllocation(of: Int64.self, capacity: cells.count) { values in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: cells.count) { decimals in
                withUnsafeTemporaryAllocation(of: UInt32.self, capacity: cells.count) { others in
                    guard let values = values.baseAddress, let decimals = decimals.baseAddress,
                        let others = others.baseAddress
                    else { return false }
                    let otherCount = LaneParsing.parse(
                        cells, as: form, into: values, decimals: decimals, others: others)
                    var codes: [UInt16] = []
                    for index in 0..<otherCount {
                        guard let code = dictionary.code(of: cells, Int(others[index]), at: place) else {
                            return false
                        }
                        codes.append(code)
                    }
                    for index in 0..<otherCount {
                        stretch.otherRows.append(others[index] + UInt32(truncatingIfNeeded: stretch.count))
                    }
                    stretch.otherCodes += codes
                    if form == .number { stretch.addDecimals(decimals, values, cells.count) }
                    integers.append(UnsafeBufferPointer(start: values, count: cells.count))
                    stretch.count += cells.count
                    return true
                }
            }
        }
        stretch.cells = .integers(integers)
        current = stretch
        return isTaken
    }
}

extension LaneStretch {
    /// Whether another batch of cells still fits.
    fileprivate var hasRoom: Bool {
        if case .texts(let texts) = cells { return texts.hasRoom }
        return true
    }

    /// Takes the decimals of the next numbers; `values` tells which there are.
    fileprivate mutating func addDecimals(
        _ decimals: UnsafePointer<UInt8>, _ values: UnsafePointer<Int64>, _ added: Int
    ) {
        if self.decimals.isEmpty {
            var isCommon = true
            var common = commonDecimals
            var isFirst = !hasNumbers
            for index in 0..<added where values[index] != .min {
                if isFirst {
                    common = Int(decimals[index])
                    isFirst = false
                }
                isCommon = isCommon && Int(decimals[index]) == common
            }
            hasNumbers = hasNumbers || !isFirst
            if isCommon {
                commonDecimals = common
                return
            }
            self.decimals = Array(repeating: UInt8(truncatingIfNeeded: commonDecimals), count: count)
        }
        self.decimals.append(contentsOf: UnsafeBufferPointer(start: decimals, count: added))
    }
}
