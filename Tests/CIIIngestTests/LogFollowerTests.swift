import CIIColumns
import CIITime
import Glibc
import TestSupport
import Testing

@testable import CIIIngest

/// A followed file gives at any moment what a load of its whole records gives.
@Suite struct LogFollowerTests {
    static let seeds = Array(UInt64(1)...UInt64(40))

    @Test(arguments: seeds)
    func growingInRandomPiecesIsLoading(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        for round in 0..<12 {
            var log = Self.log(&random)
            if log.bytes.isEmpty { continue }
            let isDamaged = random.below(3) == 0
            if isDamaged {
                for _ in 0..<(1 + random.below(6)) { DamageTests.damage(&log.bytes, &random) }
            }
            let place = "seed \(seed), round \(round), \(log.name)\(isDamaged ? ", damaged" : "")"
            let live = try LiveFile(log.name)
            live.options.sampleSize = [64, 200, 1 << 18][random.below(3)]
            live.options.chunkSize = [1, 7, 64, 1 << 16][random.below(4)]
            var written = 0
            while written < log.bytes.count {
                let portion = min(1 + random.below(120), log.bytes.count - written)
                try live.append(log.bytes[written..<written + portion])
                written += portion
                try live.look()
                try live.check(place)
                guard !isDamaged, let ends = log.recordEnds else { continue }
                #expect(live.taken == ends.last { $0 <= written } ?? 0, "\(place), \(written) bytes")
            }
            // Another file in its place: nobody ends the last record, so it counts as it is.
            try live.replace(with: "")
            try live.look()
            let whole = LawTests.outcome(
                log.bytes, name: live.path, chunkSize: 1 << 20, sampleSize: live.options.sampleSize)
            #expect(live.outcomeBefore == whole, "\(place), at its end")
        }
    }

    private static let numbers: [Int] = Array(0..<20)

    /// A log with a name, and the ends of its records where they can be told by hand.
    private static func log(_ random: inout SplitMix) -> (name: String, bytes: [UInt8], recordEnds: [Int]?) {
        switch random.below(6) {
        case 0:
            let dialect = LawTests.Dialect.all[random.below(LawTests.Dialect.all.count)]
            let text = dialect.bytes(LawTests.records)
            return ("a.csv", text, nil)
        case 1:
            let lines: [String] = numbers.map {
                "{\"id\":\($0),\"agent\":\"Zoë \($0 % 3)\",\"csat\":\($0 % 5 + 1)}\n"
            }
            return ("a.jsonl", lines.flatMap { Array($0.utf8) }, ends(of: lines))
        case 2:
            let lines: [String] = numbers.map { "id=\($0) agent=\"Zoë \($0 % 3)\" csat=\($0 % 5 + 1)\n" }
            return ("a.log", lines.flatMap { Array($0.utf8) }, ends(of: lines))
        case 3:
            let objects: [String] = numbers.map { "{\"id\": \($0),\n \"agent\": \"Zoë { \($0 % 3)\"}" }
            return ("a.json", Array(("[" + objects.joined(separator: ",\n ") + "\n]").utf8), nil)
        case 4:
            let rows: [String] = numbers.map { "\($0);Zoë 😀 \($0 % 3);\($0 % 5 + 1)\n" }
            let lines: [String] = ["id;agent;csat\n"] + rows
            let order = random.below(2) == 0 ? UTF16Order.littleEndian : .bigEndian
            let mark: [UInt8] = random.below(2) == 0 ? order.mark : []
            var bytes = mark
            for unit in lines.joined().utf16 {
                let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8))
                bytes += order == .littleEndian ? [low, high] : [high, low]
            }
            return ("a.csv", bytes, nil)
        default:
            let plain = DataFiles.names.filter { DataFiles.bytes($0).map { !isPacked($0) } ?? false }
            let name = plain[random.below(plain.count)]
            return (name, DataFiles.bytes(name) ?? [], nil)
        }
    }

    private static func isPacked(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { Compression(beginningOf: $0) != nil }
    }

    private static func ends(of lines: [String]) -> [Int] {
        var end = 0
        return lines.map { line in
            end += line.utf8.count
            return end
        }
    }

    /// What happens to a file in turn, and how many rows there are then.
    struct Course: CustomTestStringConvertible {
        enum Step {
            case appended(String, rows: Int)
            /// Another file in its place.
            case replaced(String, rows: Int)
            /// The same file, shorter or written anew.
            case written(String, rows: Int)
        }

        let testDescription: String
        let steps: [Step]

        init(_ name: String, _ steps: Step...) {
            testDescription = name
            self.steps = steps
        }

        static let all: [Course] = [
            Course(
                "half a line", .appended("id,csat\n1,5\n2,", rows: 1), .appended("4", rows: 1),
                .appended("\n", rows: 2)),
            Course(
                "half a line end", .appended("id,csat\r\n1,5\r", rows: 0), .appended("\n2,4\r\n", rows: 2)),
            Course(
                "open quote", .appended("id,note\n1,\"a\n", rows: 0), .appended("2,b\n", rows: 0),
                .appended("c\"\n", rows: 1)),
            Course(
                "header only", .appended("", rows: 0), .appended("id,cs", rows: 0),
                .appended("at\n", rows: 0),
                .appended("1,5\n", rows: 1)),
            Course("garbage", .appended("id,csat\n1,5\n", rows: 1), .appended("x\n2,4\n", rows: 2)),
            Course(
                "another file", .appended("id,csat\n1,5\n2,4", rows: 1), .replaced("csat,id\n3,7\n", rows: 3)),
            Course(
                "cut to nothing", .appended("id,csat\n1,5\n2,4\n", rows: 2), .written("", rows: 2),
                .appended("id,csat\n7,3\n", rows: 3)),
            Course(
                "cut and longer", .appended("id,csat\n1,5\n", rows: 1),
                .written("id,csat\n7,3\n8,3\n9,3\n", rows: 4)),
        ]
    }

    @Test(arguments: Course.all)
    func stepByStep(course: Course) throws {
        let live = try LiveFile("live.csv")
        for (number, step) in course.steps.enumerated() {
            let expected: Int
            switch step {
            case .appended(let text, let rows):
                try live.append(text)
                expected = rows
            case .replaced(let text, let rows):
                try live.replace(with: text)
                expected = rows
            case .written(let text, let rows):
                try Files.write(Array(text.utf8), to: live.path)
                expected = rows
            }
            try live.look()
            #expect(live.rowCount == expected, "step \(number + 1)")
            try live.look()
            #expect(live.events.isEmpty, "step \(number + 1), nothing new")
        }
    }

    @Test func valuesThatTellMoreChangeTheColumn() throws {
        let live = try LiveFile("live.csv")
        try live.append("id,size\n1,7\n2,8\n")
        try live.look()
        #expect(live.log?.fields.last?.type == .number)
        try live.append("3,SW1\n4,EC2\n")
        try live.look()
        #expect(live.log?.fields.last?.type == .category)
    }

    @Test func aVanishedFileIsSaidOnceAndTriedAgain() throws {
        let live = try LiveFile("live.csv")
        try live.append("id,csat\n1,5\n")
        try live.look()
        unlink(live.path)
        try live.look()
        #expect(live.eventNames == ["vanished"])
        try live.look()
        #expect(live.eventNames == [])
        try Files.write(Array("id,csat\n2,4\n".utf8), to: live.path)
        try live.look()
        #expect(live.eventNames == ["replaced", "took"])
        #expect(live.rowCount == 2)
    }

    @Test func whatIsNoPlainFileIsNotFollowed() throws {
        let folder = try TemporaryFolder()
        let options = LoadOptions(zone: .utc)
        let pipe = folder.path + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(throws: LoadFailure.notFollowable(name: pipe, what: "a pipe")) {
            _ = try LogFollower(path: pipe, options: options)
        }
        #expect(throws: LoadFailure.isDirectory(path: folder.path)) {
            _ = try LogFollower(path: folder.path, options: options)
        }
        #expect(throws: LoadFailure.notFound(path: folder.path + "/none")) {
            _ = try LogFollower(path: folder.path + "/none", options: options)
        }
        let packed = folder.path + "/a.csv.gz"
        try Files.write([0x1F, 0x8B, 0x08, 0, 0], to: packed)
        guard case .failed(let failure) = try LogFollower(path: packed, options: options).look().first else {
            Issue.record("it was followed")
            return
        }
        #expect(failure == .notFollowable(name: packed, what: "packed with gzip"))
    }

    @Test func aLookThatIsStoppedIsMadeUpFor() throws {
        let live = try LiveFile("live.csv")
        live.options.sampleSize = 64
        live.options.chunkSize = 16
        try live.append("id,csat\n" + (0..<40).map { "\($0),5\n" }.joined())
        try live.look()
        try live.append((40..<80).map { "\($0),4\n" }.joined())
        for asked in 1..<30 {
            var count = 0
            try? live.look {
                count += 1
                return count > asked
            }
        }
        try live.look()
        #expect(live.rowCount == 80)
        try live.check("after stops")
    }
}

/// A file that grows, and what following it has given.
private final class LiveFile {
    private let folder: TemporaryFolder
    let path: String
    var options = LoadOptions(zone: .utc)
    private var follower: LogFollower?
    private(set) var events: [FollowEvent] = []
    private(set) var log: LoadedLog?
    private(set) var failure: LoadFailure?
    /// What the file gave that another took the place of.
    private(set) var outcomeBefore: String?
    private var rowsBefore = 0

    init(_ name: String) throws {
        folder = try TemporaryFolder()
        path = folder.path + "/" + name
        try Files.write([], to: path)
    }

    var taken: Int { follower?.bytesTaken ?? 0 }
    var rowCount: Int { rowsBefore + (log?.table.rowCount ?? 0) }
    var eventNames: [String] {
        events.map { event in
            switch event {
            case .took: "took"
            case .replaced: "replaced"
            case .cutShort: "cut short"
            case .vanished: "vanished"
            case .failed: "failed"
            }
        }
    }

    func append(_ bytes: ArraySlice<UInt8>) throws {
        try Files.append(bytes, to: path)
    }

    func append(_ text: String) throws { try append(Array(text.utf8)[...]) }

    func replace(with text: String) throws {
        try Files.replace(path, with: text.utf8)
    }

    func look(isCancelled: @escaping () -> Bool = { false }) throws {
        let follower = try self.follower ?? LogFollower(path: path, options: options)
        self.follower = follower
        events = try follower.look(isCancelled: isCancelled)
        for event in events {
            switch event {
            case .took(let log): (self.log, failure) = (log, nil)
            case .failed(let failure): self.failure = failure
            case .vanished: break
            case .replaced, .cutShort:
                outcomeBefore = outcome
                rowsBefore += log?.table.rowCount ?? 0
                (log, failure) = (nil, nil)
            }
        }
    }

    private var outcome: String {
        failure.map { "\($0.code): \($0.message)" } ?? log.map { LogRendering.text($0) }
            ?? "load.empty: `\(path)` is empty"
    }

    /// Compares with a load of what was taken in.
    func check(_ place: String) throws {
        let bytes = try Files.bytes(of: path)
        let taken = Array(bytes.prefix(taken))
        let loaded = LawTests.outcome(
            taken, name: path, chunkSize: 1 << 20, sampleSize: options.sampleSize)
        // What gives no table yet may be refused for what stands behind its whole records.
        guard log != nil && failure == nil || !loaded.hasPrefix("load.") else { return }
        #expect(outcome == loaded, "\(place), \(taken.count) of \(bytes.count) bytes")
        #expect(log?.account.bytes == taken.count, "\(place)")
    }
}
