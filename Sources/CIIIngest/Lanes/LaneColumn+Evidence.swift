extension ColumnEvidence {
    /// Looks at a column in lanes; gives what looking at each of its cells would.
    init(_ lanes: LaneColumn) {
        var evidence = Self()
        let uses = lanes.entryUses
        // What is first of its kind is told to people, so all is looked at in the order of the file.
        var seen: [(place: CellPlace, rows: Int, text: [UInt8])] = []
        for (entry, place) in lanes.entryPlaces.enumerated() where uses[entry] > 0 {
            seen.append((place, uses[entry], lanes.entries.withEntry(entry) { Array($0) }))
        }
        for own in lanes.classes() { seen.append((own.place, own.rows, own.text)) }
        seen.sort { $0.place < $1.place }
        var next = 0
        func addSeen(before place: CellPlace?) {
            while next < seen.count, place.map({ seen[next].place < $0 }) ?? true {
                seen[next].text.withUnsafeBufferPointer { evidence.look(at: $0, rows: seen[next].rows) }
                next += 1
            }
        }
        var given = seen.reduce(0) { $0 + $1.rows }
        for stretch in lanes.stretches {
            guard case .texts(let texts) = stretch.cells else { continue }
            addSeen(before: stretch.place)
            texts.forEachCell { row, cell in
                if next < seen.count, seen[next].place < stretch.place(of: row) {
                    addSeen(before: stretch.place(of: row))
                }
                evidence.look(at: cell, rows: 1)
                given += 1
            }
        }
        addSeen(before: nil)
        evidence.addMissing(lanes.count - given)
        evidence.setDistinct(lanes.distinctValues(uses: uses))
        self = evidence
    }
}

extension LaneColumn {
    /// How many different cells have a value, as ``RawColumn`` numbers them: each text once up to its limit, and from
    /// there on each row.
    fileprivate func distinctValues(uses: [Int]) -> Int {
        let isValue = valueOfEntries
        guard form != .shared else { return isValue.indices.count { isValue[$0] && uses[$0] > 0 } }
        var counter = DistinctCounter(isValue: isValue)
        for stretch in stretches { counter.add(stretch, entries(of: stretch)) }
        return counter.values
    }

    /// Whether each entry is a value.
    private var valueOfEntries: [Bool] {
        var isValue = [Bool](repeating: false, count: entries.entryCount)
        entries.forEachEntry { entry, cell in isValue[entry] = ColumnEvidence.isValue(cell) }
        return isValue
    }
}

/// Counts different cells in the order of the rows.
private struct DistinctCounter {
    private let isValue: [Bool]
    private var seen: [UInt64]
    /// A bit for each small whole number, as most lengths of time are: whether it was seen.
    private var seenSmall = [UInt64](repeating: 0, count: Int(smallLimit) / 64)
    private static let smallLimit: Int64 = 1 << 20
    private var count = 0
    private(set) var values = 0
    private var isFull: Bool { count >= RawColumn.distinctLimit }

    init(isValue: [Bool]) {
        self.isValue = isValue
        seen = Array(repeating: 0, count: RawColumn.distinctLimit * 4)
    }

    /// Adds a row of a cell with that key; a key is never zero.
    private mutating func add(_ key: UInt64, isValue: Bool) {
        guard !isFull else {
            values += isValue ? 1 : 0
            return
        }
        let mask = seen.count - 1
        let product = key.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        var slot = Int(truncatingIfNeeded: product.high ^ product.low) & mask
        while seen[slot] != 0 {
            if seen[slot] == key { return }
            slot = (slot + 1) & mask
        }
        seen[slot] = key
        count += 1
        values += isValue ? 1 : 0
    }

    /// Adds a row of a small whole number.
    @inline(__always)
    private mutating func addSmall(_ number: Int) {
        let bit: UInt64 = 1 &<< UInt64(number & 63)
        let isNew = seenSmall[number &>> 6] & bit == 0
        guard isNew || isFull else { return }
        values += 1
        guard !isFull else { return }
        seenSmall[number &>> 6] |= bit
        count += 1
    }

    private static let entryKey: UInt64 = 0xA000_0000_0000_0000
    private static let emptyKey: UInt64 = 0xB000_0000_0000_0000
    private static let textKey: UInt64 = 0xC000_0000_0000_0000

    mutating func add(_ stretch: LaneStretch, _ entries: [UInt32]) {
        switch stretch.cells {
        case .codes(let codes):
            for row in 0..<stretch.count {
                let entry = entries[codes[row]]
                add(Self.entryKey | UInt64(entry), isValue: isValue[Int(entry)])
            }
        case .texts(let texts):
            texts.forEachCell { _, cell in
                if cell.isEmpty {
                    add(Self.emptyKey, isValue: false)
                } else {
                    add(Self.key(of: cell), isValue: ColumnEvidence.isValue(cell))
                }
            }
        case .integers(let integers):
            var other = 0
            let isWhole =
                stretch.form == .number && stretch.decimals.isEmpty && stretch.commonDecimals == 0
            integers.forEachChunk { start, chunk in
                for index in 0..<chunk.count {
                    let row = start + index
                    if other < stretch.otherRows.count, Int(stretch.otherRows[other]) == row {
                        let entry = entries[Int(stretch.otherCodes[other])]
                        add(Self.entryKey | UInt64(entry), isValue: isValue[Int(entry)])
                        other += 1
                    } else if chunk[index] == .min {
                        add(Self.emptyKey, isValue: false)
                    } else if isWhole, chunk[index] >= 0, chunk[index] < Self.smallLimit {
                        addSmall(Int(chunk[index]))
                    } else {
                        let decimals = UInt64(stretch.decimals(of: row))
                        let integer = UInt64(bitPattern: chunk[index]) & 0x0FFF_FFFF_FFFF_FFFF
                        add((integer ^ decimals << 55) | 0x1000_0000_0000_0000, isValue: true)
                    }
                }
            }
        }
    }

    private static func key(of cell: UnsafeBufferPointer<UInt8>) -> UInt64 {
        ByteHash.wide(cell) >> 4 | textKey
    }
}
