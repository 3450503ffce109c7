import Testing

@testable import CIIColumns

/// Every kernel against the model that goes row by row.
@Suite("Grouping")
struct GroupingTests {
    static let sizes = Array(0...9) + [15, 16, 17, 65, 150]

    private func check(_ request: GroupRequest, _ table: Table, _ seed: UInt64, block: Int = 16) throws
        -> String?
    {
        let answer = try grouped(request, in: table, threads: 1, rowsPerBlock: block, isCancelled: { false })
        return answer.difference(from: NaiveModel(table: table).grouped(request)).map {
            "seed \(seed): \($0) in \(request)"
        }
    }

    @Test("conditions keep the rows the model keeps", arguments: sizes)
    func conditions(rows: Int) throws {
        let seed = UInt64(rows) + 1_000
        let table = RandomTable.make(rows: rows, seed: seed)
        for condition in Questions.conditions {
            let request = GroupRequest(keys: [], condition: condition, measurements: [Measurement(.rows)])
            let difference = try check(request, table, seed)
            #expect(difference == nil)
        }
    }

    @Test("a condition turned round keeps the other known rows", arguments: sizes)
    func negations(rows: Int) throws {
        let seed = UInt64(rows) + 2_000
        let table = RandomTable.make(rows: rows, seed: seed)
        for condition in Questions.conditions {
            let request = GroupRequest(
                keys: [], condition: .not(condition), measurements: [Measurement(.rows)])
            let difference = try check(request, table, seed)
            #expect(difference == nil)
        }
    }

    @Test("keys make the groups the model makes, in its order", arguments: sizes)
    func keys(rows: Int) throws {
        let seed = UInt64(rows) + 3_000
        let table = RandomTable.make(rows: rows, seed: seed)
        for keys in Questions.keys {
            for condition in [RowCondition.always, .compare(.column(RandomTable.score), .less, .constant(6))]
            {
                let request = GroupRequest(
                    keys: keys, condition: condition, measurements: Questions.fewMeasurements)
                let difference = try check(request, table, seed)
                #expect(difference == nil)
            }
        }
    }

    @Test("measurements gather what the model gathers", arguments: sizes)
    func measurements(rows: Int) throws {
        let seed = UInt64(rows) + 4_000
        let table = RandomTable.make(rows: rows, seed: seed)
        for keys in [[], [RowKey.text(.column(RandomTable.small))], [.value(.column(RandomTable.real))]] {
            let request = GroupRequest(keys: keys, measurements: Questions.measurements)
            let difference = try check(request, table, seed)
            #expect(difference == nil)
        }
    }
}
