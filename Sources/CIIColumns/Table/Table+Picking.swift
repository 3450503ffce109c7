/// The number that stands for no row where rows are picked.
public let noRow = UInt32.max

extension Table {
    /// The rows of these numbers, in that order; a row may occur several times, and ``noRow`` is a row without values.
    public func picking(_ rows: [UInt32]) -> Table {
        Table(rowCount: rows.count, columns: columns.map { $0.picking(rows) })
    }

    /// The rows of a range.
    public func picking(_ rows: Range<Int>) -> Table {
        if rows == 0..<rowCount { return self }
        return picking(rows.map { UInt32($0) })
    }
}

extension Column {
    /// The values of the rows of these numbers; missing for ``noRow``.
    public func picking(_ rows: [UInt32]) -> Column {
        let storage = rows.withUnsafeBufferPointer { rows -> ColumnStorage in
            switch self.storage {
            case .category(let column): .category(column.picking(rows))
            case .text(let column): .text(column.picking(rows))
            case .boolean(let column): .boolean(column.picking(rows))
            case .number(.scaled(let integers, let decimals)):
                .number(.scaled(integers.picking(rows), decimals: decimals))
            case .number(.real(let reals)): .number(reals.picking(rows))
            case .instant(let column):
                .instant(
                    TickColumn(ticks: column.ticks.picking(rows), ticksPerSecond: column.ticksPerSecond))
            case .duration(let column):
                .duration(
                    TickColumn(ticks: column.ticks.picking(rows), ticksPerSecond: column.ticksPerSecond))
            }
        }
        return Column(name: name, storage: storage)
    }
}

extension CategoryColumn {
    /// Texts that no row has leave the dictionary.
    fileprivate func picking(_ rows: UnsafeBufferPointer<UInt32>) -> CategoryColumn {
        switch codes {
        case .uint8(let codes): picking(rows, codes)
        case .uint16(let codes): picking(rows, codes)
        case .uint32(let codes): picking(rows, codes)
        }
    }

    private func picking<Code: FixedWidthInteger & UnsignedInteger>(
        _ rows: UnsafeBufferPointer<UInt32>, _ codes: ColumnBuffer<Code>
    ) -> CategoryColumn {
        var maker = CategoryMaker()
        var own = [Int](repeating: -1, count: dictionary.count)
        codes.withUnsafeBufferPointer { codes in
            own.withUnsafeMutableBufferPointer { own in
                for row in rows {
                    guard row != noRow, codes[Int(row)] != .max else {
                        maker.appendMissing()
                        continue
                    }
                    let code = Int(codes[Int(row)])
                    if own[code] < 0 { own[code] = dictionary.withBytes(code) { maker.code(of: $0) } }
                    maker.append(code: own[code])
                }
            }
        }
        return maker.finish()
    }
}

extension TextColumn {
    fileprivate func picking(_ rows: UnsafeBufferPointer<UInt32>) -> TextColumn {
        var maker = TextMaker()
        texts.withSlices { slice in
            for row in rows {
                if row != noRow, validity[Int(row)] {
                    maker.append(slice(Int(row)).bytes)
                } else {
                    maker.appendMissing()
                }
            }
        }
        return maker.finish()
    }
}

extension BooleanColumn {
    fileprivate func picking(_ rows: UnsafeBufferPointer<UInt32>) -> BooleanColumn {
        var missing = 0
        let picked = values.withUnsafeBufferPointer { values in
            [UInt8](unsafeUninitializedCapacity: rows.count) { picked, count in
                for (place, row) in rows.enumerated() {
                    let value = row == noRow ? 2 : values[Int(row)]
                    missing &+= value > 1 ? 1 : 0
                    picked.initializeElement(at: place, to: value)
                }
                count = rows.count
            }
        }
        return BooleanColumn(values: ColumnBuffer(picked), missingCount: missing)
    }
}

extension PackedIntegers {
    fileprivate func picking(_ rows: UnsafeBufferPointer<UInt32>) -> PackedIntegers {
        switch values {
        case .int8(let integers): Self.picking(rows, integers)
        case .int16(let integers): Self.picking(rows, integers)
        case .int32(let integers): Self.picking(rows, integers)
        case .int64(let integers): Self.picking(rows, integers)
        }
    }

    private static func picking<Integer: FixedWidthInteger & SignedInteger>(
        _ rows: UnsafeBufferPointer<UInt32>, _ integers: ColumnBuffer<Integer>
    ) -> PackedIntegers {
        var maker = PackedIntegersMaker()
        integers.withUnsafeBufferPointer { integers in
            for row in rows {
                let integer = row == noRow ? .min : integers[Int(row)]
                maker.append(integer == .min ? .min : Int64(truncatingIfNeeded: integer))
            }
        }
        return maker.finish()
    }
}

extension RealNumbers {
    fileprivate func picking(_ rows: UnsafeBufferPointer<UInt32>) -> NumberColumn {
        var maker = RealMaker()
        values.withUnsafeBufferPointer { values in
            for row in rows {
                let hasValue = row != noRow && validity[Int(row)]
                maker.append(hasValue ? values[Int(row)] : .nan)
            }
        }
        return maker.finish()
    }
}
