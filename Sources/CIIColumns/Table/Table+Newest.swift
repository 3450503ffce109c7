extension Table {
    /// Which rows stay when of those with the same key only the newest does; `nil` where every key is on one row only.
    ///
    /// The newest has the greatest instant in the first of `instants`; where that is equal or missing in both, in the
    /// next; where all are, it is the row that stands last. A row with an instant is newer than one without. Rows
    /// whose key is missing or an empty text all stay.
    ///
    /// - Parameters:
    ///   - key: The position of the column that tells rows apart.
    ///   - instants: The positions of the columns that tell which row is newer; those of other kinds are not heeded.
    public func newestRows(byKey key: Int, instants: [Int]) -> [Bool]? {
        let codes = KeyCodes(of: columns[key])
        guard codes.hasRepeats else { return nil }
        let ages = instants.compactMap { RowAge(columns[$0]) }
        var isKept = [Bool](repeating: true, count: rowCount)
        var newest = [Int](repeating: -1, count: codes.keyCount)
        codes.codes.withUnsafeBufferPointer { codes in
            newest.withUnsafeMutableBufferPointer { newest in
                isKept.withUnsafeMutableBufferPointer { isKept in
                    for row in 0..<codes.count where codes[row] != KeyCodes.none {
                        let held = newest[Int(codes[row])]
                        if held < 0 {
                            newest[Int(codes[row])] = row
                        } else if ages.contains(newer: row, than: held) {
                            isKept[held] = false
                            newest[Int(codes[row])] = row
                        } else {
                            isKept[row] = false
                        }
                    }
                }
            }
        }
        return isKept
    }
}

/// What one column of instants says of how old rows are.
private struct RowAge {
    private let ticks: [Int64]

    init?(_ column: Column) {
        guard case .instant(let instants) = column.storage else { return nil }
        ticks = [Int64](unsafeUninitializedCapacity: instants.count) { ticks, count in
            if let base = ticks.baseAddress { instants.ticks.read(0..<instants.count, into: base) }
            count = instants.count
        }
    }

    /// Below zero where `row` is older than `other`; a row without an instant is older than any with one.
    func order(_ row: Int, _ other: Int) -> Int {
        ticks[row] < ticks[other] ? -1 : ticks[row] > ticks[other] ? 1 : 0
    }
}

extension [RowAge] {
    /// Whether `row`, which stands after `held`, is the newer.
    fileprivate func contains(newer row: Int, than held: Int) -> Bool {
        for age in self {
            let order = age.order(row, held)
            if order != 0 { return order > 0 }
        }
        return true
    }
}
