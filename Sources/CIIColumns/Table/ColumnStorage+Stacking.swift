internal import CIITime

extension ColumnStorage {
    /// The values of several columns one after another; for a part that is `nil`, as many missing rows as it counts.
    init(stacking parts: [ColumnStorage?], rowCounts: [Int]) {
        let kind = ColumnKind.common(to: parts.compactMap { $0.map { Column(name: "", storage: $0) } })
        switch kind ?? .category {
        case .category: self = .category(CategoryColumn(stacking: parts, rowCounts: rowCounts))
        case .text: self = .text(Self.texts(parts, rowCounts))
        case .boolean: self = .boolean(Self.booleans(parts, rowCounts))
        case .number: self = .number(Self.numbers(parts, rowCounts))
        case .instant: self = .instant(Self.ticks(parts, rowCounts))
        case .duration: self = .duration(Self.ticks(parts, rowCounts))
        }
    }

    private static func texts(_ parts: [ColumnStorage?], _ rowCounts: [Int]) -> TextColumn {
        let columns = zip(parts, rowCounts).map { part, count -> TextColumn? in
            switch part {
            case .text(let column): column
            case .category(let column): column.asText()
            case let part? where part.hasValues: Column(name: "", storage: part).plainTexts()
            case .boolean, .number, .instant, .duration, nil: nil
            }
        }
        return TextColumn(
            texts: TextArena(stacking: columns.map { $0?.texts }, counts: rowCounts),
            validity: Validity(stacking: columns.map { $0?.validity }, rowCounts: rowCounts))
    }

    private static func booleans(_ parts: [ColumnStorage?], _ rowCounts: [Int]) -> BooleanColumn {
        var maker = BooleanMaker(capacity: rowCounts.reduce(0, +))
        for (part, count) in zip(parts, rowCounts) {
            switch part {
            case .boolean(let column): maker.append(contentsOf: column)
            case .category, .text, .number, .instant, .duration, nil: maker.appendMissing(count: count)
            }
        }
        return maker.finish()
    }

    private static func numbers(_ parts: [ColumnStorage?], _ rowCounts: [Int]) -> NumberColumn {
        let columns = parts.map { part -> NumberColumn? in
            switch part {
            case .number(let column): column
            case .boolean(let column) where column.missingCount < column.count:
                .scaled(
                    PackedIntegers(column.values.lazy.map { $0 > 1 ? nil : Int64($0) }), decimals: 0)
            case .boolean, .category, .text, .instant, .duration, nil: nil
            }
        }
        let decimals = columns.compactMap { if case .scaled(_, let decimals) = $0 { decimals } else { nil } }
        let most = decimals.max() ?? 0
        let isExact = decimals.count == columns.count { $0 != nil }
        let scaled = zip(columns, rowCounts).map { column, count -> StackedIntegers.Part in
            guard case .scaled(let integers, let decimals) = column else { return .missing(count) }
            return .integers(integers, factor: powerOfTen(most - decimals))
        }
        if isExact, let stacked = StackedIntegers(scaled) {
            return .scaled(PackedIntegers(stacked), decimals: most)
        }
        var maker = ScaledNumberMaker(decimals: most)
        for (column, count) in zip(columns, rowCounts) {
            if let column { maker.append(contentsOf: column) } else { maker.appendMissing(count: count) }
        }
        return maker.finish()
    }

    private static func ticks(_ parts: [ColumnStorage?], _ rowCounts: [Int]) -> TickColumn {
        let columns = parts.map { part -> TickColumn? in
            switch part {
            // Of the two kinds all with values are of one; the other's rows are missing and stay so.
            case .instant(let column), .duration(let column): column
            case .category, .text, .boolean, .number, nil: nil
            }
        }
        let finest = columns.lazy.compactMap { $0?.ticksPerSecond }.max() ?? 1
        let integers = zip(columns, rowCounts).map { column, count -> StackedIntegers.Part in
            guard let column else { return .missing(count) }
            return .integers(column.ticks, factor: Int64(finest / column.ticksPerSecond))
        }
        if let stacked = StackedIntegers(integers) {
            return TickColumn(ticks: PackedIntegers(stacked), ticksPerSecond: finest)
        }
        var maker = TickMaker(ticksPerSecond: finest)
        for (column, count) in zip(columns, rowCounts) {
            if let column { maker.append(contentsOf: column) } else { maker.appendMissing(count: count) }
        }
        return maker.finish()
    }

    /// Whether a row has a value.
    var hasValues: Bool {
        let column = Column(name: "", storage: self)
        return column.missingCount < column.count
    }
}

extension Column {
    /// Each value as people read it.
    fileprivate func plainTexts() -> TextColumn {
        var maker = TextMaker()
        for row in 0..<count {
            if let text = value(at: row).plainText { maker.append(text) } else { maker.appendMissing() }
        }
        return maker.finish()
    }
}

extension CellValue {
    /// The value as a plain text: whole numbers without a point, instants as ISO 8601 in UTC; `nil` when missing.
    public var plainText: String? {
        switch self {
        case .text(let text): text
        case .boolean(let flag): flag ? "true" : "false"
        case .number(let number), .seconds(let number):
            number.magnitude < 0x1p53 && number == number.rounded() ? String(Int64(number)) : String(number)
        case .instant(let microseconds): Instant.iso8601(Int(microseconds))
        case .missing: nil
        }
    }
}
