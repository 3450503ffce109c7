import Glibc
import TestSupport
import Testing

@testable import CIIColumns

/// Stores that were changed after they were written, by accident or on purpose.
@Suite("Damaged stores")
struct DamagedStoreTests {
    private static func bytes(of table: Table) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let writer = try StoreWriter(path: folder.path + "/a")
        _ = try writer.add(table)
        try writer.finish(account: ["name": "a"])
        return try Files.bytes(of: folder.path + "/a")
    }

    /// Opens bytes as a store; `nil` where they are refused, at once or when the values are asked for.
    private static func values(of bytes: [UInt8]) throws -> [[CellValue]]? {
        guard let store = try opened(bytes) else { return nil }
        guard (try? store.account([String: String].self)) == ["name": "a"] else { return nil }
        let values = store.tables.flatMap { StoreFileTests.values($0) }
        return store.problem == nil ? values : nil
    }

    private static func opened(_ bytes: [UInt8]) throws -> StoreFile? {
        let stream = try #require(tmpfile())
        defer { fclose(stream) }
        #expect(write(fileno(stream), bytes, bytes.count) == bytes.count)
        let file = try MappedFile(descriptor: fileno(stream))
        return try? StoreFile(file)
    }

    @Test("with any one byte changed a store gives its values or an error")
    func flips() throws {
        let columns = RandomTable.make(rows: 5, seed: 6, missing: 0.3).columns
        let table = Table(
            columns: [RandomTable.small, RandomTable.text, RandomTable.real, RandomTable.instant].map {
                columns[$0]
            })
        let bytes = try Self.bytes(of: table)
        let expected = StoreFileTests.values(table)
        #expect(try Self.values(of: bytes) == expected)
        var unnoticed = 0
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= UInt8(truncatingIfNeeded: 1 + place % 255)
            guard let found = try Self.values(of: changed) else { continue }
            unnoticed += 1
            #expect(found == expected, "byte \(place)")
        }
        // Only the zeros between blocks are not looked at.
        #expect(unnoticed < bytes.count / 2)
    }

    @Test("cut off anywhere, or with something behind it, it is refused")
    func truncated() throws {
        let bytes = try Self.bytes(of: RandomTable.make(rows: 5, seed: 6))
        for count in bytes.indices {
            #expect(try Self.opened(Array(bytes[..<count])) == nil, "\(count) bytes")
        }
        #expect(try Self.opened(bytes + [0]) == nil)
        #expect(try Self.opened(bytes) != nil)
    }

    /// Puts another directory into a store, and checksums that fit.
    private static func forged(_ bytes: [UInt8], _ directory: [UInt8]) throws -> [UInt8] {
        let old = try bytes.withUnsafeBytes { try StoreHeader(of: $0) }
        let start = old.directory.lowerBound
        let header = StoreHeader(
            fileLength: start + directory.count, directory: start..<start + directory.count,
            directoryChecksum: directory.withUnsafeBytes { Checksum.of($0) })
        return header.bytes + bytes[StoreFormat.headerLength..<start] + directory
    }

    /// Asks whatever a table can be asked.
    private static func use(_ store: StoreFile) {
        for table in store.tables {
            _ = StoreFileTests.values(table)
            let request = GroupRequest(keys: [], measurements: [Measurement(.rows)])
            _ = try? grouped(request, in: table)
            for column in table.columns {
                _ = column.summary()
                _ = column.presence()
                if case .category(let texts) = column.storage { _ = texts.dictionary.code(of: "none such") }
            }
            if table.columns.count == 14 {
                for keys in Questions.keys {
                    let request = GroupRequest(keys: keys, measurements: Questions.fewMeasurements)
                    _ = try? grouped(request, in: table)
                }
            }
            _ = table.selecting((0..<table.rowCount).map { $0 % 2 == 0 })
            _ = Table(stacking: [table, table])
        }
    }

    @Test("a directory that was forged leads nowhere", arguments: 1...2 as ClosedRange<UInt64>)
    func forgedDirectory(seed: UInt64) throws {
        let bytes = try Self.bytes(of: RandomTable.make(rows: 12, seed: seed))
        let header = try bytes.withUnsafeBytes { try StoreHeader(of: $0) }
        let directory = Array(bytes[header.directory])
        var random = SplitMix64(seed: seed)
        var opened = 0
        for _ in 0..<100 {
            var changed = directory
            for _ in 0..<Int.random(in: 1...2, using: &random) {
                changed[Int.random(in: changed.indices, using: &random)] = UInt8.random(
                    in: 0...255, using: &random)
            }
            guard let store = try Self.opened(try Self.forged(bytes, changed)) else { continue }
            opened += 1
            Self.use(store)
        }
        // Names, checksums and counts can be changed so that it opens.
        #expect(opened > 4)
    }

    @Test("blocks that were forged lead nowhere", arguments: 1...2 as ClosedRange<UInt64>)
    func forgedBlocks(seed: UInt64) throws {
        let bytes = try Self.bytes(of: RandomTable.make(rows: 12, seed: seed))
        let header = try bytes.withUnsafeBytes { try StoreHeader(of: $0) }
        var directory = try Array(bytes[header.directory]).withUnsafeBytes {
            try ArchiveDecoder.value(StoreDirectory.self, of: $0)
        }
        let original = directory
        var random = SplitMix64(seed: seed)
        var refused = 0
        for _ in 0..<40 {
            directory = original
            var changed = bytes
            let number = Int.random(in: directory.blocks.indices, using: &random)
            let block = directory.blocks[number]
            guard block.byteCount > 0, number != directory.account else { continue }
            for _ in 0..<3 {
                let place = block.offset + Int.random(in: 0..<block.byteCount, using: &random)
                changed[place] = [0, 1, 127, 128, 200, 255].randomElement(using: &random) ?? 0
            }
            directory.blocks[number].checksums = changed[block.offset..<block.offset + block.byteCount]
                .withUnsafeBytes { StoreBlock.checksums(of: $0) }
            changed = try Self.forged(changed, try ArchiveEncoder.bytes(of: directory))
            let store = try #require(try Self.opened(changed))
            Self.use(store)
            refused += store.problem == nil ? 0 : 1
        }
        #expect(refused > 4)
    }

    @Test(
        "an archive that was forged is refused or read, whatever its bytes",
        arguments: 1...4 as ClosedRange<UInt64>)
    func forgedArchive(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            guard let node = bytes.withUnsafeBytes({ ArchiveNode($0) }) else { continue }
            var written: [UInt8] = []
            node.write(to: &written)
            #expect(written.withUnsafeBytes { ArchiveNode($0) } == node || "\(node)".contains("nan"))
        }
        let deep = [UInt8](repeating: 0x81, count: 100_000)
        #expect(deep.withUnsafeBytes { ArchiveNode($0) } == nil)
        let huge: [UInt8] = [0x9B, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]
        #expect(huge.withUnsafeBytes { ArchiveNode($0) } == nil)
    }
}
