import CIIIndex
import Testing

@Suite struct PresetsTests {
    @Test func weightsAreThoseOfTheConvention() throws {
        let expected: [(String, [(String, Double)])] = [
            ("basic", [("csat", 0.5), ("resolution", 0.3), ("art", 0.2)]),
            ("interaction", [("response", 0.2), ("art", 0.2), ("fcr", 0.3), ("csat", 0.3)]),
            ("experience", [("ces", 1.0 / 3), ("csat", 1.0 / 3), ("nps", 1.0 / 3)]),
            (
                "programme",
                [
                    ("fcr", 1.0 / 6), ("resolution", 1.0 / 6), ("cpr", 1.0 / 3), ("csat", 1.0 / 9),
                    ("ces", 1.0 / 9), ("nps", 1.0 / 9),
                ]
            ),
            ("quality", [("qa", 0.4), ("csat", 0.3), ("nps", 0.3)]),
            ("reclameaqui", [("response", 0.2), ("csat.mean", 0.3), ("solved", 0.3), ("again", 0.2)]),
        ]
        #expect(Preset.all.map(\.name) == expected.map(\.0))
        for (name, weights) in expected {
            let preset = try #require(Preset.named(name.uppercased()))
            #expect(preset.weighting.terms.map(\.indicator.name) == weights.map(\.0))
            #expect(preset.weighting.terms.map(\.effective) == weights.map(\.1))
            #expect(abs(preset.weighting.terms.map(\.effective).reduce(0, +) - 1) < 1e-15)
            #expect(!preset.explanation.isEmpty)
            // What a solution may cost is for those who pay it to say.
            var goalposts = GoalpostTable()
            goalposts.set(try Goalposts(worst: 50, best: 0), for: try #require(Indicator.named("cpr")))
            #expect(throws: Never.self) {
                try IndexDefinition(weighting: preset.weighting, goalposts: goalposts)
            }
            if name == "programme" {
                #expect(throws: IndexDefinitionProblem.noGoalposts(name: "cpr", index: 2)) {
                    try IndexDefinition(weighting: preset.weighting)
                }
            }
        }
        #expect(Preset.all.first == .basic)
        #expect(Preset.named("quantity") == nil)
    }
}
