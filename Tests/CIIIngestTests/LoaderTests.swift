import CIITime
import Glibc
import Testing

@testable import CIIIngest

/// Each file of `Data` beside what is to become of it, in a file of the same name that ends in `.expected`.
@Suite struct LoaderTests {
    @Test(arguments: DataFiles.names)
    func loadsAsExpected(name: String) throws {
        let expected = try #require(DataFiles.bytes(name + ".expected"), "no expectation for \(name)")
        #expect(DataFiles.outcome(of: name) == String(decoding: expected, as: UTF8.self))
    }

    @Test func thereAreFiles() {
        #expect(DataFiles.names.count >= 30)
        let withoutFile = DataFiles.all.filter { $0.hasSuffix(".expected") }
            .filter { !DataFiles.names.contains(String($0.dropLast(9))) }
        #expect(withoutFile == [])
    }

    @Test func refusesWhatIsNoFile() throws {
        let options = LoadOptions(zone: .utc)
        let missing = DataFiles.folder + "/no such file.csv"
        #expect(throws: LoadFailure.notFound(path: missing)) {
            try Loader().load(.file(missing), options: options)
        }
        let folder = DataFiles.folder
        #expect(throws: LoadFailure.isDirectory(path: folder)) {
            try Loader().load(.file(folder), options: options)
        }
    }

    @Test func stopsWhenAsked() throws {
        let input = LogInput.bytes(Array("id,csat\n1,5\n".utf8), name: "x.csv")
        #expect(throws: LoadFailure.cancelled(name: "x.csv")) {
            try Loader().load(input, options: LoadOptions(zone: .utc), isCancelled: { true })
        }
    }

    @Test func everyFailureIsInTheCatalogue() throws {
        let codes = LoadFailure.catalogue.map(\.code)
        #expect(Set(codes).count == codes.count)
        let reject = Reject(line: 2, lastLine: 2, column: nil, reason: .tooLarge, text: "")
        let failures: [LoadFailure] = [
            .notFound(path: "a"), .isDirectory(path: "a"), .unreadable(name: "a", reason: "b"),
            .empty(name: "a"),
            .headerOnly(name: "a"), .noRows(name: "a", rejected: 1, first: reject),
            .binary(name: "a", kind: .gzip),
            .packedCutShort(name: "a", compression: .gzip, bytes: 9, unpacked: 20),
            .packedDamaged(name: "a", compression: .zstd, bytes: 9, unpacked: 20, problem: "b"),
            .notUTF8(name: "a", encoding: "UTF-32LE"), .notJSONLines(name: "a"),
            .unclosedQuote(name: "a", line: 1),
            .tooManyColumns(name: "a", count: 9, limit: 8),
            .noSuchColumn(name: "a", column: "b", nearest: [], headers: ["c"]),
            .noSuchFormat(format: "a", nearest: []), .noSuchProfile(profile: "a", nearest: [], names: []),
            .patternWanted,
            .wrongPattern(pattern: "a", reason: "b", offset: 0),
            .patternWithoutGroups(pattern: "a"),
            .patternForFormat("a"),
            .mappedTwice("a"),
            .keptAndMapped("a"),
            .tooManyCounted(name: "a", column: "b", total: 9, limit: 8, line: 2),
            .noEventKey(name: "a", key: "b", nearest: [], headers: ["c"]),
            .noEventColumn(name: "a", candidates: []),
            .noEventTime(name: "a", question: nil, candidates: []),
            .eventsInPart,
            .notFollowable(name: "a", what: "b"),
            .tooLarge(name: "a", limit: 1 << 30),
            .willNotFit(name: "a", LoadEstimate(rows: 9, parts: []), budget: 8, proposal: nil),
            .cancelled(name: "a"),
        ]
        #expect(failures.map(\.code) == codes)
        for failure in failures { #expect(!failure.message.hasSuffix(".") && !failure.message.isEmpty) }
    }
}

/// The folder of test data.
enum DataFiles {
    static let folder =
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        .joined(separator: "/") + "/Data"

    /// The names of all files, in byte order.
    static let all: [String] = {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }()

    /// The names of the files to load.
    static let names = all.filter { !$0.hasSuffix(".expected") }

    /// Whether the file is a text in UTF-8.
    static func isUTF8(_ name: String) -> Bool {
        guard let bytes = bytes(name), !bytes.contains(0x1A) else { return false }
        return String(validating: bytes, as: UTF8.self) != nil
    }

    static func bytes(_ name: String) -> [UInt8]? {
        let descriptor = open(folder + "/" + name, O_RDONLY)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var room = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &room, room.count)
            guard count > 0 else { return bytes }
            bytes += room[..<count]
        }
    }

    /// What loading the file gives, as text.
    static func outcome(of name: String) -> String {
        do throws(LoadFailure) {
            let bytes = bytes(name) ?? []
            return LogRendering.text(
                try Loader().load(.bytes(bytes, name: name), options: LoadOptions(zone: .utc)))
        } catch {
            return (["failure \(error.code)", error.message] + error.help.map { "help \($0)" })
                .joined(separator: "\n") + "\n"
        }
    }
}
