/// Whether every record is a row.
extension SeparatedPiece {
    private static let carriageReturn: UInt8 = 0x0D

    /// Whether no record is blank, a remark, a repeated header, begins with a byte order mark, or has something behind
    /// the last column.
    ///
    /// Where it would cost to be exact the answer is no: the tolerant reader then decides.
    var hasOnlyRows: Bool {
        let bytes = piece.bytes
        let nameLength = headerStart
        for record in 0..<recordCount {
            let start = start(of: record)
            switch bytes[start] {
            case layout.separator, 0x20, 0x0A, Self.carriageReturn:
                if isBlank(record) { return false }
            case layout.quote:
                if isBlank(record) || nameLength != nil && isHeader(record) { return false }
            case UInt8(ascii: "#"):
                if isRemark(record) { return false }
            case 0xEF:
                if bytes[start + 1] == 0xBB, bytes[start + 2] == 0xBF { return false }
            default: break
            }
            // Lengths differ for nearly every record, which spares comparing the bytes.
            if Int(piece.ends[record * fieldCount + 1]) - start == nameLength, isHeader(record) {
                return false
            }
        }
        return fieldCount <= layout.columnCount || surplusIsEmpty
    }

    /// How many bytes the first name of a header has; nil where no record can repeat it.
    private var headerStart: Int? {
        guard fieldCount == layout.columnCount, fieldCount > 1 else { return nil }
        return layout.header?.first?.count
    }

    /// What stands in a field, without its quotes and without the carriage return behind the last.
    private func content(_ record: Int, _ field: Int) -> UnsafeBufferPointer<UInt8> {
        var start = Int(piece.ends[record * fieldCount + field] &+ 1)
        var end = Int(piece.ends[record * fieldCount + field + 1])
        if field == fieldCount - 1, end > start, piece.bytes[end - 1] == Self.carriageReturn { end -= 1 }
        if end > start, piece.bytes[start] == layout.quote {
            start += 1
            end -= 1
        }
        return UnsafeBufferPointer(start: piece.bytes + start, count: end - start)
    }

    private func isBlank(_ record: Int) -> Bool {
        (0..<fieldCount).allSatisfy { content(record, $0).allSatisfy { $0 == 0x20 } }
    }

    /// Whether the record has the cells of the header; cells with doubled quotes are taken as equal.
    private func isHeader(_ record: Int) -> Bool {
        guard let header = layout.header else { return false }
        return header.indices.allSatisfy { field in
            let content = content(record, field)
            return content.elementsEqual(header[field])
                || layout.quote.map { content.contains($0) } ?? false
        }
    }

    private func isRemark(_ record: Int) -> Bool {
        guard CommentLine.begins(self.record(record), at: 0, atEnd: true) == true else { return false }
        return fieldCount != layout.columnCount
            || fieldCount > 1 && (1..<fieldCount).allSatisfy { content(record, $0).isEmpty }
    }

    private var surplusIsEmpty: Bool {
        (0..<recordCount).allSatisfy { record in
            (layout.columnCount..<fieldCount).allSatisfy { content(record, $0).isEmpty }
        }
    }
}
