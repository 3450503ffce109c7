import TestSupport

@testable import CIIIndex

/// Random groups of random indicators in two periods: newcomers, leavers, missing indicators, values beyond the
/// goalposts, bands, several channel families.
struct ChangeDraw {
    var indicators: [[FamilyStrata]] = []
    let groupCount: Int

    init(_ random: inout SplitMix64) throws {
        groupCount = 1 + random.next(upTo: 6)
        let presence = (0..<groupCount).map { group in
            group == 0 ? 3 : 1 + random.next(upTo: 3)
        }
        for indicator in 0..<2 + random.next(upTo: 4) {
            // The first is always there, so that there is an index to speak of.
            let missing = indicator == 0 ? 0 : random.next(upTo: 8)
            var families: [FamilyStrata] = []
            for _ in 0..<1 + random.next(upTo: 3) {
                let groups = presence.map { presence in
                    Stratum(
                        before: presence & 1 == 0 || missing == 1 ? nil : Self.side(&random),
                        after: presence & 2 == 0 || missing == 2 ? nil : Self.side(&random))
                }
                families.append(
                    FamilyStrata(
                        goalposts: try Self.goalposts(&random),
                        pooled: Stratum(
                            before: Self.pooled(groups.compactMap(\.before)),
                            after: Self.pooled(groups.compactMap(\.after))), groups: groups))
            }
            indicators.append(families)
        }
    }

    private static func side(_ random: inout SplitMix64) -> Stratum.Side? {
        Stratum.Side(
            .random(in: -20...120, using: &random), denominator: Double(1 + random.next(upTo: 500)))
    }

    static func pooled(_ sides: [Stratum.Side]) -> Stratum.Side? {
        let sum = sides.reduce(0) { $0 + $1.denominator }
        return Stratum.Side(
            sides.reduce(0) { $0 + $1.value * $1.denominator } / sum, denominator: sum)
    }

    /// Lines up and down and bands, which clamp about a third of the values.
    private static func goalposts(_ random: inout SplitMix64) throws -> Goalposts {
        switch random.next(upTo: 4) {
        case 0: try Goalposts(worst: 0, best: 100)
        case 1: try Goalposts(worst: 90, best: 40)
        case 2: try Goalposts(worst: 45, best: 55)
        default: try Goalposts(worstLow: 0, bestLow: 40, bestHigh: 55, worstHigh: 100)
        }
    }

    /// The score of an indicator worked out without the account: the mean of clamped scores.
    static func score(_ families: [FamilyStrata], _ period: (Stratum) -> Stratum.Side?) -> Double? {
        var (sum, count) = (0.0, 0.0)
        for family in families {
            guard let side = period(family.pooled), let posts = family.goalposts else { continue }
            sum += posts.score(side.value).value * side.denominator
            count += side.denominator
        }
        return count > 0 ? sum / count : nil
    }

    static func swapped(_ families: [FamilyStrata]) -> [FamilyStrata] {
        families.map {
            FamilyStrata(
                goalposts: $0.goalposts, pooled: $0.pooled.swapped, groups: $0.groups.map(\.swapped))
        }
    }

    /// Whether one set of parts is the other with the periods in the other order.
    static func isTurned(_ there: ChangeParts, _ back: ChangeParts, tolerance: Double) -> Bool {
        abs(there.within + back.within) < tolerance && abs(there.mix + back.mix) < tolerance
            && abs(there.newcomer + back.leaver) < tolerance
            && abs(there.leaver + back.newcomer) < tolerance
    }
}

extension ChangeDraw {
    /// Whether a score of a family is held at a goalpost.
    var isAnyClamped: Bool {
        indicators.joined().contains { family in
            [family.pooled.before, family.pooled.after].contains {
                guard let side = $0, let posts = family.goalposts else { return false }
                return posts.score(side.value).isClamped
            }
        }
    }
}
