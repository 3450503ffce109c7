extension Table {
    /// The rows marked true, in the order they stand; `isKept` has one mark for each row.
    public func selecting(_ isKept: [Bool]) -> Table {
        precondition(isKept.count == rowCount, "there is one mark for each row")
        let count = isKept.withUnsafeBufferPointer { marks in marks.reduce(0) { $0 &+ ($1 ? 1 : 0) } }
        if count == rowCount { return self }
        return Table(
            rowCount: count,
            columns: columns.map { Column(name: $0.name, storage: $0.storage.selecting(isKept)) })
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

extension ColumnStorage {
    /// The values of the rows marked true.
    fileprivate func selecting(_ isKept: [Bool]) -> ColumnStorage {
        isKept.withUnsafeBufferPointer { marks in
            switch self {
            case .category(let column): .category(column.selecting(marks))
            case .text(let column): .text(column.selecting(marks))
            case .boolean(let column): .boolean(column.selecting(marks))
            case .number(.scaled(let integers, let decimals)):
                .number(.scaled(integers.selecting(marks), decimals: decimals))
            case .number(.real(let reals)): .number(reals.selecting(marks))
            case .instant(let column):
                .instant(
                    TickColumn(ticks: column.ticks.selecting(marks), ticksPerSecond: column.ticksPerSecond))
            case .duration(let column):
                .duration(
                    TickColumn(ticks: column.ticks.selecting(marks), ticksPerSecond: column.ticksPerSecond))
            }
        }
    }
}

/// Rows handled at a time, so that what is read of them stays in the first-level cache.
private let rowsPerChunk = 4_096

/// Moves the marked ones of `values` to the front, without a branch; the number of them.
@inline(__always)
private func compact<Value: BitwiseCopyable>(
    _ values: UnsafeMutablePointer<Value>, _ marks: Slice<UnsafeBufferPointer<Bool>>
) -> Int {
    let marks = UnsafeBufferPointer(rebasing: marks)
    var kept = 0
    for row in 0..<marks.count {
        values[kept] = values[row]
        kept &+= marks[row] ? 1 : 0
    }
    return kept
}

extension PackedIntegers {
    fileprivate func selecting(_ marks: UnsafeBufferPointer<Bool>) -> PackedIntegers {
        var maker = PackedIntegersMaker()
        withUnsafeTemporaryAllocation(of: Int64.self, capacity: rowsPerChunk) { chunk in
            guard let base = chunk.baseAddress else { return }
            for start in stride(from: 0, to: count, by: rowsPerChunk) {
                let rows = start..<min(start + rowsPerChunk, count)
                read(rows, into: base)
                let kept = compact(base, marks[rows])
                maker.append(contentsOf: UnsafeBufferPointer(start: base, count: kept))
            }
        }
        return maker.finish()
    }
}

extension CategoryColumn {
    /// Texts that no row keeps leave the dictionary.
    fileprivate func selecting(_ marks: UnsafeBufferPointer<Bool>) -> CategoryColumn {
        var maker = CategoryMaker()
        var own = [Int](repeating: -1, count: dictionary.count)
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: rowsPerChunk) { chunk in
            guard let base = chunk.baseAddress else { return }
            own.withUnsafeMutableBufferPointer { own in
                for start in stride(from: 0, to: count, by: rowsPerChunk) {
                    let rows = start..<min(start + rowsPerChunk, count)
                    read(rows, into: base)
                    for position in 0..<compact(base, marks[rows]) {
                        let code = Int(base[position])
                        guard code < own.count else {
                            maker.appendMissing()
                            continue
                        }
                        if own[code] < 0 { own[code] = dictionary.withBytes(code) { maker.code(of: $0) } }
                        maker.append(code: own[code])
                    }
                }
            }
        }
        return maker.finish()
    }
}

extension TextColumn {
    fileprivate func selecting(_ marks: UnsafeBufferPointer<Bool>) -> TextColumn {
        var maker = TextMaker()
        texts.withSlices { slice in
            for row in 0..<marks.count where marks[row] {
                if validity[row] { maker.append(slice(row).bytes) } else { maker.appendMissing() }
            }
        }
        return maker.finish()
    }
}

extension BooleanColumn {
    fileprivate func selecting(_ marks: UnsafeBufferPointer<Bool>) -> BooleanColumn {
        var kept = values.array
        let count = kept.withUnsafeMutableBufferPointer { values in
            values.baseAddress.map { compact($0, marks[...]) } ?? 0
        }
        kept.removeLast(kept.count - count)
        var missing = 0
        for value in kept { missing &+= value > 1 ? 1 : 0 }
        return BooleanColumn(values: ColumnBuffer(kept), missingCount: missing)
    }
}

extension RealNumbers {
    fileprivate func selecting(_ marks: UnsafeBufferPointer<Bool>) -> NumberColumn {
        var maker = RealMaker()
        values.withUnsafeBufferPointer { values in
            for row in 0..<marks.count where marks[row] {
                maker.append(validity[row] ? values[row] : .nan)
            }
        }
        return maker.finish()
    }
}
