import CIIIndex
import Testing

@Suite struct IndicatorTests {
    @Test func everyIndicatorIsThere() {
        #expect(
            Indicator.all.map(\.name) == [
                "csat", "csat.mean", "nps", "ces", "ces.top2", "ces.mean", "fcr", "fcr.net", "response",
                "art",
                "art.median", "art.p90", "art.bh", "art.agent", "art.all", "art.total", "art.any", "asa",
                "wait",
                "resolution", "resolution.median", "resolution.p90", "resolution.first", "resolution.bh",
                "aht",
                "aht.median", "aht.p90", "abandon", "sl", "sl.ignored", "sl.positive", "occupancy", "reopen",
                "transfer", "escalation", "containment", "backlog", "cpc", "cpr", "qa", "qa.clarity",
                "qa.empathy", "qa.resolution", "qa.soft", "qa.technical", "sentiment", "solved", "solved.gov",
                "again", "survey.rate",
            ])
    }

    @Test func namesAndAliasesAreUnique() {
        let names = Indicator.all.flatMap { [$0.name] + $0.aliases.map(\.name) }
        #expect(Set(names).count == names.count)
        for name in names { #expect(name == name.lowercased()) }
    }

    @Test func everyIndicatorExplainsItself() {
        for indicator in Indicator.all {
            #expect(!indicator.title.isEmpty && !indicator.missingRule.isEmpty && !indicator.source.isEmpty)
            #expect(indicator.summary.hasSuffix("."))
            #expect(indicator.formula.hasPrefix(indicator.name + " = "))
            #expect(indicator.formula.utf8.allSatisfy { (32..<127).contains($0) })
            #expect(!indicator.measure.field.isEmpty || indicator.name == "qa")
            #expect((indicator.unit != .rating) || indicator.defaultScale != nil)
            // Goalposts must run the way the direction says.
            for family in ChannelFamily.allCases {
                guard let posts = indicator.goalposts?[family] else {
                    let isUpToUsers =
                        indicator.direction == .band || [.count, .currency].contains(indicator.unit)
                        || indicator.name == "survey.rate"
                    #expect(isUpToUsers)
                    continue
                }
                guard case .line(let worst, let best) = posts.shape else { continue }
                #expect(indicator.direction == (worst < best ? .higher : .lower))
            }
        }
    }

    @Test(
        arguments: [
            ("fcr", ["fcr_flag"], true), ("fcr", ["resolved_flag"], true), ("fcr", ["customer"], false),
            ("fcr", ["received"], false), ("fcr", ["customer", "received"], true), ("fcr", [], false),
            ("csat", ["customer", "received"], false), ("csat", ["csat"], true), ("art", ["csat"], false),
            ("art", ["queue_time"], true), ("abandon", ["answered"], false), ("abandon", ["abandoned"], true),
            ("cpr", ["cost"], false), ("cpr", ["cost", "status"], true), ("transfer", ["stations"], true),
            ("fcr.net", ["fcr_flag"], false), ("fcr.net", ["fcr_flag", "solvable"], true),
            ("qa", ["qa.clarity"], true), ("qa", ["csat"], false),
        ] as [(String, Set<String>, Bool)])
    func isServedByFields(name: String, fields: Set<String>, isServed: Bool) {
        #expect(Indicator.named(name)?.measure.isServed(by: fields) == isServed)
    }

    @Test(arguments: [
        ("csat", "csat"), ("CSAT.Mean", "csat.mean"), ("Satisfação", "csat"),
        ("satisfacao.mean", "csat.mean"),
        ("tmr", "art"), ("TMR.p90", "art.p90"), ("frt.median", "art.median"), ("tma", "aht"), ("IEC", "ces"),
        ("rpc", "fcr"), ("tme", "asa"), ("sl.ignored", "sl.ignored"), ("taxa de resposta", "response"),
        ("tempo de resolução.p90", "resolution.p90"),
        ("satisfac\u{327}a\u{303}o", "csat"),
    ])
    func lookUp(_ text: String, _ name: String) {
        #expect(Indicator.named(text)?.name == name)
    }

    @Test(arguments: ["", ".", "csat.", "csat.p90", ".mean", "csa", "art.median.p90", "tmr.tmr", "programme"])
    func otherNamesAreNotIndicators(_ text: String) {
        #expect(Indicator.named(text) == nil)
    }

    @Test func variantsShareTheFirstPartOfTheName() throws {
        let median = try #require(Indicator.named("art.median"))
        #expect(
            median.variants.map(\.name) == [
                "art", "art.median", "art.p90", "art.bh", "art.agent", "art.all", "art.total", "art.any",
            ])
        #expect(Indicator.named("tmr")?.aliases.first?.caution != nil)
    }

    @Test(arguments: [
        // indicator, scale, lowest favourable answer and the one below it
        ("csat", 1.0, 5.0, 4.0, 3.0), ("csat", 1, 3, 3, 2), ("csat", 0, 1, 1, 0), ("csat", 1, 10, 8, 7),
        ("ces", 1, 7, 5, 4), ("ces", 1, 5, 4, 3), ("ces", 5, 1, 2, 3), ("ces.top2", 1, 7, 6, 5),
    ])
    func favourableAnswers(
        _ name: String, _ worst: Double, _ best: Double, _ favourable: Double, _ unfavourable: Double
    ) throws {
        let scale = try #require(RatingScale(worst: worst, best: best))
        guard case .ratio(let ratio)? = Indicator.named(name)?.measure.ways.first,
            case .count(.position(_, let place))? = ratio.numerator.first?.amount
        else {
            Issue.record("\(name) is not a share of a rating")
            return
        }
        // What a rule of three says, with room for the rounding of thirds.
        func isFavourable(_ answer: Double) -> Bool { scale.position(of: answer) >= place - 1e-9 }
        #expect(isFavourable(favourable) && isFavourable(best))
        #expect(!isFavourable(unfavourable) && !isFavourable(worst))
        let least = scale.answer(at: place)
        #expect(
            worst < best
                ? unfavourable < least && least <= favourable : favourable <= least && least < unfavourable)
    }

    @Test func lengthsOfTimeAreGivenToThoseThatCountByThem() throws {
        let level = try #require(Indicator.named("sl.ignored"))
        #expect(level.threshold == 20)
        let half = try #require(level.with(threshold: 30))
        #expect(half.name == "sl.ignored(30s)" && half.threshold == 30)
        #expect(half.with(threshold: 20)?.measure == level.measure)
        let abandon = try #require(Indicator.named("abandon"))
        #expect(abandon.with(threshold: 0) == abandon)
        #expect(abandon.with(threshold: 10)?.name == "abandon(10s)")
        #expect(abandon.with(threshold: 10)?.measure != abandon.measure)
        #expect(abandon.with(threshold: -1) == nil && abandon.with(threshold: .nan) == nil)
        for indicator in Indicator.all where !["sl", "abandon"].contains(indicator.family) {
            #expect(indicator.with(threshold: 30) == nil)
        }
    }
}
