/// What must hold of pieces that are taken.
protocol PieceLayout: Sendable {
    associatedtype Contents: PieceContents
    /// Where the text may be cut.
    var cut: PieceCut { get }
    /// Looks at all of a piece that a worker has; nil where anything in it is for the tolerant reader.
    func contents(of piece: Piece, for worker: PieceWorker) -> Contents?
}

extension SeparatedLayout: PieceLayout {
    var cut: PieceCut { .outsideQuotes(dialect) }

    func contents(of piece: Piece, for worker: PieceWorker) -> SeparatedPiece? { SeparatedPiece(piece, self) }
}

extension MemberLayout: PieceLayout {
    var cut: PieceCut { .anyLine }

    func contents(of piece: Piece, for worker: PieceWorker) -> JSONLinesPiece? {
        JSONLinesPiece(piece, worker.memberRoom, self)
    }
}
