import TestSupport
import Testing

@testable import CIIColumns

/// Counts and sums packed into lines: more rows than a line counts, and every number of threads and size of block.
@Suite("Tallies")
struct TallyTests {
    static let ways = [1, 2, 7].flatMap { threads in [1, 7, 1_000, 16_384].map { (threads, $0) } }

    /// Most rows fall to one group, which so fills its line again and again.
    private static func table(rows: Int, seed: UInt64) -> Table {
        var random = SplitMix64(seed: seed)
        var groups = CategoryMaker()
        var scores = ScaledNumberMaker(decimals: 1)
        var flags = BooleanMaker()
        var seconds = TickMaker(ticksPerSecond: 1, meaning: .duration)
        for _ in 0..<rows {
            groups.append(random.next(upTo: 10) < 8 ? "many" : "g\(random.next(upTo: 40))")
            scores.append(random.next(upTo: 3) == 0 ? .min : Int64(random.next(upTo: 11)) - 3)
            if random.next(upTo: 5) == 0 {
                flags.appendMissing()
            } else {
                flags.append(random.next(upTo: 2) == 0)
            }
            seconds.append(random.next(upTo: 4) == 0 ? .min : Int64(random.next(upTo: 1_000_000)) - 20)
        }
        return Table(columns: [
            groups.finish(name: "group"), scores.finish(name: "score"), flags.finish(name: "flag"),
            seconds.finish(name: "seconds"),
        ])
    }

    private static let measurements: [Measurement] = {
        let (score, flag, seconds) = (RowValue.column(1), RowValue.column(2), RowValue.column(3))
        let isSet = RowCondition.any([.isMissingValue(flag), .isTrue(flag)])
        let isLong = RowCondition.compare(seconds, .greater, .constant(500_000))
        return [
            Measurement(.rows), Measurement(.count(score)), Measurement(.sum(score)),
            Measurement(.sumOfSquares(score)),
            Measurement(.countIf(.compare(score, .greaterOrEqual, .constant(0.2)))),
            Measurement(.sum(score), where: isSet), Measurement(.count(score), where: isSet),
            Measurement(.countIf(.all([.not(.isTrue(flag)), .isMissingValue(score)]))),
            Measurement(.sum(seconds), where: isSet), Measurement(.count(seconds), where: isSet),
            Measurement(.sum(seconds)), Measurement(.count(seconds)),
            Measurement(.sum(seconds), where: isLong),
            Measurement(.countIf(.any([isLong, .isTrue(flag)])), where: .not(.isMissingValue(score))),
            Measurement(.countIf(.text(.column(0), .contains("1"))), where: isLong),
            Measurement(.sum(score), where: .never), Measurement(.sum(seconds), where: .never),
            Measurement(.quantile(seconds, 0.5)), Measurement(.quantile(seconds, 0.9), where: isSet),
            Measurement(.quantile(score, 0.25)), Measurement(.quantile(seconds, 1)),
        ]
    }()

    @Test("lines that fill up lose nothing", arguments: ways)
    func anyWay(threads: Int, block: Int) throws {
        let table = Self.table(rows: 4_000, seed: 51)
        for keys in [[], [RowKey.text(.column(0))], [.text(.column(0)), .value(.column(2))]] {
            let request = GroupRequest(keys: keys, measurements: Self.measurements)
            let answer = try grouped(
                request, in: table, threads: threads, rowsPerBlock: block, isCancelled: { false })
            let expected = Self.expected[keys.count]
            let difference = answer.difference(from: expected)
            #expect(difference == nil, "seed 51, \(keys.count) keys")
        }
    }

    private static let expected: [ModelAnswer] = {
        let model = NaiveModel(table: table(rows: 4_000, seed: 51))
        return [[], [RowKey.text(.column(0))], [.text(.column(0)), .value(.column(2))]].map {
            model.grouped(GroupRequest(keys: $0, measurements: measurements))
        }
    }()

    @Test("sums that together leave 64 bits of a line are not packed")
    func largeNumbers() throws {
        var maker = ScaledNumberMaker()
        let numbers = [Int64.max / 2, -Int64.max / 2, Int64.max / 3, 7]
        for number in numbers { maker.append(number) }
        let table = Table(columns: [maker.finish(name: "x")])
        let answer = try grouped(
            GroupRequest(keys: [], measurements: [Measurement(.sum(.column(0)))]), in: table)
        #expect(answer.results[0][0] == .number(Double(Int64.max / 3 + 7)))
    }
}
