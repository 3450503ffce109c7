/// Where one cell's bytes are: in the window, or in the scratch where its escapes had to be resolved.
struct FieldExtent {
    private static let scratchBit: UInt32 = 0x8000_0000

    private let place: UInt32
    let length: UInt32

    /// Nothing: a cell that is not there.
    static let empty = FieldExtent(offset: 0, length: 0, inScratch: false)

    init(offset: Int, length: Int, inScratch: Bool) {
        place = UInt32(truncatingIfNeeded: offset) | (inScratch ? Self.scratchBit : 0)
        self.length = UInt32(truncatingIfNeeded: length)
    }

    var isInScratch: Bool { place & Self.scratchBit != 0 }
    var offset: Int { Int(place & ~Self.scratchBit) }
}

/// The cells of some records, row by row, before they are handed to their columns.
struct FieldBatch {
    /// `rowCount` times `stride` cells.
    var extents: [FieldExtent] = []
    /// Cells that differ from the bytes of the file: doubled quotes, escapes, line ends inside of quotes.
    var scratch: [UInt8] = []
    /// Cells of a row.
    var stride = 0
    var rowCount = 0
    /// The bytes that extents outside the scratch count from.
    var base: UnsafePointer<UInt8>?

    /// Forgets the records, keeps the room.
    mutating func removeAll() {
        extents.removeAll(keepingCapacity: true)
        scratch.removeAll(keepingCapacity: true)
        rowCount = 0
    }

    /// Whether the cells from `mark` on have these bytes, one after another.
    func isRow(at mark: Int, of texts: some Sequence<[UInt8]>) -> Bool {
        zip(extents[mark...], texts).allSatisfy { extent, text in
            guard Int(extent.length) == text.count else { return false }
            if extent.isInScratch { return scratch[extent.offset...].starts(with: text) }
            guard let base else { return text.isEmpty }
            return text.withUnsafeBufferPointer { text in
                (0..<text.count).allSatisfy { base[extent.offset + $0] == text[$0] }
            }
        }
    }

    /// Calls `body` with the cells; they are good as long as it runs.
    func withCells(_ body: (CellReader) -> Void) {
        extents.withUnsafeBufferPointer { extents in
            scratch.withUnsafeBufferPointer { scratch in
                body(
                    CellReader(
                        extents: extents, window: base, scratch: scratch.baseAddress, stride: stride,
                        rowCount: rowCount))
            }
        }
    }
}

/// The cells of a batch with their bytes at hand.
struct CellReader {
    let extents: UnsafeBufferPointer<FieldExtent>
    let window: UnsafePointer<UInt8>?
    let scratch: UnsafePointer<UInt8>?
    let stride: Int
    let rowCount: Int

    /// The bytes of one cell.
    subscript(row: Int, column: Int) -> UnsafeBufferPointer<UInt8> {
        let extent = extents[row * stride + column]
        let origin = extent.isInScratch ? scratch : window
        return UnsafeBufferPointer(start: origin.map { $0 + extent.offset }, count: Int(extent.length))
    }
}
