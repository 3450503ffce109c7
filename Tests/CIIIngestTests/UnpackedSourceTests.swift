import CIIColumns
import CIITime
import Testing

@testable import CIIIngest

/// Logs packed with gzip and zstd: the same log, or a failure; never half of it.
@Suite struct UnpackedSourceTests {
    static let text = Array("id,agent,csat\n1,Ana,5\n2,José,4\n3,\"Bia\nLu\",3\n".utf8)

    @Test(
        arguments: DataFiles.names.filter { !$0.contains("gzip") && !$0.contains("zstd") },
        Compression.allCases)
    func packedFilesGiveTheSameLog(name: String, compression: Compression) throws {
        let bytes = try #require(DataFiles.bytes(name))
        var random = SplitMix(state: UInt64(bytes.count))
        let reference = LawTests.outcome(bytes, name: name, chunkSize: 1 << 16, sampleSize: 24)
        for chunkSize in [1, 3, 7, 1 << 16] {
            let cuts = [0, random.below(bytes.count + 1), random.below(bytes.count + 1), bytes.count].sorted()
            let packed = zip(cuts, cuts.dropFirst()).flatMap { Self.pack(Array(bytes[$0..<$1]), compression) }
            let outcome = LawTests.outcome(packed, name: name, chunkSize: chunkSize, sampleSize: 24)
            #expect(Self.unmarked(outcome, compression) == reference, "chunks of \(chunkSize), cuts \(cuts)")
            let isLoaded = reference.hasPrefix("format")
            #expect(!isLoaded || outcome != reference, "the compression is not named")
        }
    }

    @Test(arguments: Compression.allCases)
    func everyBeginningIsAFailure(compression: Compression) {
        let packed = Self.pack(Self.text, compression)
        for count in compression.magic.count..<packed.count {
            let outcome = LawTests.outcome(Array(packed.prefix(count)), name: "x.csv", chunkSize: 7)
            #expect(outcome.hasPrefix("load.packed-cut-short"), "\(count) bytes: \(outcome)")
            #expect(outcome.contains("after \(count) bytes"), "\(count) bytes: \(outcome)")
        }
    }

    @Test(arguments: ["gzip.csv.gz", "zstd.csv.zst"])
    func noDamagedByteIsLoaded(name: String) throws {
        let bytes = try #require(DataFiles.bytes(name))
        let reference = LawTests.outcome(bytes, name: name, chunkSize: 1 << 16)
        #expect(reference.hasPrefix("format"))
        for place in bytes.indices {
            var damaged = bytes
            damaged[place] ^= 0x55
            let outcome = LawTests.outcome(damaged, name: name, chunkSize: 64)
            // The time and the system in gzip's header say nothing of the text.
            #expect(outcome == reference || outcome.hasPrefix("load."), "byte \(place): \(outcome)")
        }
    }

    @Test func zerosMayFollowAndNothingElse() {
        let packed = Packing.gzip(Self.text)
        let reference = LawTests.outcome(packed, name: "x.csv", chunkSize: 1 << 16)
        #expect(
            LawTests.outcome(packed + Array(repeating: 0, count: 600), name: "x.csv", chunkSize: 64)
                == reference)
        for rest in [[0, 0, 1], Array("more".utf8), [0x1F]] as [[UInt8]] {
            let outcome = LawTests.outcome(packed + rest, name: "x.csv", chunkSize: 64)
            #expect(outcome.hasPrefix("load.packed-"), "\(rest): \(outcome)")
        }
        #expect(
            LawTests.outcome(Packing.zstd(Self.text) + [0], name: "x.csv", chunkSize: 64).hasPrefix(
                "load.packed-"))
    }

    @Test func aChecksumThatDiffersIsAFailure() {
        var packed = Packing.gzip(Self.text)
        packed[packed.count - 8] ^= 1
        #expect(
            LawTests.outcome(packed, name: "x.csv", chunkSize: 1 << 16) == "load.packed-damaged: gzip x.csv")
    }

    @Test func whatIsPackedTwiceOrNothingIsSaid() {
        let twice = Packing.gzip(Packing.gzip(Self.text))
        #expect(
            LawTests.outcome(twice, name: "x", chunkSize: 64)
                == "load.binary: `x` is compressed twice, within with gzip; text was expected")
        #expect(LawTests.outcome(Packing.gzip([]), name: "x", chunkSize: 64) == "load.empty: `x` is empty")
        let archive = Array("calls.csv".utf8) + [UInt8](repeating: 0x20, count: 248) + Array("ustar".utf8)
        #expect(
            LawTests.outcome(Packing.zstd(archive), name: "x", chunkSize: 64).contains("is a tar archive"))
    }

    @Test func aLongLineThatUnpacksFromAFewBytesIsLeftOut() throws {
        let packed = Packing.zstd(
            Array("id,agent\n1,Ana\n".utf8), repeated: UInt8(ascii: "x"), count: 200,
            rest: Array("\n3,Bia\n".utf8))
        #expect(packed.count < 1000)
        let log = try Loader().load(.bytes(packed, name: "x.csv"), options: LoadOptions(zone: .utc))
        #expect(LogRendering.rows(log.table) == ["row 1 | Ana", "row 3 | Bia"])
        #expect(log.rejects.kept.map(\.reason) == [.lineTooLong(limit: RecordScanner.recordLimit)])
    }

    @Test func unpackingHoldsNoMoreThanAPieceAndCanBeStopped() throws {
        // 8 GB of text out of 256 KB.
        let packed = Packing.zstd([], repeated: UInt8(ascii: "x"), count: 1 << 16, rest: [])
        var asked = 0
        let source = UnpackedSource(
            try ByteSource(.bytes(packed, name: "x")), name: "x", chunkSize: 1 << 16,
            isCancelled: {
                asked += 1
                return asked > 40
            })
        let text = TextSource(source, name: "x", chunkSize: 1 << 16)
        let window = ByteWindow(text, chunkSize: 1 << 16)
        #expect(throws: LoadFailure.cancelled(name: "x")) {
            while try window.fill() { window.discard(window.count) }
        }
        #expect(asked == 41)
    }

    @Test func membersWithoutTextCanBeStopped() throws {
        let packed = Array(repeatElement(Packing.gzip([]), count: 5000).joined())
        var asked = 0
        #expect(throws: LoadFailure.cancelled(name: "x")) {
            try Loader().load(
                .bytes(packed, name: "x"), options: LoadOptions(zone: .utc),
                isCancelled: {
                    asked += 1
                    return asked > 100
                })
        }
    }

    static func pack(_ bytes: [UInt8], _ compression: Compression) -> [UInt8] {
        switch compression {
        case .gzip: Packing.gzip(bytes)
        case .zstd: Packing.zstd(bytes)
        }
    }

    /// The outcome without the name of the compression.
    private static func unmarked(_ outcome: String, _ compression: Compression) -> String {
        let lines = outcome.split(separator: "\n", omittingEmptySubsequences: false)
        let mark = ", \(compression.rawValue)"
        return lines.enumerated().map { number, line in
            number == 0 && line.hasSuffix(mark) ? line.dropLast(mark.count) : line
        }.joined(separator: "\n")
    }
}
