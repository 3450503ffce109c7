import CIIIndex
import Testing

@Suite struct ChannelFamilyTests {
    @Test(arguments: [
        ("phone", ChannelFamily.phone, 120.0), ("in-person", .phone, 120), ("chat", .chat, 600),
        ("whatsapp", .chat, 600), ("sms", .chat, 600), ("bot", .chat, 600), ("email", .written, 86_400),
        ("web", .written, 86_400), ("social", .written, 86_400), ("fax", .unknown, 86_400),
        ("", .unknown, 86_400),
    ])
    func familiesOfChannelsAndTheirResponseTimes(
        _ channel: String, _ family: ChannelFamily, _ worst: Double
    ) throws {
        #expect(ChannelFamily(channel: channel) == family)
        let art = try #require(Indicator.named("art"))
        #expect(
            GoalpostTable.defaults.goalposts(for: art, family: family)
                == (try Goalposts(worst: worst, best: 0)))
    }
}
