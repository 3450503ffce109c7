import Glibc
import TestSupport
import Testing

@testable import CIIColumns

@Suite("Stores of tables")
struct StoreFileTests {
    private struct Account: Codable, Equatable {
        var name: String
        var counts: [String: Int]
        var share: Double?
    }

    private static let account = Account(
        name: "ação", counts: ["b": -1, "aa": 70_000, "a": .max], share: 0.1)

    private static func write(_ tables: [Table], in folder: TemporaryFolder) throws -> [UInt8] {
        let path = folder.path + "/a.cii-store"
        let writer = try StoreWriter(path: path)
        for (number, table) in tables.enumerated() { #expect(try writer.add(table) == number) }
        try writer.finish(account: account)
        return try Files.bytes(of: folder.path + "/a.cii-store")
    }

    static func values(_ table: Table) -> [[CellValue]] {
        table.columns.map { column in (0..<column.count).map { column.value(at: $0) } }
    }

    @Test(
        "what was written is what is read, whatever the kinds, widths and missing rows",
        arguments: [0, 1, 63, 64, 200])
    func roundTrip(rows: Int) throws {
        for seed in 1...4 as ClosedRange<UInt64> {
            let folder = try TemporaryFolder()
            let tables = [
                RandomTable.make(rows: rows, seed: seed), RandomTable.make(rows: 3, seed: seed + 9),
            ]
            let bytes = try Self.write(tables, in: folder)
            #expect(bytes.count % 64 == 0)
            #expect(try Self.write(tables, in: folder) == bytes, "seed \(seed)")
            let store = try StoreFile(path: folder.path + "/a.cii-store")
            #expect(try store.account(Account.self) == Self.account)
            #expect(store.tables.count == 2)
            for (table, stored) in zip(tables, store.tables) {
                #expect(stored.columns.map(\.name) == table.columns.map(\.name))
                #expect(stored.columns.map(\.kind) == table.columns.map(\.kind))
                #expect(stored.columns.map(\.missingCount) == table.columns.map(\.missingCount))
                #expect(Self.values(stored) == Self.values(table), "seed \(seed)")
            }
            try store.checkAll()
        }
    }

    @Test("questions have the same answers, and a store of a store the same bytes")
    func answers() throws {
        let folder = try TemporaryFolder()
        let table = RandomTable.make(rows: 150, seed: 5)
        let bytes = try Self.write([table], in: folder)
        let store = try StoreFile(path: folder.path + "/a.cii-store")
        for keys in Questions.keys {
            let request = GroupRequest(keys: keys, measurements: Questions.measurements)
            #expect(try grouped(request, in: store.tables[0]) == grouped(request, in: table))
        }
        for condition in Questions.conditions {
            #expect(store.tables[0].rows(where: condition) == table.rows(where: condition))
        }
        #expect(try Self.write([store.tables[0]], in: folder) == bytes)
    }

    @Test("columns that share their values share the bytes")
    func sharing() throws {
        let folder = try TemporaryFolder()
        let table = RandomTable.make(rows: 5_000, seed: 3)
        let once = try Self.write([table], in: folder).count
        let twice = try Self.write([table, RandomTable.reordered(table, Array(0..<5_000))], in: folder).count
        // The second table adds what the directory says of it.
        #expect(twice - once < 4_000)
        let store = try StoreFile(path: folder.path + "/a.cii-store")
        #expect(Self.values(store.tables[1]) == Self.values(table))
    }

    @Test("a category of texts no row has any more, and texts beyond one piece")
    func longTexts() throws {
        let folder = try TemporaryFolder()
        var maker = TextMaker()
        for row in 0..<40_000 { maker.append(String(repeating: "ab", count: row % 40)) }
        var other = CategoryMaker()
        other.append("never", count: 0)
        other.appendMissing(count: 40_000)
        let table = Table(columns: [maker.finish(name: "text"), other.finish(name: "none")])
        _ = try Self.write([table], in: folder)
        let store = try StoreFile(path: folder.path + "/a.cii-store")
        #expect(Self.values(store.tables[0]) == Self.values(table))
        #expect(store.problem == nil)
    }

    @Test(
        "generated texts are kept as what they are generated of", arguments: [[0, 2, 5], []] as [[UInt32]])
    func numberedTexts(distances: [UInt32]) throws {
        let folder = try TemporaryFolder()
        let numbered = try #require(
            NumberedTexts(
                prefix: Array("C".utf8), width: 4, lowest: 7, distances: ColumnBuffer(distances), count: 3))
        var dictionary = TextDictionary(numbered)
        let other = dictionary.insert("other")
        let column = CategoryColumn(
            codes: .uint8([0, 1, 2, UInt8(other), 255]), dictionary: dictionary, missingCount: 1)
        let table = Table(columns: [Column(name: "customer", storage: .category(column))])
        _ = try Self.write([table], in: folder)
        let store = try StoreFile(path: folder.path + "/a.cii-store")
        let last = distances.isEmpty ? "C0009" : "C0012"
        #expect(Self.values(store.tables[0])[0][2...] == [.text(last), .text("other"), .missing])
        #expect(Self.values(store.tables[0]) == Self.values(table))
        guard case .category(let stored) = store.tables[0].columns[0].storage else { return }
        #expect(stored.dictionary.code(of: last) == 2)
        #expect(stored.dictionary.code(of: "other") == 3)
        #expect(stored.dictionary.code(of: "C0013") == nil)
        try store.checkAll()
    }

    @Test("a writer that is let go leaves the old file and nothing else")
    func abandoned() throws {
        let folder = try TemporaryFolder()
        let bytes = try Self.write([RandomTable.make(rows: 9, seed: 1)], in: folder)
        do {
            let writer = try StoreWriter(path: folder.path + "/a.cii-store")
            _ = try writer.add(RandomTable.make(rows: 50, seed: 2))
        }
        #expect(try Files.bytes(of: folder.path + "/a.cii-store") == bytes)
        #expect(try Files.below(folder.path) == ["a.cii-store"])
        #expect(throws: StoreProblem.self) { try StoreWriter(path: folder.path + "/none/a.cii-store") }
    }

    @Test("what is no store is told from one")
    func foreign() throws {
        let folder = try TemporaryFolder()
        for text in ["", "a", "id,agent\n1,Ana\n", "\u{89}CIIS\n"] {
            try Files.write(Array(text.utf8), to: folder.path + "/b")
            #expect(!StoreFormat.isStore((folder.path + "/b")))
            #expect(throws: StoreProblem.notAStore) { try StoreFile(path: folder.path + "/b") }
        }
        #expect(!StoreFormat.isStore((folder.path + "/none")))
        #expect(throws: StoreProblem.self) { try StoreFile(path: folder.path + "/none") }
        var bytes = try Self.write([], in: folder)
        #expect(StoreFormat.isStore((folder.path + "/a.cii-store")))
        bytes[8] = 2
        try Files.write(bytes, to: folder.path + "/b")
        #expect(throws: StoreProblem.otherVersion(found: 2, known: 1)) {
            try StoreFile(path: folder.path + "/b")
        }
    }
}
