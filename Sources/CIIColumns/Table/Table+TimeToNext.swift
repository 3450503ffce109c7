extension Table {
    /// The time from each row to the next row of the same key, in the ticks of its instants; `nil` where `instant` is no
    /// column of instants.
    ///
    /// The next row is the one with the nearest instant that is later: rows at the same instant follow each other in
    /// neither order, so that the order of rows does not count. Missing where no row follows, and in a row without an
    /// instant or without one of the keys; such a row follows none either.
    ///
    /// - Parameters:
    ///   - instant: The position of the column that says when a row was.
    ///   - keys: The positions of the columns that rows of the same key agree in, one at least; an empty text is no
    ///     value.
    ///   - chain: The position of a column whose rows of the same value and key are one: none of them but the first
    ///     follows another row. Rows without a value stand for themselves.
    public func timeToNext(of instant: Int, keys: [Int], chain: Int? = nil) -> TickColumn? {
        guard case .instant(let instants) = columns[instant].storage else { return nil }
        let keys = JointKeys(of: keys.map { columns[$0] })
        let ticks: PackedIntegers
        if let chain {
            ticks = instants.ticks.timesToNext(keys, chains: KeyCodes(of: columns[chain]))
        } else if instants.ticks.spansLittle {
            ticks = instants.ticks.timesToNext(keys, Int32.self)
        } else {
            ticks = instants.ticks.timesToNext(keys, Int64.self)
        }
        return TickColumn(ticks: ticks, ticksPerSecond: instants.ticksPerSecond)
    }
}

extension Table {
    /// ``timeToNext(of:keys:chain:)`` as a column, worked out when it is asked for; missing throughout where `instant` is
    /// no column of instants.
    public func columnOfTimeToNext(of instant: Int, keys: [Int], chain: Int? = nil, name: String) -> Column {
        let table = self
        return Column(name: name, kind: .duration, count: rowCount) {
            let times = table.timeToNext(of: instant, keys: keys, chain: chain)
            if let times { return .duration(times) }
            var none = TickMaker(ticksPerSecond: 1, meaning: .duration)
            none.appendMissing(count: table.rowCount)
            return .duration(none.finish())
        }
    }
}

extension PackedIntegers {
    /// Whether the integers and the differences between them fit 32 bits.
    fileprivate var spansLittle: Bool {
        guard let bounds else { return true }
        return Int32.holds(bounds) && bounds.upperBound - bounds.lowerBound <= Int64(Int32.max)
    }

    fileprivate func timesToNext<Tick: StoredInteger>(_ keys: JointKeys, _: Tick.Type) -> PackedIntegers {
        var result = TimesToNext<Tick>(self, keys)
        if let isOutOfOrder = result.isOutOfOrder {
            result.replace(
                MomentsByKey(of: self, KeyedRows(keys, rowCount: count, chosen: isOutOfOrder)))
        }
        return PackedIntegers(narrowing: result.times)
    }

    fileprivate func timesToNext(_ keys: JointKeys, chains: KeyCodes) -> PackedIntegers {
        var moments = MomentsByKey(of: self, KeyedRows(keys, rowCount: count))
        moments.join(chains)
        var times = [Int64](repeating: .min, count: count)
        times.withUnsafeMutableBufferPointer { times in
            moments.forEachTimeToNext { row, time in times[row] = time }
        }
        return PackedIntegers(narrowing: times)
    }
}
