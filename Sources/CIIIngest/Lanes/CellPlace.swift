/// Where a cell stands in the file: the number of its piece and its row there.
struct CellPlace: Comparable, Sendable {
    var piece: UInt32
    var row: UInt32

    static func < (left: CellPlace, right: CellPlace) -> Bool {
        (left.piece, left.row) < (right.piece, right.row)
    }
}
