import Synchronization

/// Hands the rest of a text out in pieces, which several workers look at together, and brings what they find back into
/// the order of the file.
///
/// Each worker has a piece of its own and repeats: ``next(into:)``, look at it, ``settle(_:_:)``, and only where that
/// says so, take its rows. A piece with anything unusual ends the queue: it and all behind it go back to the window, of
/// which the tolerant reader takes them. So every row that is taken has a number and a line that are already final.
///
/// Unchecked, because the window and the watch are not made for threads: they are used inside of `reading` only, and
/// by nobody else between the making of the queue and ``finish()``.
final class PieceQueue: @unchecked Sendable {
    /// How many bytes a piece has at most where nobody asks for another size; the result does not depend on it.
    ///
    /// Text and index of a piece then stay in the cache of a core while its columns are taken.
    static let usualSize = 1 << 19

    /// How many bytes a piece has at most.
    let pieceSize: Int
    private let cut: PieceCut
    private let window: ByteWindow
    private let watch: LoadWatch
    private let hasStopped = Atomic(false)

    /// Guards what is read; one piece is read at a time.
    private let reading = Gate()
    private let rest: Piece
    private var restCount = 0
    private var pieceCount = 0
    private var isDone = false

    /// Guards what is known of the pieces in order.
    private let order = Gate()
    private var account: PieceAccount
    private var settledCount = 0
    private var returned: [(number: Int, bytes: [UInt8])] = []

    /// Pieces of what a window holds and its input gives from now on.
    ///
    /// - Parameter account: what was taken before.
    init(
        _ window: ByteWindow, cut: PieceCut, account: PieceAccount, watch: LoadWatch,
        pieceSize: Int = usualSize
    ) {
        self.window = window
        self.cut = cut
        self.account = account
        self.watch = watch
        self.pieceSize = pieceSize
        rest = Piece(capacity: pieceSize)
    }

    /// Fills a piece with the next records; false where there are none, because the text ends or something unusual came.
    ///
    /// What has no line end at the end of the text is no piece, nor is a record that is longer than one.
    func next(into piece: Piece) throws(LoadFailure) -> Bool {
        try reading.locked { () throws(LoadFailure) -> Bool in
            guard !isDone, !hasStopped.load(ordering: .acquiring) else { return false }
            piece.bytes.update(from: rest.bytes, count: restCount)
            var count = restCount
            restCount = 0
            do throws(LoadFailure) {
                while count < pieceSize {
                    let room = UnsafeMutableRawBufferPointer(
                        start: piece.bytes + count, count: pieceSize - count)
                    let read = try window.hand(to: room)
                    isDone = read == 0
                    if isDone { break }
                    count += read
                }
                try watch.tick(window, rows: order.locked { account.next.row })
            } catch {
                isDone = true
                throw error
            }
            let end = cut.end(piece.bytes, count: count)
            restCount = count - end
            rest.bytes.update(from: piece.bytes + end, count: restCount)
            guard end > 0 else {
                isDone = true
                return false
            }
            piece.fill(count: end, number: pieceCount)
            pieceCount += 1
            return true
        }
    }

    /// Says what was found in a piece, nil where it has something unusual; returns where its rows begin, and nil where
    /// they are not to be taken.
    ///
    /// Waits for the pieces before it, which other workers have.
    func settle(_ piece: Piece, _ contents: (some PieceContents)?) -> PieceAccount.Place? {
        order.locked {
            while settledCount < piece.number, !hasStopped.load(ordering: .acquiring) { order.wait() }
            defer { order.wakeAll() }
            guard let contents, !hasStopped.load(ordering: .acquiring) else {
                hasStopped.store(true, ordering: .releasing)
                returned.append((piece.number, Array(piece.text)))
                return nil
            }
            settledCount += 1
            return account.take(contents)
        }
    }

    /// Gives what was not taken back to the window, and the account of what was; called once no worker is at work.
    func finish() -> PieceAccount {
        window.putBack(UnsafeBufferPointer(start: rest.bytes, count: restCount))
        for (_, bytes) in returned.sorted(by: { $0.number > $1.number }) {
            bytes.withUnsafeBufferPointer { window.putBack($0) }
        }
        (returned, restCount) = ([], 0)
        return account
    }
}
