extension Column {
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
}
