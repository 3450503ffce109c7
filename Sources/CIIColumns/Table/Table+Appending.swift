extension Table {
    /// The rows of this table followed by those of another, columns matched by name.
    ///
    /// A column that only one side has is missing in the rows of the other. Where kinds differ: yes or no and numbers
    /// become numbers, decimals and doubles become doubles where 64-bit decimals cannot hold both, ticks take the finer
    /// size, anything with free text becomes free text, and every other pair becomes a category of the values as people
    /// read them.
    public func appending(_ other: Table) -> Table {
        var joined: [Column] = []
        for (index, column) in columns.enumerated() where self.index(of: column.name) == index {
            let partner = other.column(column.name) ?? column.missing(count: other.rowCount)
            joined.append(Column(name: column.name, storage: column.storage.appending(partner.storage)))
        }
        for (index, column) in other.columns.enumerated()
        where other.index(of: column.name) == index && self.index(of: column.name) == nil {
            let before = column.missing(count: rowCount)
            joined.append(Column(name: column.name, storage: before.storage.appending(column.storage)))
        }
        return Table(rowCount: rowCount + other.rowCount, columns: joined)
    }
}

extension Column {
    /// A column of the same name and kind without a single value.
    fileprivate func missing(count: Int) -> Column {
        switch storage {
        case .category:
            var maker = CategoryMaker()
            maker.appendMissing(count: count)
            return maker.finish(name: name)
        case .text:
            var maker = TextMaker()
            maker.appendMissing(count: count)
            return maker.finish(name: name)
        case .boolean:
            var maker = BooleanMaker()
            maker.appendMissing(count: count)
            return maker.finish(name: name)
        case .number(.scaled(_, let decimals)):
            var maker = ScaledNumberMaker(decimals: decimals)
            maker.appendMissing(count: count)
            return maker.finish(name: name)
        case .number(.real):
            var maker = RealMaker()
            maker.appendMissing(count: count)
            return maker.finish(name: name)
        case .instant(let ticks), .duration(let ticks):
            var maker = TickMaker(
                ticksPerSecond: ticks.ticksPerSecond, meaning: kind == .instant ? .instant : .duration)
            maker.appendMissing(count: count)
            return maker.finish(name: name)
        }
    }
}
