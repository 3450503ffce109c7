import CIIColumns

/// Writes a table to standard output, quoting each text.
func writeCSV(_ table: Table) {
    var line = table.columns.map { $0.name }.joined(separator: ",") + "\n"
    for row in 0..<table.rowCount {
        for (index, column) in table.columns.enumerated() {
            if index > 0 { line += "," }
            switch column.value(at: row) {
            case .missing: break
            case .text(let text): line += "\"\(text)\""
            case .boolean(let value): line += value ? "true" : "false"
            case .number(let number), .seconds(let number): line += "\(Int(number))"
            case .instant(let microseconds): line += "\(microseconds / 1_000_000)"
            }
        }
        line += "\n"
        if line.utf8.count > 1 << 16 {
            print(line, terminator: "")
            line = ""
        }
    }
    print(line, terminator: "")
}
