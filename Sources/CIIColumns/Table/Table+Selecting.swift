extension Table {
    /// The rows marked true, in the order they stand; `isKept` has one mark for each row.
    public func selecting(_ isKept: [Bool]) -> Table {
        precondition(isKept.count == rowCount, "there is one mark for each row")
        return taking(RowRuns(markedIn: isKept))
    }

    /// The rows of a range.
    public func picking(_ rows: Range<Int>) -> Table {
        taking(RowRuns(rows))
    }

    private func taking(_ runs: RowRuns) -> Table {
        if runs.count == rowCount { return self }
        return Table(
            rowCount: runs.count, columns: columns.mapConcurrently(rows: rowCount) { $0.taking(runs) })
    }
}

extension Column {
    /// The values of the rows of a range.
    public func picking(_ rows: Range<Int>) -> Column {
        rows == 0..<count ? self : taking(RowRuns(rows))
    }

    fileprivate func taking(_ runs: RowRuns) -> Column {
        let storage: ColumnStorage =
            switch storage {
            case .category(let column): .category(column.taking(runs))
            case .text(let column):
                .text(
                    TextColumn(texts: column.texts.taking(runs), validity: column.validity.taking(runs)))
            case .boolean(let column):
                .boolean(BooleanColumn(column.values.withUnsafeBufferPointer { runs.taking($0) }))
            case .number(.scaled(let integers, let decimals)):
                .number(.scaled(integers.taking(runs), decimals: decimals))
            case .number(.real(let reals)):
                .number(
                    .real(
                        RealNumbers(
                            values: ColumnBuffer(reals.values.withUnsafeBufferPointer { runs.taking($0) }),
                            validity: reals.validity.taking(runs))))
            case .instant(let column): .instant(column.taking(runs))
            case .duration(let column): .duration(column.taking(runs))
            }
        return Column(name: name, storage: storage)
    }
}

extension Table {
    /// Marks the rows where a condition is true.
    public func rows(where condition: RowCondition) -> [Bool] {
        let plan = ConditionPlan(condition, in: self)
        let scratch = BlockScratch(capacity: GroupedRows.rowsPerBlock)
        return [Bool](unsafeUninitializedCapacity: rowCount) { marks, count in
            scratch.withTruths { truths in
                for start in stride(from: 0, to: rowCount, by: GroupedRows.rowsPerBlock) {
                    let rows = start..<min(start + GroupedRows.rowsPerBlock, rowCount)
                    plan.evaluate(rows, into: truths, scratch)
                    for row in rows { marks.initializeElement(at: row, to: truths[row - start] & 1 == 1) }
                }
            }
            count = rowCount
        }
    }
}

extension TickColumn {
    fileprivate func taking(_ runs: RowRuns) -> TickColumn {
        TickColumn(ticks: ticks.taking(runs), ticksPerSecond: ticksPerSecond)
    }
}

extension PackedIntegers {
    fileprivate func taking(_ runs: RowRuns) -> PackedIntegers {
        switch values {
        case .int8(let integers):
            PackedIntegers(narrowing: integers.withUnsafeBufferPointer { runs.taking($0) })
        case .int16(let integers):
            PackedIntegers(narrowing: integers.withUnsafeBufferPointer { runs.taking($0) })
        case .int32(let integers):
            PackedIntegers(narrowing: integers.withUnsafeBufferPointer { runs.taking($0) })
        case .int64(let integers):
            PackedIntegers(narrowing: integers.withUnsafeBufferPointer { runs.taking($0) })
        }
    }
}

extension CategoryColumn {
    fileprivate func taking(_ runs: RowRuns) -> CategoryColumn {
        switch codes {
        case .uint8(let codes):
            CategoryColumn(codes.withUnsafeBufferPointer { runs.taking($0) }, of: dictionary)
        case .uint16(let codes):
            CategoryColumn(codes.withUnsafeBufferPointer { runs.taking($0) }, of: dictionary)
        case .uint32(let codes):
            CategoryColumn(codes.withUnsafeBufferPointer { runs.taking($0) }, of: dictionary)
        }
    }
}

extension BooleanColumn {
    /// Yes and no as they are stored.
    init(_ values: [UInt8]) {
        var missing = 0
        for value in values { missing &+= value > 1 ? 1 : 0 }
        self.init(values: ColumnBuffer(values), missingCount: missing)
    }
}
