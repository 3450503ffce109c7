import CIIColumns
import CIIText

/// Columns of which there are very many with hardly a value, as where keys are made up from data: they share one
/// column of text, so that what is held of a log grows with what stands in it.
///
/// Each row has its values as `name=value`, in the order of the columns. Columns that a field takes or that the rules
/// name are never among them.
struct RareColumns {
    /// At least so many columns are gathered, or none.
    static let least = 256
    /// So many cells of theirs are held apart before they are gathered.
    static let cellLimit = 1 << 26
    /// A column is rare where it has a value in fewer than one of so many rows.
    static let rareness = 64

    /// The assignments that become columns of their own.
    let kept: [FieldAssignment]
    /// Those that share one, in the order of the file; none where all are held apart.
    let gathered: [FieldAssignment]
    private let name: String

    init(
        _ assignments: [FieldAssignment], headers: [String], evidence: [ColumnEvidence], rules: LoadRules,
        rowCount: Int, cellLimit: Int = Self.cellLimit
    ) {
        let said = rules.mappings.map(\.column) + rules.kept + [rules.countedBy].compactMap(\.self)
        let named = Set(said.map { headerKey($0) })
        func isRare(_ assignment: FieldAssignment) -> Bool {
            assignment.field == nil && assignment.timeColumn == nil
                && !named.contains(headerKey(headers[assignment.column]))
                && evidence[assignment.column].values * Self.rareness < rowCount
        }
        let rare = assignments.filter(isRare)
        let isTooMuch = rare.count >= Self.least && rare.count > cellLimit / max(1, rowCount)
        gathered = isTooMuch ? rare : []
        kept = isTooMuch ? assignments.filter { !isRare($0) } : assignments
        let taken = Set(kept.map(\.name))
        var name = "further_columns"
        while taken.contains(name) { name += "_" }
        self.name = name
    }

    /// The column of text; nil where nothing is gathered.
    func column(of log: RawLog, headers: [String], skipped: [Int]) -> (Column, FieldAccount)? {
        guard !gathered.isEmpty else { return nil }
        let rowCount = log.rowCount - skipped.count
        var account = FieldAccount(
            name: name, headers: gathered.prefix(3).map { headers[$0.column] }, isRecognised: false,
            type: .text,
            unit: nil, scale: nil, present: 0, missing: 0, rejected: 0, offered: 0, unoffered: 0,
            examples: [],
            notes: [.gathered(columns: gathered.count)])
        var maker = TextMaker()
        var text: [UInt8] = []
        var next = 0
        let cells = cells(of: log, skipped: skipped)
        for row in 0..<rowCount {
            text.removeAll(keepingCapacity: true)
            while next < cells.count, cells[next].row == row {
                let raw = log.columns[cells[next].column]
                if !text.isEmpty { text.append(contentsOf: [UInt8(ascii: ","), 0x20]) }
                text.append(contentsOf: headers[cells[next].column].utf8)
                text.append(UInt8(ascii: "="))
                raw.withEntry(cells[next].entry) { text.append(contentsOf: $0.trimmed) }
                next += 1
            }
            guard !text.isEmpty else {
                maker.appendMissing()
                account.missing += 1
                continue
            }
            text.withUnsafeBufferPointer { text in
                maker.append(text)
                if account.examples.count < 3 { account.examples.append(Rejects.excerpt(text)) }
            }
            account.present += 1
        }
        return (maker.finish(name: name), account)
    }

    private struct Cell {
        var row: Int
        var column: Int
        var entry: Int
    }

    /// The values of the gathered columns, row by row.
    private func cells(of log: RawLog, skipped: [Int]) -> [Cell] {
        var cells: [Cell] = []
        for assignment in gathered {
            let raw = log.columns[assignment.column]
            var isValue = [Bool](repeating: false, count: raw.entryCount)
            raw.forEachEntry { entry, cell in
                let text = cell.trimmed
                isValue[entry] = !text.isEmpty && Vocabularies.missing[text] == nil
            }
            raw.forEachCell(skipping: skipped) { row, entry in
                if isValue[entry] { cells.append(Cell(row: row, column: assignment.column, entry: entry)) }
            }
        }
        return cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    }
}
