import CIIColumns
import Testing

@Suite("Column makers")
struct MakerTests {
    @Test(
        "a category holds 255 texts in a byte and 65,535 in two",
        arguments: [(255, 1), (256, 2), (65_536, 4)])
    func categoryWidth(distinct: Int, bytes: Int) {
        var maker = CategoryMaker()
        for code in 0..<distinct { maker.append("t\(code)") }
        maker.appendMissing()
        for code in 0..<distinct { maker.append("t\(code)") }
        let column = maker.finish()
        switch column.codes {
        case .uint8: #expect(bytes == 1)
        case .uint16: #expect(bytes == 2)
        case .uint32: #expect(bytes == 4)
        }
        #expect(column.dictionary.count == distinct)
        #expect(column.missingCount == 1)
        let wrong = (0..<distinct).first {
            column.string(at: $0) != "t\($0)" || column.string(at: $0 + distinct + 1) != "t\($0)"
                || column.dictionary.code(of: "t\($0)") != $0
        }
        #expect(wrong == nil)
        #expect(column.string(at: distinct) == nil)
        #expect(column.dictionary.code(of: "absent") == nil)
    }

    @Test("free text, missing text and empty text are told apart")
    func text() {
        var maker = TextMaker()
        let rows: [String?] = ["", nil, "olá", "a\nb"] + (0..<130).map { $0 % 3 == 0 ? nil : "row \($0)" }
        for row in rows {
            if let row { maker.append(row) } else { maker.appendMissing() }
        }
        let column = maker.finish()
        #expect((0..<rows.count).map { column.string(at: $0) } == rows)
        #expect(column.missingCount == rows.count { $0 == nil })
    }

    @Test("decimals grow with the values and stay exact until 64 bits are full")
    func scaled() {
        var maker = ScaledNumberMaker()
        maker.append(3, decimals: 0)
        maker.append(-125, decimals: 2)
        maker.appendMissing()
        #expect(maker.finish() == .scaled(PackedIntegers([300, -125, nil]), decimals: 2))
        maker.append(.max, decimals: 0)
        #expect(!maker.isExact)
        let column = maker.finish()
        #expect((0..<4).map { column.value(at: $0) } == [3, -1.25, nil, 9_223_372_036_854_775_808])
    }

    @Test("infinities and not-a-number are missing")
    func real() {
        var maker = RealMaker()
        for value in [1.5, .nan, .infinity, -.infinity, -2] { maker.append(value) }
        let column = maker.finish()
        #expect((0..<5).map { column.value(at: $0) } == [1.5, nil, nil, nil, -2])
        #expect(column.missingCount == 3)
    }

    @Test("ticks refine to the finest row")
    func ticks() {
        var maker = TickMaker(ticksPerSecond: 1, meaning: .duration)
        maker.append(2)
        maker.append(1_500, ticksPerSecond: 1_000)
        maker.appendMissing()
        let column = maker.finish(name: "wait")
        #expect(column.kind == .duration)
        #expect((0..<3).map { column.value(at: $0) } == [.seconds(2), .seconds(1.5), .missing])
    }

    @Test("yes, no and missing")
    func boolean() {
        var maker = BooleanMaker()
        maker.append(true)
        maker.append(false)
        maker.appendMissing()
        let column = maker.finish(name: "flag")
        #expect((0..<3).map { column.value(at: $0) } == [.boolean(true), .boolean(false), .missing])
        #expect(column.missingCount == 1)
    }
}
