internal import CIITime

extension ColumnStorage {
    /// The values of several columns one after another; for a part that is `nil`, as many missing rows as it counts.
    init(stacking parts: [ColumnStorage?], rowCounts: [Int]) {
        let kind = ColumnKind.common(to: parts.compactMap { $0.map { Column(name: "", storage: $0) } })
        switch kind ?? .category {
        case .category: self = .category(Self.categories(parts, rowCounts))
        case .text: self = .text(Self.texts(parts, rowCounts))
        case .boolean: self = .boolean(Self.booleans(parts, rowCounts))
        case .number: self = .number(Self.numbers(parts, rowCounts))
        case .instant: self = .instant(Self.ticks(parts, rowCounts))
        case .duration: self = .duration(Self.ticks(parts, rowCounts))
        }
    }

    private static func categories(_ parts: [ColumnStorage?], _ rowCounts: [Int]) -> CategoryColumn {
        var maker = CategoryMaker()
        for (part, count) in zip(parts, rowCounts) {
            switch part {
            case .category(let column): maker.append(contentsOf: column)
            case let part? where part.hasValues:
                let column = Column(name: "", storage: part)
                for row in 0..<count {
                    if let text = column.value(at: row).plainText {
                        maker.append(text)
                    } else {
                        maker.appendMissing()
                    }
                }
            case .text, .boolean, .number, .instant, .duration, nil: maker.appendMissing(count: count)
            }
        }
        return maker.finish()
    }

    private static func texts(_ parts: [ColumnStorage?], _ rowCounts: [Int]) -> TextColumn {
        var maker = TextMaker()
        for (part, count) in zip(parts, rowCounts) {
            switch part {
            case .text(let column): maker.append(contentsOf: column)
            case .category(let column): maker.append(contentsOf: column)
            case let part? where part.hasValues:
                let column = Column(name: "", storage: part)
                for row in 0..<count {
                    if let text = column.value(at: row).plainText {
                        maker.append(text)
                    } else {
                        maker.appendMissing()
                    }
                }
            case .boolean, .number, .instant, .duration, nil: maker.appendMissing(count: count)
            }
        }
        return maker.finish()
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
        let decimals = parts.map { if case .number(.scaled(_, let decimals)) = $0 { decimals } else { 0 } }
        var maker = ScaledNumberMaker(decimals: decimals.max() ?? 0)
        for (part, count) in zip(parts, rowCounts) {
            switch part {
            case .number(let column): maker.append(contentsOf: column)
            case .boolean(let column) where column.missingCount < count:
                maker.append(
                    contentsOf: .scaled(
                        PackedIntegers(column.values.map { $0 > 1 ? nil : Int64($0) }), decimals: 0))
            case .boolean, .category, .text, .instant, .duration, nil: maker.appendMissing(count: count)
            }
        }
        return maker.finish()
    }

    private static func ticks(_ parts: [ColumnStorage?], _ rowCounts: [Int]) -> TickColumn {
        let sizes = parts.map { part in
            switch part {
            case .instant(let column), .duration(let column): column.ticksPerSecond
            case .category, .text, .boolean, .number, nil: 1
            }
        }
        var maker = TickMaker(ticksPerSecond: sizes.max() ?? 1)
        for (part, count) in zip(parts, rowCounts) {
            switch part {
            // Of the two kinds all with values are of one; the other's rows are missing and stay so.
            case .instant(let column), .duration(let column): maker.append(contentsOf: column)
            case .category, .text, .boolean, .number, nil: maker.appendMissing(count: count)
            }
        }
        return maker.finish()
    }

    private var hasValues: Bool {
        let column = Column(name: "", storage: self)
        return column.missingCount < column.count
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
