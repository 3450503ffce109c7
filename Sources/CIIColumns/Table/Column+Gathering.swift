extension Column {
    /// The values of the given rows, in that order; a row below zero is missing.
    ///
    /// Texts that no row takes leave the dictionary.
    public func gathering(_ rows: [Int]) -> Column {
        precondition(rows.allSatisfy { $0 < count }, "rows are those of the column")
        return Column(name: name, storage: rows.withUnsafeBufferPointer { storage.gathering($0) })
    }

    /// For each row whether it holds a value.
    public func presence() -> [Bool] {
        var marks = [Bool](repeating: true, count: count)
        guard missingCount > 0 else { return marks }
        marks.withUnsafeMutableBufferPointer { marks in
            switch storage {
            case .category(let column):
                let missing = UInt32(column.dictionary.count)
                column.withCodes { codes in for row in 0..<codes.count { marks[row] = codes[row] != missing }
                }
            case .text(let column): for row in 0..<marks.count { marks[row] = column.validity[row] }
            case .boolean(let column):
                column.values.withUnsafeBufferPointer { values in
                    for row in 0..<values.count { marks[row] = values[row] < 2 }
                }
            case .number(.scaled(let integers, _)): Self.mark(integers, marks)
            case .number(.real(let reals)): for row in 0..<marks.count { marks[row] = reals.validity[row] }
            case .instant(let column), .duration(let column): Self.mark(column.ticks, marks)
            }
        }
        return marks
    }

    private static func mark(_ integers: PackedIntegers, _ marks: UnsafeMutableBufferPointer<Bool>) {
        integers.withIntegers { integers in
            for row in 0..<integers.count { marks[row] = integers[row] != .min }
        }
    }
}

extension CategoryColumn {
    /// Lends the codes of all rows; a missing row has the number of distinct texts.
    public func withCodes<Result>(_ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: max(count, 1)) { room in
            if let base = room.baseAddress { read(0..<count, into: base) }
            return body(UnsafeBufferPointer(rebasing: room[..<count]))
        }
    }
}

extension PackedIntegers {
    /// Lends the integers of all rows; a missing row has `Int64.min`.
    public func withIntegers<Result>(_ body: (UnsafeBufferPointer<Int64>) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: Int64.self, capacity: max(count, 1)) { room in
            if let base = room.baseAddress { read(0..<count, into: base) }
            return body(UnsafeBufferPointer(rebasing: room[..<count]))
        }
    }

    /// The integers of the given rows; a row below zero is missing.
    fileprivate func gathering(_ rows: UnsafeBufferPointer<Int>) -> PackedIntegers {
        var maker = PackedIntegersMaker(capacity: rows.count)
        withIntegers { integers in
            for row in rows { maker.append(row < 0 ? .min : integers[row]) }
        }
        return maker.finish()
    }
}

extension ColumnStorage {
    /// The values of the given rows; a row below zero is missing.
    fileprivate func gathering(_ rows: UnsafeBufferPointer<Int>) -> ColumnStorage {
        switch self {
        case .category(let column): .category(column.gathering(rows))
        case .text(let column): .text(column.gathering(rows))
        case .boolean(let column): .boolean(column.gathering(rows))
        case .number(.scaled(let integers, let decimals)):
            .number(.scaled(integers.gathering(rows), decimals: decimals))
        case .number(.real(let reals)): .number(reals.gathering(rows))
        case .instant(let column):
            .instant(TickColumn(ticks: column.ticks.gathering(rows), ticksPerSecond: column.ticksPerSecond))
        case .duration(let column):
            .duration(TickColumn(ticks: column.ticks.gathering(rows), ticksPerSecond: column.ticksPerSecond))
        }
    }
}

extension CategoryColumn {
    fileprivate func gathering(_ rows: UnsafeBufferPointer<Int>) -> CategoryColumn {
        var maker = CategoryMaker(capacity: rows.count)
        var own = [Int](repeating: -1, count: dictionary.count)
        own.withUnsafeMutableBufferPointer { own in
            withCodes { codes in
                for row in rows {
                    let code = row < 0 ? own.count : Int(codes[row])
                    guard code < own.count else {
                        maker.appendMissing()
                        continue
                    }
                    if own[code] < 0 { own[code] = dictionary.withBytes(code) { maker.code(of: $0) } }
                    maker.append(code: own[code])
                }
            }
        }
        return maker.finish()
    }
}

extension TextColumn {
    fileprivate func gathering(_ rows: UnsafeBufferPointer<Int>) -> TextColumn {
        var maker = TextMaker()
        texts.withSlices { slice in
            for row in rows {
                if row >= 0, validity[row] { maker.append(slice(row).bytes) } else { maker.appendMissing() }
            }
        }
        return maker.finish()
    }
}

extension BooleanColumn {
    fileprivate func gathering(_ rows: UnsafeBufferPointer<Int>) -> BooleanColumn {
        var missing = 0
        let gathered = values.withUnsafeBufferPointer { values in
            rows.map { row in
                let value: UInt8 = row < 0 ? 2 : values[row]
                missing &+= value > 1 ? 1 : 0
                return value
            }
        }
        return BooleanColumn(values: gathered, missingCount: missing)
    }
}

extension RealNumbers {
    fileprivate func gathering(_ rows: UnsafeBufferPointer<Int>) -> NumberColumn {
        var maker = RealMaker(capacity: rows.count)
        values.withUnsafeBufferPointer { values in
            for row in rows { maker.append(row >= 0 && validity[row] ? values[row] : .nan) }
        }
        return maker.finish()
    }
}
