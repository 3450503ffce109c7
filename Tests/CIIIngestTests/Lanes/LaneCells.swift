@testable import CIIIngest

/// Columns in lanes of cells that are written down.
enum LaneCells {
    /// A column of these cells as the rows of one log, read cell by cell.
    static func raw(_ cells: [String]) -> RawColumn {
        var column = RawColumn(header: [])
        for (row, cell) in cells.enumerated() {
            Array(cell.utf8).withUnsafeBufferPointer { column.append($0, row: row) }
        }
        return column
    }

    /// The same in lanes.
    static func lanes(_ cells: [String]) -> LaneColumn {
        var assembly = LaneAssembly([RawColumn(header: [])], threads: 2)
        var columns = [raw(cells)]
        assembly.take(&columns, rows: cells.count)
        return assembly.finish(headers: [[]])[0]
    }

    /// All cells of a column in lanes, as they stood in the file.
    static func texts(_ lanes: LaneColumn) -> [String] {
        var texts: [String] = []
        lanes.forEachCell { _, cell in texts.append(String(decoding: cell, as: UTF8.self)) }
        return texts
    }

    /// Everything that is known of evidence.
    static func description(_ evidence: ColumnEvidence) -> String { "\(evidence)" }
}
