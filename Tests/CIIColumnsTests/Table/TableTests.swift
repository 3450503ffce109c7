import CIIColumns
import Testing

@Suite("Tables")
struct TableTests {
    private func column(_ kind: ColumnKind) -> Column {
        switch kind {
        case .category:
            var maker = CategoryMaker()
            maker.append("a")
            return maker.finish(name: "x")
        case .text:
            var maker = TextMaker()
            maker.append("b")
            return maker.finish(name: "x")
        case .boolean:
            var maker = BooleanMaker()
            maker.append(true)
            return maker.finish(name: "x")
        case .number:
            var maker = ScaledNumberMaker()
            maker.append(25, decimals: 1)
            return maker.finish(name: "x")
        case .instant:
            var maker = TickMaker(ticksPerSecond: 1)
            maker.append(0)
            return maker.finish(name: "x")
        case .duration:
            var maker = TickMaker(ticksPerSecond: 1_000, meaning: .duration)
            maker.append(1_500)
            return maker.finish(name: "x")
        }
    }

    @Test(
        "kinds that differ widen",
        arguments: [
            (.boolean, .number, .number, .number(1), .number(2.5)),
            (.number, .boolean, .number, .number(2.5), .number(1)),
            (.category, .text, .text, .text("a"), .text("b")),
            (.text, .number, .text, .text("b"), .text("2.5")),
            (.category, .number, .category, .text("a"), .text("2.5")),
            (.duration, .number, .category, .text("1.5"), .text("2.5")),
            (.duration, .duration, .duration, .seconds(1.5), .seconds(1.5)),
            (.instant, .instant, .instant, .instant(microseconds: 0), .instant(microseconds: 0)),
            (.boolean, .category, .category, .text("true"), .text("a")),
        ] as [(ColumnKind, ColumnKind, ColumnKind, CellValue, CellValue)])
    func widening(first: ColumnKind, second: ColumnKind, kind: ColumnKind, top: CellValue, bottom: CellValue)
    {
        let joined = Table(stacking: [Table(columns: [column(first)]), Table(columns: [column(second)])])
        let result = joined.columns[0]
        #expect([result.value(at: 0), result.value(at: 1)] == [top, bottom])
        #expect(result.kind == kind)
    }

    @Test("a column of one side is missing in the rows of the other", arguments: ColumnKind.allCases)
    func oneSided(kind: ColumnKind) {
        var other = column(.number)
        other.name = "y"
        let joined = Table(stacking: [Table(columns: [column(kind)]), Table(columns: [other])])
        #expect(joined.columns.map { $0.name } == ["x", "y"])
        #expect(joined.columns.map { $0.value(at: 1) } == [.missing, .number(2.5)])
        #expect(joined.columns[0].kind == kind)
        #expect(joined.columns[1].value(at: 0) == .missing)
        #expect(joined.column("y")?.missingCount == 1)
    }

    @Test("a summary counts, bounds and ranks the values")
    func summary() {
        var maker = CategoryMaker()
        for text in ["b", "a", "c", "b", "a", "d"] { maker.append(text) }
        maker.appendMissing()
        let summary = maker.finish(name: "x").summary()
        #expect(summary.count == 7)
        #expect(summary.missing == 1)
        #expect([summary.minimum, summary.maximum] == [.text("a"), .text("d")])
        #expect(summary.distinct == .exactly(4))
        #expect(summary.mostFrequent.map { $0.value } == [.text("a"), .text("b"), .text("c")])
        #expect(summary.mostFrequent.map { $0.count } == [2, 2, 1])
    }

    @Test("the summary of an empty column is empty")
    func emptySummary() {
        let summary = TextMaker().finish(name: "x").summary()
        #expect(summary.minimum == .missing)
        #expect(summary.distinct == .exactly(0))
        #expect(summary.mostFrequent.isEmpty)
    }
}
