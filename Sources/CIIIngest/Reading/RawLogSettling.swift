import CIIText

/// What can be settled only when the whole file has been seen.
extension RawLog {
    /// The encoding, in words.
    var encodingName: String {
        if let utf16 { return utf16.rawValue }
        if isWindows1252 { return "Windows-1252" }
        return startsWithByteOrderMark ? "UTF-8 with byte order mark" : "UTF-8"
    }

    private var isWindows1252: Bool {
        guard utf16 == nil else { return false }
        return givenEncoding == .windows1252 || givenEncoding == nil && encoding.isWindows1252
    }

    /// Decides the encoding: brings all cells to UTF-8, or rejects the rows that are not; returns those rows.
    mutating func settleEncoding() -> [Int] {
        if let note = noteOnMark { notes.insert(note, at: 0) }
        if encoding.encodedTwice > 0, !isWindows1252 {
            notes.append(.encodedTwice(records: encoding.encodedTwice))
        }
        guard !isWindows1252 else {
            readAsWindows1252()
            return []
        }
        if utf16 == nil, encoding.western > 0 {
            notes.append(.mixedEncodings(western: encoding.western))
        }
        for suspect in suspects {
            lines.loaded -= suspect.owned
            suspect.text.withUnsafeBufferPointer {
                reject(
                    utf16 == nil ? .invalidUTF8(byteColumn: suspect.byteColumn) : .brokenUTF16,
                    line: suspect.line,
                    through: suspect.lastLine, owned: suspect.owned,
                    record: $0)
            }
        }
        rejects.finish()
        return suspects.map(\.row)
    }

    /// That the mark at the beginning says another encoding than somebody did.
    private var noteOnMark: LogNote? {
        guard let givenEncoding else { return nil }
        let found = utf16?.rawValue ?? TextEncoding.utf8.rawValue
        return (givenEncoding == .utf16) == (utf16 != nil)
            ? nil : .encodingFromMark(given: givenEncoding.rawValue, found: found)
    }

    /// Brings every cell to UTF-8; those that are in it already stay as they are, since no text of another is so by chance.
    private mutating func readAsWindows1252() {
        expandAll()
        var isPartlyUTF8 = false
        var undefined = 0
        func append(_ cell: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
            if UTF8Check.hasHighBytes(cell), UTF8Check.firstInvalid(in: cell) == nil {
                isPartlyUTF8 = true
                text.append(contentsOf: cell)
            } else {
                if cell.contains(where: Windows1252.isUndefined) { undefined += 1 }
                Windows1252.appendUTF8(cell, to: &text)
            }
        }
        for column in columns.indices {
            var header: [UInt8] = []
            columns[column].header.withUnsafeBufferPointer { append($0, to: &header) }
            columns[column].header = header
            columns[column].mapEntries { append($0, to: &$1) }
        }
        if givenEncoding == nil { notes.insert(.encoding(TextEncoding.windows1252.rawValue), at: 0) }
        if isPartlyUTF8 { notes.append(.partlyUTF8) }
        if undefined > 0 { notes.append(.undefinedCharacters(values: undefined)) }
    }

    /// What a column is called by its header, while the encoding is not settled; one without is called by its place.
    static func name(_ header: [UInt8], at position: Int) -> String {
        let name = header.withUnsafeBufferPointer { header in
            guard UTF8Check.firstInvalid(in: header) != nil else {
                return String(decoding: header.trimmed, as: UTF8.self)
            }
            var text: [UInt8] = []
            Windows1252.appendUTF8(header, to: &text)
            return text.withUnsafeBufferPointer { String(decoding: $0.trimmed, as: UTF8.self) }
        }
        return name.isEmpty ? "column \(position + 1)" : name
    }

    /// Whether every cell of a column is empty or blank.
    private func isEmpty(_ column: Int) -> Bool {
        guard let own = lanes?.column(column) else { return columns[column].isEmpty }
        var isEmpty = true
        own.forEachCellUntil { cell in
            isEmpty = cell.trimmed.isEmpty
            return isEmpty
        }
        return isEmpty
    }

    /// Gives each column a name of its own and drops the empty one after a trailing separator.
    mutating func settleHeaders() -> [String] {
        if separator != nil, columns.count > 1, let last = columns.last, last.header.isEmpty, !last.isLeftOut,
            isEmpty(columns.count - 1)
        {
            columns.removeLast()
            _ = lanes?.take(columns.count)
            notes.append(.trailingSeparator)
        }
        var seen: Set<String> = []
        var headers: [String] = []
        for (position, column) in columns.enumerated() {
            var header = column.header.withUnsafeBufferPointer { String(decoding: $0.trimmed, as: UTF8.self) }
            if header.isEmpty {
                header = "column \(position + 1)"
                if hasHeader { notes.append(.namelessColumn(name: header)) }
            }
            var unique = header
            var number = 2
            while seen.contains(unique) {
                unique = "\(header) (\(number))"
                number += 1
            }
            if unique != header { notes.append(.repeatedHeader(header, renamed: unique)) }
            seen.insert(unique)
            headers.append(unique)
        }
        return headers
    }
}

extension RawColumn {
    /// Whether every cell is empty or blank.
    fileprivate var isEmpty: Bool {
        var isEmpty = true
        forEachEntry { _, cell in
            if isEmpty, !cell.trimmed.isEmpty { isEmpty = false }
        }
        return isEmpty
    }
}
