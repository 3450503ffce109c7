import CIIColumns
import TestSupport
import Testing

@Suite("Time to the next row of a key")
struct TimeToNextTests {
    /// Keys: one column, two, and every kind that tells rows apart.
    private static let keys = [
        [RandomTable.small], [RandomTable.wide], [RandomTable.text], [RandomTable.boolean],
        [RandomTable.score], [RandomTable.real], [RandomTable.small, RandomTable.boolean],
        [RandomTable.text, RandomTable.score, RandomTable.boolean], [RandomTable.empty],
    ]

    /// A table in which many rows share an instant, so that ties occur in every key.
    private static func table(seed: UInt64, rows: Int = 90) -> Table {
        let table = RandomTable.make(rows: rows, seed: seed, missing: seed % 3 == 0 ? 0 : 0.2)
        var random = SplitMix64(seed: seed &+ 77)
        var instants = TickMaker(ticksPerSecond: 1)
        for _ in 0..<rows {
            instants.append(random.next(upTo: 12) == 0 ? .min : Int64(random.next(upTo: 40)))
        }
        return table.adding(instants.finish(name: "instant"))
    }

    /// The seconds to the next row of the same key, by looking at every other row.
    private func naive(_ table: Table, instant: Int, keys: [Int], chain: Int?) -> [Double?] {
        func key(_ row: Int) -> [CellValue]? {
            let values = keys.map { table.columns[$0].value(at: row) }
            return values.contains(.missing) || values.contains(.text("")) ? nil : values
        }
        func moment(_ row: Int) -> Int64? {
            if case .instant(let microseconds) = table.columns[instant].value(at: row) {
                microseconds
            } else {
                nil
            }
        }
        func link(_ row: Int) -> CellValue? {
            guard let chain else { return nil }
            let value = table.columns[chain].value(at: row)
            return value == .missing || value == .text("") ? nil : value
        }
        let rows = 0..<table.rowCount
        let (ownKeys, moments, links) = (rows.map(key), rows.map(moment), rows.map(link))
        // A row of a chain is where the first row of its chain and key is.
        let beginnings = rows.map { row in
            guard let link = links[row], let own = ownKeys[row] else { return moments[row] }
            return rows.filter { links[$0] == link && ownKeys[$0] == own }.compactMap { moments[$0] }.min()
        }
        return rows.map { row in
            guard let own = ownKeys[row], let now = moments[row] else { return nil }
            let later = rows.filter { ownKeys[$0] == own }.compactMap { beginnings[$0] }.filter { $0 > now }
            return later.min().map { Double($0 - now) / 1e6 }
        }
    }

    private func seconds(_ column: TickColumn?) -> [Double?]? {
        column.map { column in (0..<column.count).map { column.seconds(at: $0) } }
    }

    @Test(
        "the nearest later row of the key, or of none of its chain", arguments: keys,
        [1, 2, 3, 4] as [UInt64])
    func nearest(keys: [Int], seed: UInt64) {
        let table = Self.table(seed: seed)
        for instant in [RandomTable.instant, RandomTable.fine] {
            for chain in [nil, RandomTable.wide, RandomTable.score, RandomTable.text] {
                let found = seconds(table.timeToNext(of: instant, keys: keys, chain: chain))
                let expected = naive(table, instant: instant, keys: keys, chain: chain)
                #expect(found == expected, "seed \(seed), chain \(chain ?? -1)")
            }
        }
    }

    @Test("the order of rows does not count", arguments: [1, 2, 3, 4] as [UInt64])
    func orderOfRows(seed: UInt64) {
        let table = Self.table(seed: seed)
        var random = SplitMix64(seed: seed &+ 500)
        let order = Array(0..<table.rowCount).shuffled(using: &random)
        let shuffled = RandomTable.reordered(table, order)
        for chain in [nil, RandomTable.score] {
            let first =
                seconds(
                    table.timeToNext(of: RandomTable.instant, keys: [RandomTable.small], chain: chain)) ?? []
            let second = seconds(
                shuffled.timeToNext(of: RandomTable.instant, keys: [RandomTable.small], chain: chain))
            #expect(second == order.map { first[$0] }, "seed \(seed)")
        }
    }

    @Test("rows in the order of time, and rows of which a few are not", arguments: [0, 1, 2, 3] as [UInt64])
    func orderOfTime(seed: UInt64) {
        // More rows than are gone through at once; of the last table no key has its rows in order.
        var random = SplitMix64(seed: seed)
        let rows = 5_000
        var instants = TickMaker(ticksPerSecond: 1)
        var customers = CategoryMaker()
        var topics = CategoryMaker()
        let disorder = [0, 40, 0, 4_000][Int(seed)]
        for row in 0..<rows {
            let place = seed == 2 ? rows - row : row
            let late = disorder > 0 ? random.next(upTo: disorder) : 0
            instants.append(row % 19 == 7 ? .min : 1_700_000_000 + Int64(place / 2) * 60 - Int64(late) * 600)
            if row % 23 == 5 {
                customers.appendMissing()
            } else {
                customers.append("c\(random.next(upTo: 60))")
            }
            topics.append(["", "bill", "line"][random.next(upTo: 3)])
        }
        let table = Table(columns: [
            instants.finish(name: "instant"), customers.finish(name: "customer"),
            topics.finish(name: "topic"),
        ])
        for keys in [[1], [2], [1, 2], [2, 1]] {
            let found = seconds(table.timeToNext(of: 0, keys: keys))
            #expect(found == sorted(table, keys: keys), "seed \(seed), keys \(keys)")
        }
    }

    /// The seconds to the next row of the same key, by sorting the instants of each key.
    private func sorted(_ table: Table, keys: [Int]) -> [Double?] {
        let rows = (0..<table.rowCount).map { row -> (key: String, moment: Int64)? in
            let values = keys.map { table.columns[$0].value(at: row) }
            guard !values.contains(.missing), !values.contains(.text("")),
                case .instant(let moment) = table.columns[0].value(at: row)
            else { return nil }
            return ("\(values)", moment)
        }
        let moments = Dictionary(grouping: rows.compactMap(\.self), by: \.key).mapValues { own in
            Set(own.map(\.moment)).sorted()
        }
        return rows.map { row in
            guard let row, let own = moments[row.key], let place = own.firstIndex(of: row.moment),
                place + 1 < own.count
            else { return nil }
            return Double(own[place + 1] - row.moment) / 1e6
        }
    }

    // By hand: of a customer's contacts at 0, 10, 10 and 25 s the first waits 10 s, both of the second instant 15 s, and
    // nothing follows the last. With one at 10 and that at 25 in a chain that began at 0, only the first follows nothing
    // in time, and the other one at 10 s follows it.
    @Test("ties and chains by hand")
    func byHand() {
        var instants = TickMaker(ticksPerSecond: 1)
        var customers = CategoryMaker()
        var chains = CategoryMaker()
        for (instant, chain) in [(10, "c"), (0, "c"), (25, "c"), (10, "")] as [(Int64, String)] {
            instants.append(instant)
            customers.append("Ana")
            if chain.isEmpty { chains.appendMissing() } else { chains.append(chain) }
        }
        let table = Table(columns: [
            instants.finish(name: "instant"), customers.finish(name: "customer"),
            chains.finish(name: "chain"),
        ])
        #expect(seconds(table.timeToNext(of: 0, keys: [1])) == [15, 10, nil, 15])
        // The chain is at 0; the row at 10 that is not of it follows its first row only.
        #expect(seconds(table.timeToNext(of: 0, keys: [1], chain: 2)) == [nil, 10, nil, nil])
        #expect(seconds(table.timeToNext(of: 0, keys: [2])) == [15, 10, nil, nil])
    }

    @Test("a column that holds no instants has no next row")
    func noInstants() {
        let table = Self.table(seed: 1)
        #expect(table.timeToNext(of: RandomTable.small, keys: [RandomTable.wide]) == nil)
        #expect(Self.table(seed: 1, rows: 0).timeToNext(of: RandomTable.instant, keys: [0])?.count == 0)
    }
}
