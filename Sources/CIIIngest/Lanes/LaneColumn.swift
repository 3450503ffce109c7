/// A column in lanes: all its cells, in stretches, and the different texts that the dictionaries of them hold.
///
/// Lossless: every cell can be had again as it stood in the file. What is asked of it is answered from the integers and
/// codes, and gives what the cells themselves would.
struct LaneColumn: Sendable {
    private(set) var stretches: [LaneStretch]
    /// The texts of all dictionaries as entries, in the order they came up in the file; it has no rows.
    let entries: RawColumn
    /// Where each entry came up first.
    let entryPlaces: [CellPlace]
    /// The entry of each code of each dictionary.
    private let entryOfCode: [[UInt32]]
    /// How many rows.
    private(set) var count: Int
    /// How many rows each entry has.
    private(set) var entryUses: [Int]

    /// A column of stretches in the order of the file.
    init(_ stretches: [LaneStretch], dictionaries: [CellDictionary], header: [UInt8]) {
        self.stretches = stretches
        count = stretches.reduce(0) { $0 + $1.count }
        var order: [(place: CellPlace, dictionary: Int, code: Int)] = []
        for (number, dictionary) in dictionaries.enumerated() {
            for code in 0..<dictionary.count { order.append((dictionary.places[code], number, code)) }
        }
        order.sort { ($0.place, $0.dictionary, $0.code) < ($1.place, $1.dictionary, $1.code) }
        var entries = RawColumn(header: header)
        var places: [CellPlace] = []
        var entryOfCode = dictionaries.map { [UInt32](repeating: 0, count: $0.count) }
        for (place, number, code) in order {
            let entry = dictionaries[number].withBytes(code) { entries.entry(of: $0) }
            if Int(entry) == places.count { places.append(place) }
            entryOfCode[number][code] = entry
        }
        self.entries = entries
        entryPlaces = places
        self.entryOfCode = entryOfCode
        entryUses = Self.uses(of: stretches, entryOfCode, entryCount: entries.entryCount)
    }

    /// The form that the stretches have in common beside shared ones; nil where there are several.
    var form: LaneForm? {
        var form = LaneForm.shared
        for stretch in stretches where stretch.form != .shared && stretch.form != form {
            guard form == .shared else { return nil }
            form = stretch.form
        }
        return form
    }

    /// The entry of each code of a stretch.
    func entries(of stretch: LaneStretch) -> [UInt32] { entryOfCode[stretch.dictionary] }

    private static func uses(
        of stretches: [LaneStretch], _ entryOfCode: [[UInt32]], entryCount: Int
    ) -> [Int] {
        var uses = [Int](repeating: 0, count: entryCount)
        for stretch in stretches {
            let map = entryOfCode[stretch.dictionary]
            var counts = [Int](repeating: 0, count: map.count)
            if case .codes(let codes) = stretch.cells { codes.count(into: &counts) }
            for code in stretch.otherCodes { counts[Int(code)] += 1 }
            for code in counts.indices where counts[code] > 0 { uses[Int(map[code])] += counts[code] }
        }
        return uses
    }

    /// How many bytes the cells take in memory.
    var byteCount: Int { stretches.reduce(0) { $0 + $1.byteCount } }

    /// Calls `body` with the number of each row and its bytes as they stood in the file, in order.
    func forEachCell(_ body: (Int, UnsafeBufferPointer<UInt8>) -> Void) {
        var start = 0
        for stretch in stretches {
            forEachCell(of: stretch) { body(start + $0, $1) }
            start += stretch.count
        }
    }

    /// Calls `body` with the bytes of each cell in order, as long as it says true; of stretch after stretch.
    func forEachCellUntil(_ body: (UnsafeBufferPointer<UInt8>) -> Bool) {
        var isWanted = true
        for stretch in stretches where isWanted {
            forEachCell(of: stretch) { _, cell in if isWanted { isWanted = body(cell) } }
        }
    }

    /// Calls `body` with each row of a stretch and its bytes, in order.
    private func forEachCell(of stretch: LaneStretch, _ body: (Int, UnsafeBufferPointer<UInt8>) -> Void) {
        let map = entries(of: stretch)
        let empty = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        switch stretch.cells {
        case .codes(let codes):
            for row in 0..<stretch.count {
                entries.withEntry(Int(map[codes[row]])) { body(row, $0) }
            }
        case .texts(let texts):
            var next = 0
            texts.forEachCell { row, cell in
                while next < row {
                    body(next, empty)
                    next += 1
                }
                body(row, cell)
                next = row + 1
            }
            while next < stretch.count {
                body(next, empty)
                next += 1
            }
        case .integers(let integers):
            var other = 0
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { room in
                guard let base = room.baseAddress else { return }
                for row in 0..<stretch.count {
                    if other < stretch.otherRows.count, Int(stretch.otherRows[other]) == row {
                        entries.withEntry(Int(map[Int(stretch.otherCodes[other])])) { body(row, $0) }
                        other += 1
                        continue
                    }
                    let integer = integers[row]
                    let length = integer == .min ? 0 : stretch.write(integer, row: row, into: base)
                    body(row, UnsafeBufferPointer(start: base, count: length))
                }
            }
        }
    }

    /// The column row by row, as it would have been read without lanes.
    func expanded(header: [UInt8]) -> RawColumn {
        var column = RawColumn(header: header)
        forEachCell { row, cell in column.append(cell, row: row) }
        return column
    }

    /// Takes rows out, which are ascending.
    mutating func remove(rows: [Int]) {
        guard !rows.isEmpty else { return }
        var start = 0
        var next = 0
        for index in stretches.indices {
            let end = start + stretches[index].count
            var gone: [Int] = []
            while next < rows.count, rows[next] < end {
                gone.append(rows[next] - start)
                next += 1
            }
            if !gone.isEmpty { stretches[index].remove(rows: gone) }
            start = end
        }
        count -= rows.count
        entryUses = Self.uses(of: stretches, entryOfCode, entryCount: entries.entryCount)
    }
}

extension LaneStretch {
    /// How many bytes the cells take in memory.
    var byteCount: Int {
        let others = otherRows.count * 6 + decimals.count
        switch cells {
        case .codes(.bytes(let codes)): return codes.count + others
        case .codes(.halves(let codes)): return codes.count * 2 + others
        case .integers(let integers): return integers.byteCount + others
        case .texts(let texts): return texts.byteCount + others
        }
    }

    /// The decimals of a number.
    func decimals(of row: Int) -> Int { decimals.isEmpty ? commonDecimals : Int(decimals[row]) }

    /// Writes a cell as it stood in the file; returns how many bytes that are, at most 64.
    func write(_ integer: Int64, row: Int, into room: UnsafeMutablePointer<UInt8>) -> Int {
        switch form {
        case .number:
            return PlainNumber(digits: integer, decimals: decimals(of: row)).write(into: room)
        case .moment(let layout):
            layout.write(integer, into: room)
            return layout.length
        case .name(let name):
            name.write(integer, into: room)
            return name.length
        case .shared, .text: return 0
        }
    }

    /// Takes rows out, which are ascending.
    fileprivate mutating func remove(rows: [Int]) {
        var isGone = [Bool](repeating: false, count: count)
        for row in rows { isGone[row] = true }
        var moved = [Int](repeating: 0, count: count)
        var kept = 0
        for row in 0..<count {
            moved[row] = kept
            kept += isGone[row] ? 0 : 1
        }
        switch cells {
        case .codes(let codes):
            cells = .codes(NarrowCodes((0..<count).filter { !isGone[$0] }.map { UInt16(codes[$0]) }))
        case .integers(let integers):
            var left = NarrowIntegers()
            let rest = (0..<count).filter { !isGone[$0] }.map { integers[$0] }
            rest.withUnsafeBufferPointer { left.append($0) }
            cells = .integers(left)
        case .texts(let texts): cells = .texts(texts.removing { isGone[$0] })
        }
        if !decimals.isEmpty { decimals = (0..<count).filter { !isGone[$0] }.map { decimals[$0] } }
        let others = otherRows.indices.filter { !isGone[Int(otherRows[$0])] }
        otherCodes = others.map { otherCodes[$0] }
        otherRows = others.map { UInt32(moved[Int(otherRows[$0])]) }
        count = kept
    }
}

extension NarrowCodes {
    /// Adds to each code how often it is there.
    func count(into counts: inout [Int]) {
        switch self {
        case .bytes(let codes):
            codes.withUnsafeBufferPointer { Self.count($0, codeCount: 256, into: &counts) }
        case .halves(let codes):
            codes.withUnsafeBufferPointer { Self.count($0, codeCount: counts.count, into: &counts) }
        }
    }

    /// Two counters for each code: neighbours are often the same, and the next would wait for the one before.
    private static func count<Code: FixedWidthInteger & UnsignedInteger>(
        _ codes: UnsafeBufferPointer<Code>, codeCount: Int, into counts: inout [Int]
    ) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: codeCount * 2) { room in
            room.initialize(repeating: 0)
            var row = 0
            while row + 1 < codes.count {
                room[Int(codes[row])] &+= 1
                room[codeCount &+ Int(codes[row &+ 1])] &+= 1
                row &+= 2
            }
            if row < codes.count { room[Int(codes[row])] &+= 1 }
            for code in 0..<min(codeCount, counts.count) {
                counts[code] += Int(room[code]) + Int(room[codeCount + code])
            }
        }
    }
}

extension NarrowIntegers {
    /// How many bytes they take in memory.
    var byteCount: Int { words.count * 4 + longs.count * 8 }
}

extension TextCells {
    /// The cells without those of some rows.
    func removing(_ isGone: (Int) -> Bool) -> TextCells {
        var left = TextCells(isSparse: isSparse)
        var gone = 0
        var next = 0
        forEachCell { row, cell in
            while next < row {
                gone += isGone(next) ? 1 : 0
                next += 1
            }
            if !isGone(row) { left.append(cell, row: row - gone) }
        }
        left.count = (0..<count).count { !isGone($0) }
        return left
    }
}
