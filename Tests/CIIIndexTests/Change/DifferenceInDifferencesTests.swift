import CIIIndex
import Testing

@Suite struct DifferenceInDifferencesTests {
    /// Programme 60 → 68, comparison 62 → 65: 8 − 3 = 5.
    @Test func exampleOfTheReferencePage() {
        let effect = DifferenceInDifferences(
            group: (.init(60, standardError: 1), .init(68, standardError: 2)),
            comparison: (.init(62, standardError: 2), .init(65, standardError: 4)))
        // SE √(1 + 4 + 4 + 16) = 5.
        #expect(effect.effect == 5 && effect.standardError == 5)
        // 5 ± 1.959964 · 5.
        let interval = effect.interval()
        #expect(abs((interval.low ?? 0) + 4.799_82) < 1e-5 && abs((interval.high ?? 0) - 14.799_82) < 1e-5)
    }
}
