import CIIColumns
import TestSupport

/// Random rows with every kind and width of column, from a seed.
enum RandomTable {
    static let small = 0
    static let wide = 1
    static let text = 2
    static let boolean = 3
    static let score = 4
    static let price = 5
    static let amount = 6
    static let huge = 7
    static let real = 8
    static let instant = 9
    static let fine = 10
    static let duration = 11
    static let empty = 12
    static let identifier = 13

    static let words = [
        "", "a", "B", "b ", "Ação", "acao", "\u{A0}x\t", "100%", "a_b", "日本語テキスト", "Zürich", "ab", "abc",
        "reembolso já",
        "e\u{301}te\u{301}",
    ]

    static func make(rows: Int, seed: UInt64, missing: Double? = nil) -> Table {
        var random = SplitMix64(seed: seed)
        let frequencies: [Double] = [0, 0.3, 0.3, 0.9]
        var shares: [Double] = (0..<14).map { _ in frequencies[Int.random(in: 0..<4, using: &random)] }
        if let missing { shares = shares.map { _ in missing } }
        func isMissing(_ column: Int) -> Bool { Double.random(in: 0..<1, using: &random) < shares[column] }

        var category = CategoryMaker()
        var wideCategory = CategoryMaker()
        var texts = TextMaker()
        var booleans = BooleanMaker()
        var scores = ScaledNumberMaker()
        var prices = ScaledNumberMaker(decimals: 2)
        var amounts = ScaledNumberMaker(decimals: 1)
        var huges = ScaledNumberMaker(decimals: 3)
        var reals = RealMaker()
        var instants = TickMaker(ticksPerSecond: 1)
        var fines = TickMaker(ticksPerSecond: 1_000_000)
        var durations = TickMaker(ticksPerSecond: 1_000, meaning: .duration)
        var empties = ScaledNumberMaker()
        var identifiers = ScaledNumberMaker()
        for row in 0..<rows {
            if isMissing(0) {
                category.appendMissing()
            } else {
                category.append(words[Int.random(in: 0..<5, using: &random)])
            }
            if isMissing(1) {
                wideCategory.appendMissing()
            } else {
                wideCategory.append("w\(Int.random(in: 0..<400, using: &random))")
            }
            if isMissing(2) {
                texts.appendMissing()
            } else {
                texts.append(words.randomElement(using: &random) ?? "")
            }
            if isMissing(3) { booleans.appendMissing() } else { booleans.append(Bool.random(using: &random)) }
            scores.append(isMissing(4) ? .min : Int64.random(in: -2...10, using: &random))
            prices.append(isMissing(5) ? .min : Int64.random(in: -3_000...30_000, using: &random))
            amounts.append(isMissing(6) ? .min : Int64.random(in: -1_000_000...2_000_000_000, using: &random))
            huges.append(
                isMissing(7)
                    ? .min
                    : Int64.random(in: -9_000_000_000_000_000_000...9_000_000_000_000_000_000, using: &random)
            )
            let choices = [
                0.1, -0.0, 1e-13, 3.75, -2e9, 1e14, 5e17, -5e17, Double.random(in: -1...1, using: &random),
            ]
            if isMissing(8) {
                reals.appendMissing()
            } else {
                reals.append(choices.randomElement(using: &random) ?? 0)
            }
            // Mostly rising, so that zone maps have something to skip.
            let second =
                1_700_000_000 + Int64(row) * 3_000 + Int64.random(in: -90_000...90_000, using: &random)
            instants.append(isMissing(9) ? .min : second)
            fines.append(
                isMissing(10)
                    ? .min : Int64.random(in: -5_000_000_000_000...5_000_000_000_000, using: &random))
            durations.append(isMissing(11) ? .min : Int64.random(in: 0...120_000, using: &random))
            empties.appendMissing()
            identifiers.append(isMissing(13) ? .min : 1 << 54 + Int64.random(in: 0..<6, using: &random))
        }
        return Table(
            rowCount: rows,
            columns: [
                category.finish(name: "small"), wideCategory.finish(name: "wide"), texts.finish(name: "text"),
                booleans.finish(name: "boolean"), scores.finish(name: "score"), prices.finish(name: "price"),
                amounts.finish(name: "amount"), huges.finish(name: "huge"), reals.finish(name: "real"),
                instants.finish(name: "instant"), fines.finish(name: "fine"),
                durations.finish(name: "duration"),
                empties.finish(name: "empty"), identifiers.finish(name: "identifier"),
            ])
    }

    /// The rows of a table in another order, read and written one value at a time.
    static func reordered(_ table: Table, _ order: [Int]) -> Table {
        Table(rowCount: order.count, columns: table.columns.map { reordered($0, order) })
    }

    private static func reordered(_ column: Column, _ order: [Int]) -> Column {
        switch column.storage {
        case .category(let texts):
            var maker = CategoryMaker()
            for row in order {
                if let text = texts.string(at: row) { maker.append(text) } else { maker.appendMissing() }
            }
            return maker.finish(name: column.name)
        case .text(let texts):
            var maker = TextMaker()
            for row in order {
                if let text = texts.string(at: row) { maker.append(text) } else { maker.appendMissing() }
            }
            return maker.finish(name: column.name)
        case .boolean(let values):
            var maker = BooleanMaker()
            for row in order {
                if let value = values.value(at: row) { maker.append(value) } else { maker.appendMissing() }
            }
            return maker.finish(name: column.name)
        case .number(.scaled(let integers, let decimals)):
            var maker = ScaledNumberMaker(decimals: decimals)
            for row in order { maker.append(integers[row] ?? .min) }
            return maker.finish(name: column.name)
        case .number(.real(let reals)):
            var maker = RealMaker()
            for row in order { maker.append(reals.validity[row] ? reals.values[row] : .nan) }
            return maker.finish(name: column.name)
        case .instant(let ticks), .duration(let ticks):
            var maker = TickMaker(
                ticksPerSecond: ticks.ticksPerSecond, meaning: column.kind == .instant ? .instant : .duration)
            for row in order { maker.append(ticks.ticks[row] ?? .min) }
            return maker.finish(name: column.name)
        }
    }
}
