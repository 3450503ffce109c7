import CIIColumns
import CIITime

/// Makes columns of the table from columns in lanes, a few thousand rows at a time.
///
/// What the dictionary holds is read by ``EntryReader`` as ever; only the integers and texts of the lanes are read here,
/// and only where none of them is to be rejected: a column of which that cannot be said is expanded and read cell by cell.
struct LaneMaking: Sendable {
    let zone: Zone
    /// Whether a person named the zone.
    let isZoneGiven: Bool

    /// A column, its account, and the values of loaded rows that were rejected.
    struct Made: Sendable {
        /// A value that was rejected.
        struct Rejected: Sendable {
            var row: Int
            var reason: Reject.Reason
            var text: String
        }

        var column: Column
        var account: FieldAccount
        var rejected: [Rejected] = []
        /// How many bytes the lanes took that it was made of.
        var laneBytes = 0
    }

    /// The column of an assignment, whose lanes are taken from the shelf; nil, and they stay there, where its cells have
    /// to be read one by one.
    func make(
        _ assignment: FieldAssignment, header: String, _ shelf: LaneShelf?, skipping skipped: [Int]
    ) -> Made? {
        guard let whole = shelf?.take(assignment.column) else { return nil }
        var lanes = whole
        lanes.remove(rows: skipped)
        guard var made = make(assignment, header: header, lanes) else {
            shelf?.put(whole, at: assignment.column)
            return nil
        }
        made.laneBytes = whole.byteCount
        return made
    }

    private func make(_ assignment: FieldAssignment, header: String, _ lanes: LaneColumn) -> Made? {
        guard assignment.timeColumn == nil, let form = lanes.form else { return nil }
        let uses = lanes.entryUses
        var reader = EntryReader(
            column: lanes.entries, uses: uses, zone: zone, isZoneGiven: isZoneGiven)
        let values = reader.values(assignment.reading, tellsOutcome: assignment.tellsOutcome)
        guard values.doubles.isEmpty else { return nil }
        // Which rows were asked for a rating is told cell by cell.
        if assignment.name == ColumnMaking.surveyedField, values.tellsSurveys { return nil }
        let column: Column
        let given: Int
        switch assignment.reading {
        case .category, .canonical, .status:
            guard let made = words(lanes, form, values, assignment) else { return nil }
            (column, given) = made
        case .text:
            guard form == .text || form == .shared else { return nil }
            (column, given) = texts(lanes, values, assignment)
        case .boolean, .count:
            guard form == .shared else { return nil }
            (column, given) = (booleans(lanes, values, assignment.name), 0)
        case .number, .rating, .duration, .instant, .epoch, .serialDay:
            guard let made = integers(lanes, form, values, assignment, &reader.tally) else { return nil }
            (column, given) = made
        }
        var account = FieldAccount(of: assignment, header: header)
        account.count(values, of: lanes.entries, uses, as: assignment.reading)
        account.present += given
        account.missing += lanes.count - uses.reduce(0, +) - given
        account.notes += reader.notes
        if form != .shared { account.examples = lanes.examples(values, assignment) }
        return Made(column: column, account: account, rejected: rejected(lanes, values))
    }

    /// The values of the dictionary that were rejected, row by row.
    private func rejected(_ lanes: LaneColumn, _ values: EntryValues) -> [Made.Rejected] {
        guard !values.reasons.isEmpty else { return [] }
        var rejected: [Made.Rejected] = []
        lanes.forEachEntryRow { row, entry in
            guard values.states[entry] == .rejected, let reason = values.reasons[entry] else { return }
            rejected.append(
                Made.Rejected(row: row, reason: reason, text: lanes.entries.excerpt(of: entry)))
        }
        return rejected
    }

    private func booleans(_ lanes: LaneColumn, _ values: EntryValues, _ name: String) -> Column {
        var maker = BooleanMaker(capacity: lanes.count)
        for stretch in lanes.stretches {
            guard case .codes(let codes) = stretch.cells else { continue }
            let own = lanes.entries(of: stretch).map { entry -> UInt8 in
                let value = values.integers[Int(entry)]
                return value == .min ? BooleanMaker.missing : value == 1 ? 1 : 0
            }
            own.withUnsafeBufferPointer { own in
                switch codes {
                case .bytes(let codes): codes.withUnsafeBufferPointer { maker.append($0, through: own) }
                case .halves(let codes): codes.withUnsafeBufferPointer { maker.append($0, through: own) }
                }
            }
        }
        return maker.finish(name: name)
    }

    // MARK: Words

    private func texts(
        _ lanes: LaneColumn, _ values: EntryValues, _ assignment: FieldAssignment
    ) -> (Column, given: Int) {
        var maker = TextMaker()
        var given = 0
        for stretch in lanes.stretches {
            let map = lanes.entries(of: stretch)
            switch stretch.cells {
            case .codes(let codes):
                for row in 0..<stretch.count {
                    let entry = Int(map[codes[row]])
                    if values.states[entry] == .value {
                        lanes.entries.withEntry(entry) { maker.append($0.trimmed.withoutTextMark) }
                    } else {
                        maker.appendMissing()
                    }
                }
            case .texts(let texts):
                var next = 0
                texts.forEachCell { row, cell in
                    maker.appendMissing(count: row - next)
                    next = row + 1
                    let text = cell.trimmed
                    guard Self.isWord(text, assignment) else {
                        maker.appendMissing()
                        return
                    }
                    maker.append(text.withoutTextMark)
                    given += 1
                }
                maker.appendMissing(count: stretch.count - next)
            case .integers: break
            }
        }
        return (maker.finish(name: assignment.name), given)
    }

    /// Whether a trimmed text is a value where words are read.
    static func isWord(_ text: UnsafeBufferPointer<UInt8>, _ assignment: FieldAssignment) -> Bool {
        guard !text.isEmpty else { return false }
        let missing = Vocabularies.missing[text]
        return missing == nil || assignment.tellsOutcome && missing == false
    }

    private func words(
        _ lanes: LaneColumn, _ form: LaneForm, _ values: EntryValues, _ assignment: FieldAssignment
    ) -> (Column, given: Int)? {
        var (dictionary, own) = WordCodes.codes(lanes.entries, values, assignment.reading)
        switch form {
        case .shared: return (lanes.words(dictionary, own, assignment.name), 0)
        case .number, .name:
            guard case .category = assignment.reading, let names = NumberedNames(lanes, form),
                let column = names.column(lanes, dictionary, own, assignment.name)
            else { return nil }
            return (column, names.given)
        case .text:
            var given = 0
            var codes: [[UInt32]] = []
            for stretch in lanes.stretches {
                guard case .texts(let texts) = stretch.cells else {
                    codes.append([])
                    continue
                }
                var stretchCodes = [UInt32](repeating: CategoryRowsMaker.missing, count: stretch.count)
                texts.forEachCell { row, cell in
                    guard Self.isWord(cell.trimmed, assignment) else { return }
                    stretchCodes[row] = UInt32(
                        truncatingIfNeeded: WordCodes.code(of: cell, assignment.reading, &dictionary))
                    given += 1
                }
                codes.append(stretchCodes)
            }
            var maker = CategoryRowsMaker(dictionary, capacity: lanes.count)
            for (stretch, codes) in zip(lanes.stretches, codes) {
                if case .texts = stretch.cells {
                    codes.withUnsafeBufferPointer { maker.append(codes: $0) }
                } else {
                    lanes.append(stretch, own, to: &maker)
                }
            }
            return (maker.finish(name: assignment.name), given)
        case .moment: return nil
        }
    }
}

extension LaneColumn {
    /// The column of words of cells that are all in dictionaries; `own` is the code of each entry.
    fileprivate func words(_ dictionary: TextDictionary, _ own: [UInt32], _ name: String) -> Column {
        var maker = CategoryRowsMaker(dictionary, capacity: count)
        for stretch in stretches { append(stretch, own, to: &maker) }
        return maker.finish(name: name)
    }

    /// Adds the rows of a shared stretch.
    func append(_ stretch: LaneStretch, _ own: [UInt32], to maker: inout CategoryRowsMaker) {
        guard case .codes(let codes) = stretch.cells else { return }
        let table = entries(of: stretch).map { own[Int($0)] }
        table.withUnsafeBufferPointer { table in
            switch codes {
            case .bytes(let codes):
                codes.withUnsafeBufferPointer { $0.forEachPart { maker.append($0, through: table) } }
            case .halves(let codes):
                codes.withUnsafeBufferPointer { $0.forEachPart { maker.append($0, through: table) } }
            }
        }
    }

    /// Calls `body` with each row that has an entry of the dictionaries, and with that, in order.
    func forEachEntryRow(_ body: (Int, Int) -> Void) {
        var start = 0
        for stretch in stretches {
            let map = entries(of: stretch)
            if case .codes(let codes) = stretch.cells {
                for row in 0..<stretch.count { body(start + row, Int(map[codes[row]])) }
            }
            for (row, code) in zip(stretch.otherRows, stretch.otherCodes) {
                body(start + Int(row), Int(map[Int(code)]))
            }
            start += stretch.count
        }
    }

    /// The first three different values, as they stand in the file.
    func examples(_ values: EntryValues, _ assignment: FieldAssignment) -> [String] {
        var found: [[UInt8]] = []
        forEachCellUntil { cell in
            guard !cell.isEmpty, !found.contains(where: { $0.elementsEqual(cell) }) else { return true }
            let isValue =
                entries.known(cell).map { values.states[Int($0)] == .value }
                ?? (form != .text || LaneMaking.isWord(cell.trimmed, assignment))
            if isValue { found.append(Array(cell)) }
            return found.count < 3
        }
        return found.map { $0.withUnsafeBufferPointer { Rejects.excerpt($0.trimmed) } }
    }
}

extension UnsafeBufferPointer {
    /// Calls `body` with parts of a few thousand elements, in order.
    fileprivate func forEachPart(_ body: (UnsafeBufferPointer<Element>) -> Void) {
        for start in stride(from: 0, to: count, by: 8192) {
            body(UnsafeBufferPointer(rebasing: self[start..<Swift.min(start + 8192, count)]))
        }
    }
}
