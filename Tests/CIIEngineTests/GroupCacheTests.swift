import CIIColumns
import TestSupport
import Testing

@testable import CIIEngine

/// Groups put together from what is kept are those asked for, and nothing is computed twice.
struct GroupCacheTests {
    private static let table: Table = {
        var random = SplitMix64(seed: 451)
        var agents = CategoryMaker()
        var channels = CategoryMaker()
        var scores = ScaledNumberMaker()
        for _ in 0..<200 {
            agents.append("a\(random.next(upTo: 9))")
            if random.next(upTo: 5) == 0 {
                channels.appendMissing()
            } else {
                channels.append("c\(random.next(upTo: 3))")
            }
            if random.next(upTo: 3) == 0 {
                scores.appendMissing()
            } else {
                scores.append(Int64(random.next(upTo: 6)))
            }
        }
        return Table(columns: [
            Column(name: "agent", storage: .category(agents.finish())),
            Column(name: "channel", storage: .category(channels.finish())),
            Column(name: "csat", storage: .number(scores.finish())),
        ])
    }()

    private static let agent = RowKey.text(.column(0))
    private static let channel = RowKey.text(.column(1))
    private static let csat = RowValue.column(2)
    private static let measurements: [Measurement] = [
        Measurement(.rows), Measurement(.count(csat)), Measurement(.sum(csat)),
        Measurement(.countIf(.compare(csat, .greaterOrEqual, .constant(4)))),
        Measurement(.quantile(csat, 0.5)), Measurement(.maximum(csat)),
    ]

    /// The requests that reached the rows.
    private final class Reader {
        var requests: [GroupRequest] = []

        func read(_ request: GroupRequest) throws(Cancelled) -> GroupedRows {
            requests.append(request)
            return try grouped(request, in: GroupCacheTests.table)
        }
    }

    private func ask(
        _ cache: inout GroupCache, _ reader: Reader, _ keys: [RowKey], _ measurements: [Measurement],
        where condition: RowCondition = .always
    ) throws -> GroupedRows {
        try cache.groups(
            GroupRequest(keys: keys, condition: condition, measurements: measurements), in: Self.table
        ) { request throws(Cancelled) in try reader.read(request) }
    }

    @Test func onlyWhatIsAddedIsComputed() throws {
        var cache = GroupCache(capacity: 1 << 20)
        let reader = Reader()
        let all = Self.measurements
        _ = try ask(&cache, reader, [Self.agent], [all[0], all[1]])
        _ = try ask(&cache, reader, [Self.agent], [all[1], all[4], all[0]])
        _ = try ask(&cache, reader, [Self.agent], all)
        #expect(
            reader.requests.map(\.measurements) == [[all[0], all[1]], [all[4]], [all[2], all[3], all[5]]])
        // Everything but a quantile is told by the groups of agents.
        _ = try ask(&cache, reader, [], all)
        #expect(reader.requests.dropFirst(3).map(\.measurements) == [[all[4]]])
        _ = try ask(&cache, reader, [Self.agent], [all[0]], where: .isTrue(Self.csat))
        #expect(reader.requests.count == 5, "other rows are other groups")
        cache.turn(to: 2)
        _ = try ask(&cache, reader, [Self.agent], [all[0]])
        #expect(reader.requests.count == 6, "other data are other groups")
    }

    @Test(arguments: [0, 300, 1200, 1 << 20])
    func whatIsKeptIsWhatWouldBeComputed(capacity: Int) throws {
        var random = SplitMix64(seed: 452)
        var cache = GroupCache(capacity: capacity)
        let reader = Reader()
        let conditions: [RowCondition] = [.always, .compare(Self.csat, .less, .constant(3)), .never]
        let keys = [
            [], [Self.agent], [Self.channel], [Self.agent, Self.channel], [Self.channel, Self.agent],
        ]
        for round in 0..<300 {
            let request = GroupRequest(
                keys: keys[random.next(upTo: 5)], condition: conditions[random.next(upTo: 3)],
                measurements: Self.measurements.filter { _ in random.next(upTo: 2) == 0 })
            let answer = try ask(
                &cache, reader, request.keys, request.measurements, where: request.condition)
            #expect(try answer == grouped(request, in: Self.table), "seed 452, round \(round)")
            if random.next(upTo: 3) == 0 {
                cache.trim()
                #expect(cache.byteCount <= capacity)
            }
        }
        #expect((cache.hits > 0) || capacity == 0)
        #expect(cache.hits < cache.asked)
    }

    @Test func whatWasUsedLongestAgoGoesFirst() throws {
        var cache = GroupCache(capacity: 1 << 20)
        let reader = Reader()
        let all = Self.measurements
        for measurement in all { _ = try ask(&cache, reader, [Self.agent], [measurement]) }
        _ = try ask(&cache, reader, [Self.agent], [all[0]])
        // The keys and the number of rows were used last; a column of sums more finds room beside them.
        cache.capacity = cache.byteCount - 1
        cache.trim()
        let grouping = GroupCache.Grouping(keys: [Self.agent], condition: .always)
        #expect(cache.holds(all[0], of: grouping) && !cache.holds(all[1], of: grouping))
        #expect(cache.holds(all[2], of: grouping) && cache.groupCount(of: grouping) == 9)
        cache.capacity = 0
        cache.trim()
        #expect(cache.byteCount == 0 && cache.columnCount == 0 && cache.groupCount(of: grouping) == nil)
    }
}
