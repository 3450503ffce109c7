/// One column as it stands in the file: the bytes of each cell, equal cells stored once.
///
/// Up to ``distinctLimit`` different texts are numbered and shared; from there on each further cell is an entry of
/// its own, because a column of identifiers gains nothing from being looked up.
struct RawColumn: Sendable {
    static let distinctLimit = 65_536

    /// The bytes of the header as written.
    var header: [UInt8]
    /// Whether its cells are read past: every row of it is empty.
    let isLeftOut: Bool
    private var rowCodes = RowCodes()
    /// The entry of rows that nothing was appended for; nil while there are none.
    private var blank: UInt32?
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// Slots of the lookup: 0 is free, otherwise an entry's number plus one.
    private var slots: [UInt32]
    private var hashes: [UInt32] = []
    private var isShared = true
    /// For each entry the number of the text that is read in its place.
    ///
    /// 0 where it is read as it is written; empty where all are.
    private var replaced: [UInt32] = []
    private var replacements: [[UInt8]] = []

    init(header: [UInt8], isLeftOut: Bool = false) {
        self.header = header
        self.isLeftOut = isLeftOut
        slots = Array(repeating: 0, count: 64)
    }

    /// How many rows.
    var count: Int { rowCodes.count }
    /// The entry of each row.
    var codes: [UInt32] { rowCodes.all(blank: blank ?? 0) }
    /// How many entries; different cells may share one.
    var entryCount: Int { ends.count }

    /// Appends the cells of one column of a batch.
    mutating func append(_ cells: CellReader, column: Int) {
        guard !isLeftOut else { return appendEmpty(to: count + cells.rowCount) }
        for row in 0..<cells.rowCount { rowCodes.append(code(of: cells[row, column])) }
    }

    /// Appends the cell of a row; the rows before it that have none are empty.
    mutating func append(_ cell: UnsafeBufferPointer<UInt8>, row: Int) {
        guard !isLeftOut else { return }
        let code = code(of: cell)
        rowCodes.append(code, row: row, blank: row > count ? blankEntry() : blank ?? 0)
    }

    /// Appends empty cells until there are `end` rows.
    mutating func appendEmpty(to end: Int) {
        guard end > count else { return }
        rowCodes.pass(to: end, blank: blankEntry())
    }

    private mutating func blankEntry() -> UInt32 {
        if let blank { return blank }
        let entry = code(of: UnsafeBufferPointer(start: nil, count: 0))
        blank = entry
        return entry
    }

    /// The entry of a text, which becomes one where it is new; no row is added.
    mutating func entry(of cell: UnsafeBufferPointer<UInt8>) -> UInt32 { code(of: cell) }

    /// The entry of a text; nil where it is none, or where entries are not shared any more.
    func known(_ cell: UnsafeBufferPointer<UInt8>) -> UInt32? {
        guard isShared else { return nil }
        let held = slots[slot(of: cell, hash: ByteHash.hash(cell))]
        return held == 0 ? nil : held - 1
    }

    /// Where the lookup has a text, or is free for it.
    private func slot(of cell: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let entry = Int(slots[slot]) - 1
            if hashes[entry] == hash, isEqual(entry, cell) { break }
            slot = (slot + 1) & mask
        }
        return slot
    }

    /// Calls `body` with each row that is not of `skipped`, which is ascending, counted without those, and with its
    /// entry; rows of empty cells may be left out.
    func forEachCell(skipping skipped: [Int], _ body: (Int, Int) -> Void) {
        var next = 0
        rowCodes.forEachGiven { row, code in
            while next < skipped.count, skipped[next] < row { next += 1 }
            if next < skipped.count, skipped[next] == row { return }
            body(row - next, Int(code))
        }
    }

    /// Calls `body` with the bytes of an entry, or those that are read in their place.
    func withEntry<Result>(_ entry: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if !replaced.isEmpty, replaced[entry] > 0 {
            return replacements[Int(replaced[entry]) - 1].withUnsafeBufferPointer(body)
        }
        return withWritten(entry, body)
    }

    private func withWritten<Result>(
        _ entry: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        bytes.withUnsafeBufferPointer { all in
            body(UnsafeBufferPointer(rebasing: all[(entry == 0 ? 0 : ends[entry - 1])..<ends[entry]]))
        }
    }

    /// Calls `body` with each entry's number and bytes, or those that are read in their place, in order.
    func forEachEntry(_ body: (Int, UnsafeBufferPointer<UInt8>) -> Void) {
        guard replaced.isEmpty else {
            for entry in 0..<entryCount { withEntry(entry) { body(entry, $0) } }
            return
        }
        forEachWritten(body)
    }

    private func forEachWritten(_ body: (Int, UnsafeBufferPointer<UInt8>) -> Void) {
        bytes.withUnsafeBufferPointer { all in
            ends.withUnsafeBufferPointer { ends in
                var start = 0
                for entry in 0..<ends.count {
                    body(entry, UnsafeBufferPointer(rebasing: all[start..<ends[entry]]))
                    start = ends[entry]
                }
            }
        }
    }

    /// The entry of each row that is not of `skipped`, which is ascending.
    func codes(skipping skipped: [Int]) -> [UInt32] {
        let codes = codes
        guard !skipped.isEmpty else { return codes }
        var kept: [UInt32] = []
        kept.reserveCapacity(codes.count - skipped.count)
        var next = 0
        for (row, code) in codes.enumerated() {
            if next < skipped.count, skipped[next] == row { next += 1 } else { kept.append(code) }
        }
        return kept
    }

    /// Has `texts` read in place of entries: `choice` is the index of the text for what is written, nil where nothing
    /// changes; returns which texts are of use, and the entries they are read for.
    mutating func replace(
        with texts: [[UInt8]], _ choice: (UnsafeBufferPointer<UInt8>) -> Int?
    ) -> (texts: Set<Int>, entries: [Int]) {
        var numbers = replaced
        var used: Set<Int> = []
        var entries: [Int] = []
        let before = replacements.count
        forEachWritten { entry, cell in
            guard let index = choice(cell) else { return }
            if numbers.isEmpty { numbers = Array(repeating: 0, count: entryCount) }
            numbers[entry] = UInt32(before + index + 1)
            used.insert(index)
            entries.append(entry)
        }
        replaced = numbers
        replacements += texts
        return (used, entries)
    }

    /// What to show of an entry, as it is written.
    func excerpt(of entry: Int) -> String { withWritten(entry) { Rejects.excerpt($0.trimmed) } }

    /// How many rows each entry has, rows of `skipped` (ascending) left out.
    func entryUses(skipping skipped: [Int]) -> [Int] {
        var uses = rowCodes.uses(entryCount: entryCount, blank: blank)
        for row in skipped { uses[Int(rowCodes.code(of: row, blank: blank ?? 0))] -= 1 }
        return uses
    }

    /// Replaces the bytes of every entry: for a file whose encoding is known only at its end.
    mutating func mapEntries(_ transform: (UnsafeBufferPointer<UInt8>, inout [UInt8]) -> Void) {
        var newBytes: [UInt8] = []
        var newEnds: [Int] = []
        newBytes.reserveCapacity(bytes.count + bytes.count / 8)
        newEnds.reserveCapacity(ends.count)
        forEachEntry { _, cell in
            transform(cell, &newBytes)
            newEnds.append(newBytes.count)
        }
        bytes = newBytes
        ends = newEnds
        stopSharing()
    }

    private mutating func stopSharing() {
        isShared = false
        slots = []
        hashes = []
    }

    private mutating func code(of cell: UnsafeBufferPointer<UInt8>) -> UInt32 {
        guard isShared else { return addEntry(cell) }
        let hash = ByteHash.hash(cell)
        let slot = slot(of: cell, hash: hash)
        if slots[slot] != 0 { return slots[slot] - 1 }
        guard ends.count < Self.distinctLimit else {
            stopSharing()
            return addEntry(cell)
        }
        let entry = addEntry(cell)
        slots[slot] = entry + 1
        hashes.append(hash)
        if hashes.count * 2 > slots.count { growSlots() }
        return entry
    }

    private mutating func addEntry(_ cell: UnsafeBufferPointer<UInt8>) -> UInt32 {
        bytes.append(contentsOf: cell)
        ends.append(bytes.count)
        return UInt32(ends.count - 1)
    }

    private func isEqual(_ entry: Int, _ cell: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = entry == 0 ? 0 : ends[entry - 1]
        guard ends[entry] - start == cell.count else { return false }
        return bytes.withUnsafeBufferPointer { all in
            for offset in 0..<cell.count where all[start + offset] != cell[offset] { return false }
            return true
        }
    }

    private mutating func growSlots() {
        slots = Array(repeating: 0, count: slots.count * 4)
        let mask = slots.count - 1
        for (entry, hash) in hashes.enumerated() {
            var slot = Int(hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(entry + 1)
        }
    }
}
