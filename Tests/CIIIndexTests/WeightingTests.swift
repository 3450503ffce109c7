import CIIIndex
import Testing

@Suite struct WeightingTests {
    struct Case: Sendable, CustomStringConvertible {
        var entries: String
        var isStrict = false
        var rest: String?
        var effective: [Double] = []
        var isRescaled = false
        var problem: WeightingProblem?
        var description: String { entries + (isStrict ? " strict" : "") + (rest.map { " rest=\($0)" } ?? "") }
    }

    @Test(arguments: [
        Case(entries: "csat=0.5 art=0.2", effective: [5.0 / 7, 2.0 / 7], isRescaled: true),
        Case(entries: "csat=50 art=20", effective: [5.0 / 7, 2.0 / 7], isRescaled: true),
        Case(entries: "csat=0.7 art=0.3", effective: [0.7, 0.3]),
        Case(entries: "csat=1", effective: [1]),
        Case(entries: "csat=1 art=0", effective: [1, 0]),
        Case(entries: "csat=70% art=30%", effective: [0.7, 0.3]),
        Case(entries: "csat=0.7 art=0.3", isStrict: true, effective: [0.7, 0.3]),
        Case(entries: "csat=0.1 art=0.2 fcr=0.7", isStrict: true, effective: [0.1, 0.2, 0.7]),
        Case(entries: "csat=1e308 art=1e308", effective: [0.5, 0.5], isRescaled: true),
        Case(entries: "csat=5e-324 art=5e-324", effective: [0.5, 0.5], isRescaled: true),
        // basic is csat .5 resolution .3 art .2: what csat leaves is shared 3 to 2.
        Case(entries: "csat=0.6", rest: "basic", effective: [0.6, 0.24, 0.16]),
        Case(entries: "csat=60%", rest: "basic", effective: [0.6, 0.24, 0.16]),
        Case(entries: "fcr=0.5", rest: "basic", effective: [0.5, 0.25, 0.15, 0.1]),
        Case(entries: "csat=0", rest: "basic", effective: [0, 0.6, 0.4]),
        Case(entries: "csat=0.4 art=0.6", rest: "basic", effective: [0.4, 0.6]),
        Case(entries: "", problem: .empty),
        Case(entries: "csat=0.5 art=-0.2", problem: .negative(index: 1)),
        Case(entries: "csat=nan", problem: .notFinite(index: 0)),
        Case(entries: "csat=0.5 art=inf", problem: .notFinite(index: 1)),
        Case(entries: "csat=0 art=0", problem: .allZero),
        Case(
            entries: "csat=0.5 art=0.2 iec=1 csat=0.1",
            problem: .repeated(name: "csat", firstIndex: 0, secondIndex: 3)),
        Case(entries: "art=0.2 tmr=1", problem: .repeated(name: "art", firstIndex: 0, secondIndex: 1)),
        Case(entries: "csat=0.5 art=20%", problem: .mixedPercent(percentIndex: 1, plainIndex: 0)),
        Case(entries: "csat=50% art=25%", problem: .percentNot100(missingShare: 0.25)),
        Case(entries: "csat=75% art=50%", problem: .percentNot100(missingShare: -0.25)),
        Case(entries: "csat=0.5 art=0.25", isStrict: true, problem: .strictSum(sum: 0.75)),
        Case(entries: "csat=1.5", rest: "basic", problem: .restExceeds(sum: 1.5)),
        Case(
            entries: "csat=0.25 resolution=0.25 art=0.25", rest: "basic",
            problem: .restHasNothingLeft(missingShare: 0.25)),
    ])
    func weightsAsWritten(_ test: Case) throws {
        let entries = try test.entries.split(separator: " ").map { entry in
            let parts = entry.split(separator: "=")
            let number = parts[1].hasSuffix("%") ? parts[1].dropLast() : parts[1]
            return WeightEntry(
                try #require(Indicator.named(String(parts[0]))), try #require(Double(number)),
                isPercent: parts[1].hasSuffix("%"))
        }
        let rest = try test.rest.map { try #require(Preset.named($0)) }
        if let problem = test.problem {
            #expect(throws: problem) { try Weighting(entries, strict: test.isStrict, rest: rest?.weighting) }
            return
        }
        let weighting = try Weighting(entries, strict: test.isStrict, rest: rest?.weighting)
        let effective = weighting.terms.map(\.effective)
        #expect(effective.count == test.effective.count)
        #expect(zip(effective, test.effective).allSatisfy { abs($0 - $1) < 1e-12 }, "\(effective)")
        #expect(abs(effective.reduce(0, +) - 1) < 1e-12)
        #expect(weighting.wasRescaled == test.isRescaled)
        #expect(weighting.terms.map(\.isRest) == effective.indices.map { $0 >= entries.count })
    }

    @Test func amountsOfPercentagesAreShares() throws {
        let csat = try #require(Indicator.named("csat"))
        #expect(try Weighting([WeightEntry(csat, 100, isPercent: true)]).terms.map(\.amount) == [1])
    }
}
