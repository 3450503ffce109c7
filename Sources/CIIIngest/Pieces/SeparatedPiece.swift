import CStructure

/// A piece of separated text whose records are all taken as they are: the tolerant reader would find the same cells and
/// load every record.
struct SeparatedPiece: PieceContents {
    let piece: Piece
    let layout: SeparatedLayout
    /// How many fields every record has.
    let fieldCount: Int
    let recordCount: Int
    let lineCount: Int
    let surplusCount: Int
    let structure: cii_structure

    var hasHighBytes: Bool { structure.has_high_bytes }

    /// Looks at all of a piece; nil where anything in it is for the tolerant reader, and the piece is as it was then.
    init?(
        _ piece: Piece, _ layout: SeparatedLayout, version: cii_structure_version = StructureVersion.best
    ) {
        structure = cii_structure_scan(version, layout.dialect, piece.bytes, piece.count, piece.room)
        guard structure.is_clean, structure.is_utf8, piece.count > 0, piece.bytes[piece.count - 1] == 0x0A,
            structure.inner_line_count == 0 || layout.allowsLinesInQuotes,
            let fieldCount = Self.fieldCount(piece, structure), layout.takes(fieldCount: fieldCount)
        else { return nil }
        self.piece = piece
        self.layout = layout
        self.fieldCount = fieldCount
        recordCount = structure.line_count
        lineCount = structure.line_count + structure.inner_line_count
        surplusCount = fieldCount > layout.columnCount ? structure.line_count : 0
        guard hasOnlyRows else { return nil }
    }

    /// How many fields each record has; nil where they differ.
    private static func fieldCount(_ piece: Piece, _ structure: cii_structure) -> Int? {
        let (bytes, ends) = (piece.bytes, piece.ends + 1)
        var fieldCount = 1
        while bytes[Int(ends[fieldCount - 1])] != 0x0A { fieldCount += 1 }
        // As many line feeds as there are records of that many fields, each where such a record ends: then none is
        // anywhere else.
        guard fieldCount * structure.line_count == structure.end_count else { return nil }
        var last = fieldCount - 1
        while last < structure.end_count {
            guard bytes[Int(ends[last])] == 0x0A else { return nil }
            last += fieldCount
        }
        return fieldCount
    }

    @inline(__always)
    func start(of record: Int) -> Int { Int(piece.ends[record * fieldCount] &+ 1) }

    @inline(__always)
    func end(of record: Int) -> Int { Int(piece.ends[(record + 1) * fieldCount]) + 1 }

    func forEachLineStretch(_ body: (_ record: Int, _ line: Int) -> Void) {
        body(0, 0)
        var record = 0
        var inner = 0
        while inner < structure.inner_line_count {
            while end(of: record) <= Int(piece.innerLines[inner]) { record += 1 }
            let end = end(of: record)
            while inner < structure.inner_line_count, Int(piece.innerLines[inner]) < end { inner += 1 }
            record += 1
            if record < recordCount { body(record, record + inner) }
        }
    }
}
