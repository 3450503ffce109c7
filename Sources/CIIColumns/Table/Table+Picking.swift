/// The number that stands for no row where rows are picked.
public let noRow = UInt32.max

extension Table {
    /// The rows of these numbers, in that order; a row may occur several times, and ``noRow`` is a row without values.
    public func picking(_ rows: [UInt32]) -> Table {
        Table(rowCount: rows.count, columns: columns.mapConcurrently(rows: rows.count) { $0.picking(rows) })
    }
}

extension Column {
    /// The values of the rows of these numbers; missing for ``noRow``.
    public func picking(_ rows: [UInt32]) -> Column {
        let storage = rows.withUnsafeBufferPointer { rows -> ColumnStorage in
            switch self.storage {
            case .category(let column): .category(column.picking(rows))
            case .text(let column):
                .text(
                    TextColumn(texts: column.texts.picking(rows), validity: column.validity.picking(rows)))
            case .boolean(let column): .boolean(BooleanColumn(picked(rows, column.values, missing: 2)))
            case .number(.scaled(let integers, let decimals)):
                .number(.scaled(integers.picking(rows), decimals: decimals))
            case .number(.real(let reals)):
                .number(
                    .real(
                        RealNumbers(
                            values: ColumnBuffer(picked(rows, reals.values, missing: 0)),
                            validity: reals.validity.picking(rows))))
            case .instant(let column): .instant(column.picking(rows))
            case .duration(let column): .duration(column.picking(rows))
            }
        }
        return Column(name: name, storage: storage)
    }
}

extension CategoryColumn {
    fileprivate func picking(_ rows: UnsafeBufferPointer<UInt32>) -> CategoryColumn {
        switch codes {
        case .uint8(let codes): CategoryColumn(picked(rows, codes, missing: .max), of: dictionary)
        case .uint16(let codes): CategoryColumn(picked(rows, codes, missing: .max), of: dictionary)
        case .uint32(let codes): CategoryColumn(picked(rows, codes, missing: .max), of: dictionary)
        }
    }
}

extension TickColumn {
    fileprivate func picking(_ rows: UnsafeBufferPointer<UInt32>) -> TickColumn {
        TickColumn(ticks: ticks.picking(rows), ticksPerSecond: ticksPerSecond)
    }
}

extension PackedIntegers {
    fileprivate func picking(_ rows: UnsafeBufferPointer<UInt32>) -> PackedIntegers {
        switch values {
        case .int8(let integers): PackedIntegers(narrowing: picked(rows, integers, missing: .min))
        case .int16(let integers): PackedIntegers(narrowing: picked(rows, integers, missing: .min))
        case .int32(let integers): PackedIntegers(narrowing: picked(rows, integers, missing: .min))
        case .int64(let integers): PackedIntegers(narrowing: picked(rows, integers, missing: .min))
        }
    }
}

/// The elements of these numbers, `missing` for ``noRow``.
private func picked<Element: BitwiseCopyable>(
    _ rows: UnsafeBufferPointer<UInt32>, _ elements: ColumnBuffer<Element>, missing: Element
) -> [Element] {
    elements.withUnsafeBufferPointer { elements in
        [Element](unsafeUninitializedCapacity: rows.count) { picked, count in
            for place in 0..<rows.count {
                let row = rows[place]
                picked[place] = row == noRow ? missing : elements[Int(row)]
            }
            count = rows.count
        }
    }
}
