import CIIIndex
import Testing

@Suite struct IndicatorTests {
    @Test func everyIndicatorOfTheFirstIssueIsThere() {
        #expect(
            Indicator.all.map(\.name) == [
                "csat", "csat.mean", "nps", "ces", "ces.mean", "fcr", "response", "art", "art.median",
                "art.p90",
                "resolution", "resolution.median", "resolution.p90", "aht", "aht.median", "aht.p90",
            ])
    }

    @Test func namesAndAliasesAreUnique() {
        let names = Indicator.all.flatMap { [$0.name] + $0.aliases.map(\.name) }
        #expect(Set(names).count == names.count)
        for name in names { #expect(name == name.lowercased()) }
    }

    @Test func everyIndicatorExplainsItself() {
        let fields: Set = [
            "csat", "ces", "nps", "fcr_flag", "answered", "response_time", "resolution_time", "handle_time",
        ]
        for indicator in Indicator.all {
            #expect(!indicator.title.isEmpty && !indicator.missingRule.isEmpty && !indicator.source.isEmpty)
            #expect(indicator.summary.hasSuffix("."))
            #expect(indicator.formula.hasPrefix(indicator.name + " = "))
            #expect(indicator.formula.utf8.allSatisfy { (32..<127).contains($0) })
            #expect(fields.contains(indicator.measure.field.name))
            #expect(
                (indicator.unit == .rating) == (indicator.name == "csat.mean" || indicator.name == "ces.mean")
            )
            // Goalposts must run the way the direction says.
            for family in ChannelFamily.allCases {
                guard let posts = indicator.goalposts?[family] else {
                    #expect(indicator.direction == .band)
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
        ] as [(String, Set<String>, Bool)])
    func isServedByFields(name: String, fields: Set<String>, isServed: Bool) {
        #expect(Indicator.named(name)?.measure.isServed(by: fields) == isServed)
    }

    @Test(arguments: [
        ("csat", "csat"), ("CSAT.Mean", "csat.mean"), ("Satisfação", "csat"),
        ("satisfacao.mean", "csat.mean"),
        ("tmr", "art"), ("TMR.p90", "art.p90"), ("frt.median", "art.median"), ("tma", "aht"), ("IEC", "ces"),
        ("rpc", "fcr"), ("taxa de resposta", "response"), ("tempo de resolução.p90", "resolution.p90"),
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
        #expect(median.variants.map(\.name) == ["art", "art.median", "art.p90"])
        #expect(Indicator.named("tmr")?.aliases.first?.caution != nil)
    }

    @Test(arguments: [
        // indicator, scale, lowest favourable answer and the one below it
        ("csat", 1.0, 5.0, 4.0, 3.0), ("csat", 1, 3, 3, 2), ("csat", 0, 1, 1, 0), ("csat", 1, 10, 8, 7),
        ("ces", 1, 7, 5, 4), ("ces", 1, 5, 4, 3), ("ces", 5, 1, 2, 3),
    ])
    func favourableAnswers(
        _ name: String, _ worst: Double, _ best: Double, _ favourable: Double, _ unfavourable: Double
    ) throws {
        let scale = try #require(RatingScale(worst: worst, best: best))
        let measure = try #require(Indicator.named(name)).measure
        guard case .share(_, let rule) = measure else {
            Issue.record("\(name) is not a share")
            return
        }
        #expect(rule.includes(favourable, on: scale))
        #expect(rule.includes(best, on: scale))
        #expect(!rule.includes(unfavourable, on: scale))
        #expect(!rule.includes(worst, on: scale))
    }
}
