/// Reads the cells of a batch as integers of a form.
enum LaneParsing {
    /// Writes the integer of each cell, `Int64.min` where there is none; returns how many cells are others.
    ///
    /// The indices of those, which are neither of the form nor empty, go to `others`.
    static func parse(
        _ cells: CellBatch, as form: LaneForm, into values: UnsafeMutablePointer<Int64>,
        decimals: UnsafeMutablePointer<UInt8>, others: UnsafeMutablePointer<UInt32>
    ) -> Int {
        switch form {
        case .number: numbers(cells, into: values, decimals: decimals, others: others)
        case .moment(let layout): moments(cells, layout, into: values, others: others)
        case .name(let name): names(cells, name, into: values, others: others)
        case .shared, .text: 0
        }
    }

    private static func numbers(
        _ cells: CellBatch, into values: UnsafeMutablePointer<Int64>,
        decimals: UnsafeMutablePointer<UInt8>, others: UnsafeMutablePointer<UInt32>
    ) -> Int {
        var otherCount = 0
        for index in 0..<cells.count {
            let length = Int(cells.lengths[index])
            decimals[index] = 0
            values[index] = .min
            guard length > 0 else { continue }
            if let number = PlainNumber(cells.bytes + Int(cells.starts[index]), length) {
                values[index] = number.digits
                decimals[index] = UInt8(truncatingIfNeeded: number.decimals)
            } else {
                others[otherCount] = UInt32(truncatingIfNeeded: index)
                otherCount &+= 1
            }
        }
        return otherCount
    }

    private static func moments(
        _ cells: CellBatch, _ layout: MomentLayout, into values: UnsafeMutablePointer<Int64>,
        others: UnsafeMutablePointer<UInt32>
    ) -> Int {
        var otherCount = 0
        // Neighbours are mostly of the same day: its ten bytes are compared instead of read.
        var (head, tail): (UInt64, UInt16) = (0, 0)
        var known: Int64?
        let expected = layout.length
        for index in 0..<cells.count {
            let length = Int(cells.lengths[index])
            values[index] = .min
            guard length > 0 else { continue }
            let cell = cells.bytes + Int(cells.starts[index])
            if length == expected {
                let date = cell.word
                let rest = UInt16(truncatingIfNeeded: (cell + 8).word)
                if date != head || rest != tail {
                    (head, tail) = (date, rest)
                    known = layout.dateKey(of: cell)
                }
                if let known, let ticks = layout.ticks(of: cell) {
                    values[index] = layout.moment(known, ticks)
                    continue
                }
            }
            others[otherCount] = UInt32(truncatingIfNeeded: index)
            otherCount &+= 1
        }
        return otherCount
    }

    private static func names(
        _ cells: CellBatch, _ name: NumberedName, into values: UnsafeMutablePointer<Int64>,
        others: UnsafeMutablePointer<UInt32>
    ) -> Int {
        var otherCount = 0
        let expected = name.length
        let digits = name.digits
        name.prefix.withUnsafeBufferPointer { prefix in
            for index in 0..<cells.count {
                let length = Int(cells.lengths[index])
                values[index] = .min
                guard length > 0 else { continue }
                let cell = cells.bytes + Int(cells.starts[index])
                if length == expected {
                    var isName = true
                    for place in 0..<prefix.count { isName = isName && cell[place] == prefix[place] }
                    if isName, let number = DigitWords.longNumber(digits, endingAt: cell + length) {
                        values[index] = number
                        continue
                    }
                }
                others[otherCount] = UInt32(truncatingIfNeeded: index)
                otherCount &+= 1
            }
        }
        return otherCount
    }
}
