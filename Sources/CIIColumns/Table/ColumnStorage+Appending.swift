internal import CIITime

extension ColumnStorage {
    /// The values of this column followed by those of another, by the rules of `Table.appending`.
    func appending(_ other: ColumnStorage) -> ColumnStorage {
        switch (self, other) {
        case (.category(let first), .category(let second)):
            var maker = CategoryMaker()
            maker.append(contentsOf: first)
            maker.append(contentsOf: second)
            return .category(maker.finish())
        case (.boolean(let first), .boolean(let second)):
            var maker = BooleanMaker()
            maker.append(contentsOf: first)
            maker.append(contentsOf: second)
            return .boolean(maker.finish())
        case (.number(let first), .number(let second)): return .number(Self.joined(first, second))
        case (.boolean(let first), .number(let second)):
            return .number(Self.joined(Self.numbers(first), second))
        case (.number(let first), .boolean(let second)):
            return .number(Self.joined(first, Self.numbers(second)))
        case (.instant(let first), .instant(let second)): return .instant(Self.joined(first, second))
        case (.duration(let first), .duration(let second)): return .duration(Self.joined(first, second))
        case (.text, _), (_, .text):
            var maker = TextMaker()
            for storage in [self, other] { storage.appendTexts(to: &maker) }
            return .text(maker.finish())
        case (.category, _), (.boolean, _), (.number, _), (.instant, _), (.duration, _):
            var maker = CategoryMaker()
            for storage in [self, other] { storage.appendTexts(to: &maker) }
            return .category(maker.finish())
        }
    }

    private static func joined(_ first: NumberColumn, _ second: NumberColumn) -> NumberColumn {
        var decimals = 0
        if case .scaled(_, let own) = first { decimals = own }
        var maker = ScaledNumberMaker(decimals: decimals)
        maker.append(contentsOf: first)
        maker.append(contentsOf: second)
        return maker.finish()
    }

    private static func joined(_ first: TickColumn, _ second: TickColumn) -> TickColumn {
        var maker = TickMaker(ticksPerSecond: max(first.ticksPerSecond, second.ticksPerSecond))
        maker.append(contentsOf: first)
        maker.append(contentsOf: second)
        return maker.finish()
    }

    private static func numbers(_ booleans: BooleanColumn) -> NumberColumn {
        .scaled(PackedIntegers(booleans.values.map { $0 > 1 ? nil : Int64($0) }), decimals: 0)
    }

    private func appendTexts(to maker: inout TextMaker) {
        let column = Column(name: "", storage: self)
        for row in 0..<column.count {
            if let text = column.value(at: row).plainText {
                maker.append(text)
            } else {
                maker.appendMissing()
            }
        }
    }

    private func appendTexts(to maker: inout CategoryMaker) {
        let column = Column(name: "", storage: self)
        for row in 0..<column.count {
            if let text = column.value(at: row).plainText {
                maker.append(text)
            } else {
                maker.appendMissing()
            }
        }
    }
}

extension CellValue {
    /// The value as a plain text: whole numbers without a point, instants as ISO 8601 in UTC; `nil` when missing.
    var plainText: String? {
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
