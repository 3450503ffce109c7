import CStructure

/// A piece of JSON lines whose records are all taken: each is a row, and all their names are of columns that there are.
///
/// Records that are written like the template are taken a column at a time; the parser reads each other one.
struct JSONLinesPiece: PieceContents {
    /// How many records are looked at for one that can be the template.
    private static let lookedAt = 16

    let piece: Piece
    let room: MemberRoom
    let layout: MemberLayout
    let recordCount: Int
    let structure: cii_json_structure

    var lineCount: Int { recordCount }
    var surplusCount: Int { 0 }
    var hasHighBytes: Bool { structure.has_high_bytes }

    /// Looks at all of a piece; nil where anything in it is for the tolerant reader.
    init?(
        _ piece: Piece, _ room: MemberRoom, _ layout: MemberLayout,
        version: cii_structure_version = StructureVersion.best
    ) {
        structure = cii_json_scan(
            version, piece.bytes, piece.count,
            cii_json_room(
                marks: piece.ends + 1, lines: piece.innerLines, high_blocks: piece.highBlocks,
                escape_blocks: room.escapeBlocks))
        guard structure.is_clean, structure.is_utf8, piece.count > 0, piece.bytes[piece.count - 1] == 0x0A,
            structure.line_count * layout.names.count <= MemberRoom.valueLimit
        else { return nil }
        self.piece = piece
        self.room = room
        self.layout = layout
        recordCount = structure.line_count
        room.prepare(records: recordCount, columns: layout.names.count)
        var values = MemberValues(self)
        if let (template, record) = template() {
            values.takeRegular(template, of: record)
        } else {
            room.isRegular.initialize(repeating: 0, count: recordCount)
        }
        guard values.takeOthers() else { return nil }
    }

    /// How the records are written, by the first of them that can tell.
    private func template() -> (MemberTemplate, record: Int)? {
        var parser = JSONObjectParser()
        var scratch: [UInt8] = []
        for record in 0..<min(recordCount, Self.lookedAt) {
            guard parser.parse(self.record(record), offset: 0, scratch: &scratch) == nil else { continue }
            let template = MemberTemplate(
                piece.bytes, start: start(of: record), marks: marks(of: record), layout: layout,
                parser: parser)
            if let template { return (template, record) }
        }
        return nil
    }

    /// The marks of a record, the last one its line feed.
    private func marks(of record: Int) -> UnsafeBufferPointer<UInt32> {
        let first = firstMark(of: record)
        return UnsafeBufferPointer(
            start: piece.ends + 1 + first, count: Int(piece.innerLines[record]) + 1 - first)
    }

    func firstMark(of record: Int) -> Int { record == 0 ? 0 : Int(piece.innerLines[record - 1]) + 1 }

    func start(of record: Int) -> Int { record == 0 ? 0 : end(of: record - 1) }

    func end(of record: Int) -> Int { Int(piece.ends[Int(piece.innerLines[record]) + 1]) + 1 }

    func forEachLineStretch(_ body: (_ record: Int, _ line: Int) -> Void) { body(0, 0) }

    func cells(
        column: Int, records: Range<Int>, starts: UnsafeMutablePointer<UInt32>,
        lengths: UnsafeMutablePointer<UInt32>
    ) -> CellBatch {
        let first = column * recordCount + records.lowerBound
        return CellBatch(
            bytes: piece.bytes, starts: room.starts + first, lengths: room.lengths + first,
            count: records.count)
    }
}
