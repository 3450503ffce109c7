import CIIColumns
import CIITime
import TestSupport
import Testing

@testable import CIIIngest

/// Columns in lanes give what the same columns give cell by cell: one truth, two speeds.
@Suite struct LaneDifferentialTests {
    @Test(arguments: 1...30)
    func ofRandomLogs(seed: Int) throws {
        var log = RandomLog(seed: UInt64(seed), rows: seed % 10 == 0 ? 5000 : 1500)
        let bytes = Array(log.text().utf8)
        let zone = ["UTC", "America/Sao_Paulo", "Europe/Lisbon"][seed % 3]
        var options = LoadOptions(zone: try Zone(identifier: zone))
        options.laneUse = .never
        let expected = Self.outcome(bytes, options)
        options.laneUse = .always
        options.pieceSize = [1 << 22, 20_000, 3000][seed / 3 % 3]
        options.threads = [2, 1, 7][seed % 3]
        expectSame(Self.outcome(bytes, options), expected, "seed \(seed) in \(zone)")
    }

    @Test(arguments: 1...10)
    func ofRandomLinesOfJSON(seed: Int) throws {
        var log = RandomLog(seed: UInt64(seed + 1000), rows: 1500)
        let bytes = Array(log.lines().utf8)
        var options = LoadOptions(zone: .utc)
        options.laneUse = .never
        let expected = Self.outcome(bytes, options, name: "random.jsonl")
        options.laneUse = .always
        options.pieceSize = [1 << 22, 40_000, 9000][seed % 3]
        options.threads = [7, 2, 1][seed % 3]
        expectSame(Self.outcome(bytes, options, name: "random.jsonl"), expected, "seed \(seed)")
    }

    @Test(arguments: DataFiles.names)
    func ofFiles(name: String) throws {
        let bytes = try #require(DataFiles.bytes(name))
        var options = LoadOptions(zone: .utc)
        options.laneUse = .never
        let expected = Self.outcome(bytes, options, name: name)
        options.laneUse = .always
        expectSame(Self.outcome(bytes, options, name: name), expected, name)
    }

    private func expectSame(_ found: String, _ expected: String, _ what: String) {
        guard found != expected else { return }
        let pairs = zip(found.split(separator: "\n"), expected.split(separator: "\n"))
        let first = pairs.first { $0 != $1 }
        Issue.record("\(what): \(first.map { "\n\($0)\nfor\n\($1)" } ?? "one is longer")")
    }

    /// Everything that is known of a loaded log, or why it could not be loaded.
    private static func outcome(
        _ bytes: [UInt8], _ options: LoadOptions, name: String = "random.csv"
    ) -> String {
        do throws(LoadFailure) {
            let log = try Loader().load(.bytes(bytes, name: name), options: options)
            let examples = log.fields.map { "\($0.name) \($0.examples)" }
            let kinds = log.table.columns.map { "\($0.name) \(storage($0))" }
            return (kinds + examples).joined(separator: "\n") + "\n" + LogRendering.text(log)
        } catch {
            return "\(error)"
        }
    }

    private static func storage(_ column: Column) -> String {
        switch column.storage {
        case .category(let own): "category of \(own.dictionary.count), \(own.missingCount) missing"
        case .text: "text"
        case .boolean(let own): "boolean, \(own.missingCount) missing"
        case .number(.scaled(let own, let decimals)): "number \(decimals) \(packed(own))"
        case .number(.real): "real"
        case .instant(let own), .duration(let own): "ticks \(own.ticksPerSecond) \(packed(own.ticks))"
        }
    }

    private static func packed(_ integers: PackedIntegers) -> String {
        "\(integers.bytesPerRow) bytes, \(integers.missingCount) missing, \(String(describing: integers.bounds))"
    }
}
