/// The rows and lines that were taken in pieces, told in the order of the file.
struct PieceAccount {
    /// Where a piece begins.
    struct Place: Equatable {
        /// The row that its first record is, counted from 0.
        var row: Int
        /// The line that it begins on, counted from 1.
        var line: Int
    }

    /// Where the next piece begins.
    private(set) var next: Place
    /// Lines of rows.
    private(set) var loadedLines = 0
    /// Records with empty fields behind the last column.
    private(set) var surplusLines = 0
    /// That of the rows before, gone on with.
    private(set) var lineIndex: LineIndex
    /// That of the records before, gone on with; how many are well formed is no longer counted once it tells nothing.
    private(set) var encoding: EncodingEvidence

    /// Goes on from what is in a log.
    /// - Parameter line: the line that the first piece begins on.
    init(_ log: RawLog, line: Int) {
        next = Place(row: log.rowCount, line: line)
        lineIndex = log.lineIndex
        encoding = log.encoding
    }

    /// Takes the next piece, and returns where it begins.
    mutating func take(_ contents: some PieceContents) -> Place {
        let place = next
        contents.forEachLineStretch { record, line in
            lineIndex.append(row: place.row + record, line: place.line + line)
        }
        if contents.hasHighBytes, encoding.looksAtWellFormed {
            contents.forEachHighRecord { _ = encoding.examineWhereNeeded($0) }
        }
        loadedLines += contents.lineCount
        surplusLines += contents.surplusCount
        next = Place(row: place.row + contents.recordCount, line: place.line + contents.lineCount)
        return place
    }
}
