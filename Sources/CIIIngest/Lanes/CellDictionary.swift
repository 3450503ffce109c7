import Glibc

/// The different cells of a column, numbered as they came up: for columns whose cells repeat.
///
/// One worker writes it; nobody reads it before that one is done.
final class CellDictionary: @unchecked Sendable {
    // Unchecked, because it is handed from the worker that fills it to the thread that reads it and never shared.

    /// The most cells of any dictionary: with more, a column gains nothing by looking them up.
    static let limit = 16_384

    /// A place of the table: the first and the last eight bytes of a cell, so that most are compared without a look
    /// elsewhere.
    private struct Slot {
        var head: UInt64
        var tail: UInt64
        var length: UInt32
        var code: UInt32

        static let free = Slot(head: 0, tail: 0, length: .max, code: 0)
    }

    /// The most cells.
    private let limit: Int
    private var slots: UnsafeMutablePointer<Slot>
    private var mask: Int
    /// The bytes of all cells, one after another.
    private var bytes: UnsafeMutablePointer<UInt8>
    private var byteCapacity: Int
    /// Where each of them ends.
    private let ends: UnsafeMutablePointer<Int>
    /// How many cells there are.
    private(set) var count = 0
    /// Where each came up first.
    private(set) var places: [CellPlace] = []

    init(limit: Int = limit) {
        self.limit = limit
        mask = 255
        slots = .allocate(capacity: mask + 1)
        slots.initialize(repeating: .free, count: mask + 1)
        byteCapacity = 1 << 12
        bytes = .allocate(capacity: byteCapacity)
        ends = .allocate(capacity: limit)
    }

    /// A dictionary that begins with what another holds.
    init(_ other: CellDictionary) {
        limit = other.limit
        mask = other.mask
        slots = .allocate(capacity: mask + 1)
        slots.initialize(from: other.slots, count: mask + 1)
        count = other.count
        byteCapacity = other.byteCapacity
        bytes = .allocate(capacity: byteCapacity)
        bytes.update(from: other.bytes, count: count == 0 ? 0 : other.ends[count - 1])
        ends = .allocate(capacity: limit)
        ends.update(from: other.ends, count: count)
        places = other.places
    }

    deinit {
        slots.deallocate()
        bytes.deallocate()
        ends.deallocate()
    }

    /// Calls `body` with the bytes of a cell.
    func withBytes<Result>(_ code: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let start = code == 0 ? 0 : ends[code - 1]
        return body(UnsafeBufferPointer(start: bytes + start, count: ends[code] - start))
    }

    /// Writes the code of each cell; returns how many fit: fewer than all where the dictionary is full.
    func read(_ cells: CellBatch, at place: CellPlace, into codes: UnsafeMutablePointer<UInt16>) -> Int {
        // Fields of the object are taken once, so that the loop asks nothing of it but where a cell is new.
        var (slots, mask, bytes) = (slots, mask, bytes)
        let ends = ends
        for index in 0..<cells.count {
            let cell = cells.bytes + Int(cells.starts[index])
            let length = Int(cells.lengths[index])
            let key = Self.key(cell, length)
            var slot = Self.hash(key, length) & mask
            while true {
                let found = slots[slot]
                if found.length == UInt32(truncatingIfNeeded: length), found.head == key.head,
                    found.tail == key.tail,
                    length <= 16 || memcmp(bytes + (ends[Int(found.code)] - length), cell, length) == 0
                {
                    codes[index] = UInt16(truncatingIfNeeded: found.code)
                    break
                }
                if found.length == .max {
                    guard count < limit else { return index }
                    let row = place.row + UInt32(truncatingIfNeeded: index)
                    codes[index] = add(
                        cell, length, key, slot: slot, CellPlace(piece: place.piece, row: row))
                    (slots, mask, bytes) = (self.slots, self.mask, self.bytes)
                    break
                }
                slot = (slot &+ 1) & mask
            }
        }
        return cells.count
    }

    /// The code of one cell; nil where the dictionary is full.
    func code(of cells: CellBatch, _ index: Int, at place: CellPlace) -> UInt16? {
        var code: UInt16 = 0
        let one = CellBatch(
            bytes: cells.bytes, starts: cells.starts + index, lengths: cells.lengths + index, count: 1)
        let row = place.row + UInt32(truncatingIfNeeded: index)
        return read(one, at: CellPlace(piece: place.piece, row: row), into: &code) == 1 ? code : nil
    }

    /// The first and the last eight bytes; of a shorter cell its bytes and nothing.
    @inline(__always)
    private static func key(_ cell: UnsafePointer<UInt8>, _ length: Int) -> (head: UInt64, tail: UInt64) {
        if length >= 8 { return (cell.word, (cell + (length - 8)).word) }
        return (cell.word & ((1 &<< UInt64(length &* 8)) &- 1), 0)
    }

    @inline(__always)
    private static func hash(_ key: (head: UInt64, tail: UInt64), _ length: Int) -> Int {
        let product = (key.head ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
            by: key.tail ^ 0xE703_7ED1_A0B4_28DB ^ UInt64(truncatingIfNeeded: length))
        let folded = product.high ^ product.low
        return Int(truncatingIfNeeded: folded ^ (folded &>> 29))
    }

    @inline(never)
    private func add(
        _ cell: UnsafePointer<UInt8>, _ length: Int, _ key: (head: UInt64, tail: UInt64), slot: Int,
        _ place: CellPlace
    ) -> UInt16 {
        let code = count
        slots[slot] = Slot(
            head: key.head, tail: key.tail, length: UInt32(truncatingIfNeeded: length),
            code: UInt32(truncatingIfNeeded: code))
        let start = code == 0 ? 0 : ends[code - 1]
        if start + length > byteCapacity { growBytes(to: (start + length) * 2, used: start) }
        (bytes + start).update(from: cell, count: length)
        ends[code] = start + length
        count += 1
        places.append(place)
        if count * 2 > mask { grow() }
        return UInt16(truncatingIfNeeded: code)
    }

    private func growBytes(to capacity: Int, used: Int) {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: bytes, count: used)
        bytes.deallocate()
        (bytes, byteCapacity) = (larger, capacity)
    }

    private func grow() {
        let old = (slots: slots, count: mask + 1)
        mask = old.count * 4 - 1
        slots = .allocate(capacity: mask + 1)
        slots.initialize(repeating: .free, count: mask + 1)
        for index in 0..<old.count where old.slots[index].length != .max {
            let held = old.slots[index]
            var slot = Self.hash((held.head, held.tail), Int(held.length)) & mask
            while slots[slot].length != .max { slot = (slot &+ 1) & mask }
            slots[slot] = held
        }
        old.slots.deallocate()
    }
}
