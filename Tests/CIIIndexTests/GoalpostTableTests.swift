import CIIIndex
import Testing

@Suite struct GoalpostTableTests {
    @Test func theNearestSettingHolds() throws {
        let art = try #require(Indicator.named("art"))
        let median = try #require(Indicator.named("art.median"))
        let hour = try Goalposts(worst: 3600, best: 0)
        let minute = try Goalposts(worst: 60, best: 0)
        var table = GoalpostTable.defaults
        #expect(!table.isSet(art))
        table.set(hour, for: art)
        table.set(minute, for: art, family: .phone)
        #expect(table.goalposts(for: art, family: .phone) == minute)
        #expect(table.goalposts(for: art, family: .chat) == hour)
        #expect(table.goalposts(for: art, family: .unknown) == hour)
        #expect(table.goalposts(for: median, family: .phone) == (try Goalposts(worst: 120, best: 0)))
        #expect(table.isSet(art) && !table.isSet(median))
        table.reset(art)
        #expect(table == .defaults)
    }

    @Test func handleTimeHasNoneUntilTheyAreSet() throws {
        let aht = try #require(Indicator.named("aht"))
        let weighting = try Weighting([
            WeightEntry(try #require(Indicator.named("csat")), 1), WeightEntry(aht, 1),
        ])
        #expect(throws: IndexDefinitionProblem.noGoalposts(name: "aht", index: 1)) {
            try IndexDefinition(weighting: weighting)
        }
        var table = GoalpostTable.defaults
        table.set(try Goalposts(worstLow: 60, bestLow: 180, bestHigh: 300, worstHigh: 900), for: aht)
        #expect(throws: Never.self) { try IndexDefinition(weighting: weighting, goalposts: table) }
    }
}
