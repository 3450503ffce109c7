import TestSupport
import Testing

@testable import CIITime

@Suite struct ZoneFileTests {
    @Test func firstVersionHasNoClosingRule() throws {
        let file = try #require(ZoneFile(sample(version: 0, timeSize: 4)))
        #expect(file.initialOffset == -11_188)
        #expect(file.transitions == [ZoneTransition(instant: -1_767_214_412, offset: -10_800)])
    }

    @Test func closingRuleGoesOnAfterTheLastTransition() throws {
        let file = try #require(ZoneFile(laterVersion(footer: "EST5EDT,M3.2.0,M11.1.0")))
        #expect(file.transitions.count > 10_000)
        // 2024: second Sunday of March 02:00 EST and first Sunday of November 02:00 EDT.
        let changes = file.transitions.filter { (1_704_067_200..<1_735_689_600).contains($0.instant) }
        #expect(
            changes == [
                ZoneTransition(instant: 1_710_054_000, offset: -14_400),
                ZoneTransition(instant: 1_730_613_600, offset: -18_000),
            ])
    }

    @Test func everyTruncationIsRefused() {
        for whole in [sample(version: 0, timeSize: 4), laterVersion(footer: "<-03>3")] {
            #expect(ZoneFile(whole) != nil)
            for length in 0..<whole.count where ZoneFile(Array(whole.prefix(length))) != nil {
                Issue.record("a file cut to \(length) of \(whole.count) bytes was read")
            }
        }
    }

    @Test func damageIsRefusedOrHarmless() {
        let whole = laterVersion(footer: "<-03>3")
        var random = SplitMix64(seed: 7)
        var refused = 0
        for round in 0..<3000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
                    in: 0...255, using: &random)
            }
            guard let file = ZoneFile(bytes) else {
                refused += 1
                continue
            }
            let instants = file.transitions.map(\.instant)
            let ascending = zip(instants, instants.dropFirst()).allSatisfy { $0 < $1 }
            let near = file.transitions.allSatisfy { $0.offset.magnitude <= ZoneSpan.widestOffset }
            if !ascending || !near { Issue.record("seed 7, round \(round): \(file)") }
        }
        #expect((500..<2900).contains(refused))
    }

    @Test(arguments: [
        "EST5EDT", "EST", "5", "EST5EDT,M13.2.0,M11.1.0", "EST5EDT,M3.2.0", "EST5EDT,M3.2.0,M11.6.0",
        "EST5EDT,J0,J365", "EST5EDT,M3.2.0,M11.1.0x", "EST25", "<EST5", "EST5EDT,M3.2.0/168,M11.1.0",
        "EST5:60",
    ])
    func brokenRulesAreRefused(_ footer: String) {
        #expect(ZoneFile(laterVersion(footer: footer)) == nil)
    }

    private func laterVersion(footer: String) -> [UInt8] {
        sample(version: UInt8(ascii: "2"), timeSize: 4) + sample(version: UInt8(ascii: "2"), timeSize: 8)
            + Array("\n\(footer)\n".utf8)
    }

    /// One transition from local mean time to -03 in 1914.
    private func sample(version: UInt8, timeSize: Int) -> [UInt8] {
        var bytes = Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
        for count in [0, 0, 0, 1, 2, 8] { bytes += bigEndian(count, 4) }
        bytes += bigEndian(-1_767_214_412, timeSize) + [1]
        bytes += bigEndian(-11_188, 4) + [0, 0] + bigEndian(-10_800, 4) + [0, 4]
        return bytes + Array("LMT\0-03\0".utf8)
    }

    private func bigEndian(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}
