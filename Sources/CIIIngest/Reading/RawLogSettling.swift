import CIIText

/// What can be settled only when the whole file has been seen.
extension RawLog {
    /// The encoding, in words.
    var encodingName: String {
        if let utf16 { return utf16.rawValue }
        if encoding.isWindows1252 { return "Windows-1252" }
        return startsWithByteOrderMark ? "UTF-8 with byte order mark" : "UTF-8"
    }

    /// Decides the encoding: brings all cells to UTF-8, or rejects the rows that are not; returns those rows.
    mutating func settleEncoding() -> [Int] {
        guard utf16 != nil || !encoding.isWindows1252 else {
            notes.insert(.encoding("Windows-1252"), at: 0)
            for column in columns.indices {
                columns[column].header = Windows1252.utf8(columns[column].header)
                columns[column].mapEntries { Windows1252.appendUTF8($0, to: &$1) }
            }
            return []
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

    /// Gives each column a name of its own and drops the empty one after a trailing separator.
    mutating func settleHeaders() -> [String] {
        if separator != nil, columns.count > 1, let last = columns.last, last.header.isEmpty, last.isEmpty {
            columns.removeLast()
            notes.append(.trailingSeparator)
        }
        var seen: Set<String> = []
        var headers: [String] = []
        for (position, column) in columns.enumerated() {
            var header = column.header.withUnsafeBufferPointer { String(decoding: $0.trimmed, as: UTF8.self) }
            if header.isEmpty {
                header = "column \(position + 1)"
                notes.append(.namelessColumn(name: header))
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
