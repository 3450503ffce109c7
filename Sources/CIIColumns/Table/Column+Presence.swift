extension Column {
    /// For each row whether it holds a value.
    public func presence() -> [Bool] {
        guard missingCount > 0 else { return [Bool](repeating: true, count: count) }
        return switch storage {
        case .category(let column):
            switch column.codes {
            case .uint8(let codes): marks(where: codes) { $0 != .max }
            case .uint16(let codes): marks(where: codes) { $0 != .max }
            case .uint32(let codes): marks(where: codes) { $0 != .max }
            }
        case .text(let column): (0..<count).map { column.validity[$0] }
        case .boolean(let column): marks(where: column.values) { $0 < 2 }
        case .number(.scaled(let integers, _)): integers.presence()
        case .number(.real(let reals)): (0..<count).map { reals.validity[$0] }
        case .instant(let column), .duration(let column): column.ticks.presence()
        }
    }
}

extension BooleanColumn {
    /// For each row whether one of the columns holds a value; missing in the rows of `unknown` where none does.
    ///
    /// There is at least one column, and all have the same number of rows.
    public init(presenceIn columns: [TickColumn], unknown: some Sequence<Int>) {
        let count = columns.first?.count ?? 0
        var values = [UInt8](repeating: 0, count: count)
        for column in columns {
            let presence = column.ticks.presence()
            for row in 0..<count { values[row] |= presence[row] ? 1 : 0 }
        }
        for row in unknown where values[row] == 0 { values[row] = 2 }
        self.init(values)
    }
}

extension PackedIntegers {
    fileprivate func presence() -> [Bool] {
        guard missingCount > 0 else { return [Bool](repeating: true, count: count) }
        return switch values {
        case .int8(let integers): marks(where: integers) { $0 != .min }
        case .int16(let integers): marks(where: integers) { $0 != .min }
        case .int32(let integers): marks(where: integers) { $0 != .min }
        case .int64(let integers): marks(where: integers) { $0 != .min }
        }
    }
}

/// For each element whether it is one of those sought.
@inline(__always)
private func marks<Element: BitwiseCopyable>(
    where elements: ColumnBuffer<Element>, _ isSought: (Element) -> Bool
) -> [Bool] {
    elements.withUnsafeBufferPointer { elements in
        [Bool](unsafeUninitializedCapacity: elements.count) { marks, count in
            for row in 0..<elements.count { marks[row] = isSought(elements[row]) }
            count = elements.count
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
