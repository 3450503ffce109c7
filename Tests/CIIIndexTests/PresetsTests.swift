import CIIIndex
import Testing

@Suite struct PresetsTests {
    @Test func weightsAreThoseOfTheConvention() throws {
        let expected: [(String, [(String, Double)])] = [
            ("basic", [("csat", 0.5), ("resolution", 0.3), ("art", 0.2)]),
            ("interaction", [("response", 0.2), ("art", 0.2), ("fcr", 0.3), ("csat", 0.3)]),
            ("experience", [("ces", 1.0 / 3), ("csat", 1.0 / 3), ("nps", 1.0 / 3)]),
        ]
        #expect(Preset.all.map(\.name) == expected.map(\.0))
        for (name, weights) in expected {
            let preset = try #require(Preset.named(name.uppercased()))
            #expect(preset.weighting.terms.map(\.indicator.name) == weights.map(\.0))
            #expect(preset.weighting.terms.map(\.effective) == weights.map(\.1))
            #expect(abs(preset.weighting.terms.map(\.effective).reduce(0, +) - 1) < 1e-15)
            #expect(!preset.explanation.isEmpty)
            #expect(throws: Never.self) { try IndexDefinition(weighting: preset.weighting) }
        }
        #expect(Preset.all.first == .basic)
        #expect(Preset.named("programme") == nil)
    }
}
