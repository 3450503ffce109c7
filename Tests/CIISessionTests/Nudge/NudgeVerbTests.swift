import CIISession
import TestSupport
import Testing

/// `nudge` from the keys to the screen, with a person who is a list of keys.
@Suite struct NudgeVerbTests {
    /// The worked example of two agents, in shares of satisfied customers and minutes.
    private static let log = """
        agent,received,first_response,csat,channel
        Ana,2024-05-06T09:00Z,2024-05-06T09:30Z,5,email
        Ana,2024-05-07T10:00Z,2024-05-07T10:40Z,4,email
        Ana,2024-05-08T11:00Z,2024-05-08T11:20Z,2,email
        Ana,2024-05-09T12:00Z,2024-05-09T12:50Z,,email
        Bia,2024-05-06T09:05Z,2024-05-06T09:15Z,5,email
        Bia,2024-05-07T10:05Z,2024-05-07T10:10Z,3,email
        Bia,2024-05-08T11:05Z,2024-05-08T11:20Z,2,email
        Bia,2024-05-09T12:05Z,2024-05-09T12:15Z,,email
        Bia,2024-05-10T13:05Z,,,email

        """

    private final class Person: LiveConversation {
        var height = 30
        let width: Int
        private var keys: [LiveKey]
        private(set) var frames: [[String]] = []
        private(set) var hasEnded = false

        init(_ keys: [LiveKey], width: Int) {
            self.keys = keys
            self.width = width
        }

        func draw(_ lines: [String], below said: [String]) -> Written {
            frames.append(lines)
            return .whole
        }

        func key() -> LiveKey { keys.isEmpty ? .end : keys.removeFirst() }

        func end() { hasEnded = true }
    }

    private struct Nudged {
        var status: CIISession.ExitStatus
        var person: Person
        var output: RecordingOutput
    }

    private static func nudge(
        _ statement: String, _ keys: [LiveKey], width: Int = 100, height: Int = 30, then: String = ""
    ) throws -> Nudged {
        let folder = try TemporaryFolder()
        let path = folder.path + "/worked.csv"
        try Files.write(log.utf8, to: path)
        let output = RecordingOutput()
        let person = Person(keys, width: width)
        person.height = height
        output.liveConversation = person
        let session = Session(
            output: output,
            options: Session.Options(wallClock: { ScriptRunner.wallClock }, stopwatch: { 0 }))
        session.run(
            script: "load \"\(path)\"; goalposts art 60min..0min; goalposts csat 0..100; set min = 1",
            named: "test")
        _ = output.taken()
        var status = session.run(script: statement, named: "test")
        if !then.isEmpty { status = session.run(script: then, named: "test") }
        return Nudged(status: status, person: person, output: output)
    }

    private static let statement = "nudge weights csat=0.5 art=0.2 by agent"

    @Test func aWeightPastItsCrossoverTurnsTheOrder() throws {
        // By hand (the worked example): with csat at 0.5 the two are equal where art weighs 0.4.
        let twentyOne = [LiveKey.right] + [LiveKey](repeating: .up, count: 21)
        let nudged = try Self.nudge(Self.statement, twentyOne)
        #expect(nudged.status == .done)
        #expect(nudged.person.hasEnded)
        let first = try #require(nudged.person.frames.first)
        let last = try #require(nudged.person.frames.last)
        #expect(first.contains { $0.hasPrefix("▸ csat  0.5     71.4 %") }, "\(first)")
        #expect(first.contains { $0.contains("Ana") && $0.contains("59.5") }, "\(first)")
        #expect(last.contains { $0.hasPrefix("▸ art   0.41    45.1 %") }, "\(last)")
        #expect(last.contains { $0.contains("Bia") && $0.contains("1▲1") }, "\(last)")
        #expect(last.contains { $0.contains("Ana") && $0.contains("2▼1") }, "\(last)")
        #expect(last.contains { $0.contains("against the weights given: ▲ rose") }, "\(last)")
        // One frame for the start, and one for each key.
        #expect(nudged.person.frames.count == 23)
    }

    @Test func atTheCrossoverBothShareTheFirstPlace() throws {
        let keys = [LiveKey.right, .character("+"), .character("+")]
        let last = try #require(try Self.nudge(Self.statement, keys).person.frames.last)
        // By hand: 55.56 for both.
        #expect(last.filter { $0.contains("1=") && $0.contains("55.6") }.count == 2, "\(last)")
    }

    @Test func whatIsKeptIsAWeightingAndTheRestCanBeSaidAgain() throws {
        let name = "mais".map { LiveKey.character($0) }
        let keys = [LiveKey.up, .character("s")] + name + [.enter, .down, .character("q")]
        let nudged = try Self.nudge(Self.statement, keys, then: "weights mais as csv")
        #expect(nudged.status == .done)
        let all = nudged.output.events.map { "\($0)" }.joined(separator: "\n")
        #expect(all.contains("kept: weights mais = csat=0.51 art=0.2"), "\(all)")
        #expect(all.contains("the same again: cii weights csat=0.5 art=0.2 by agent"), "\(all)")
        #expect(all.contains("csat,0.51,71.8"), "\(all)")
    }

    @Test func aNameThatIsTakenIsRefusedAndNothingIsLost() throws {
        let keys = [LiveKey.character("s")] + "1x".map { .character($0) } + [.enter]
        let nudged = try Self.nudge(Self.statement, keys)
        #expect(nudged.status == .done)
        #expect(nudged.person.frames.last?.contains { $0.contains("`1x` cannot be a name") } ?? false)
    }

    @Test(arguments: [40, 60]) func aNarrowWindowKeepsRankNameAndIndex(_ width: Int) throws {
        let keys = [LiveKey.right] + [LiveKey](repeating: .up, count: 21)
        let nudged = try Self.nudge(Self.statement, keys, width: width)
        for frame in nudged.person.frames {
            #expect(frame.allSatisfy { $0.count <= width }, "\(frame)")
        }
        let last = try #require(nudged.person.frames.last)
        #expect(last.contains { $0.contains("1▲1") && $0.contains("Bia") && $0.contains("55.9") }, "\(last)")
    }

    @Test func ctrlCLeavesAndGivesTheTerminalBack() throws {
        let nudged = try Self.nudge(Self.statement, [.up, .interrupt, .up])
        #expect(nudged.status == .done)
        #expect(nudged.person.hasEnded)
        #expect(nudged.person.frames.count == 2)
    }

    @Test func aProductIsNudgedAsAProduct() throws {
        let statement = "index both = csat 5, art 2 combine geometric; nudge using both by agent"
        let nudged = try Self.nudge(statement, [.up])
        #expect(nudged.status == .done)
        // By hand (the worked example): 58.29 for Ana as a product, 59.52 as a sum.
        #expect(nudged.person.frames.first?.contains { $0.contains("Ana") && $0.contains("58.3") } ?? false)
    }

    @Test func pseudonymsHideTheNamesOfGroupsHereToo() throws {
        let nudged = try Self.nudge(Self.statement + " anonymise", [.up])
        #expect(nudged.status == .done)
        let shown = nudged.person.frames.joined().joined(separator: "\n")
        #expect(shown.contains("agent ") && !shown.contains("Ana") && !shown.contains("Bia"), "\(shown)")
    }

    @Test func aLowWindowShowsTheWeightAtHandAndGroups() throws {
        let nudged = try Self.nudge(Self.statement, [.right], width: 40, height: 9)
        let last = try #require(nudged.person.frames.last)
        #expect(last.count <= 9 && last[0].hasPrefix("▸ art"), "\(last)")
        #expect(last.contains { $0.contains("Ana") } && last.contains { $0.contains("Bia") }, "\(last)")
    }
}
