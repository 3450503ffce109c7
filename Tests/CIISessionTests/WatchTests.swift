import CIISession
import Synchronization
import TestSupport
import Testing

/// `watch` where each answer is drawn over the last, without a clock: what happens between two looks is part of the test.
@Suite struct WatchTests {
    private static let log = """
        agent,received,csat
        Ana,2024-03-04 09:00,5
        Ana,2024-03-04 10:00,5
        Bia,2024-03-05 10:00,4
        Bia,2024-03-05 11:00,2

        """

    /// A place that keeps every frame.
    private final class Frames: LiveDrawing {
        var height = 30
        var width = 100
        private(set) var shown: [[String]] = []
        private(set) var said: [[String]] = []
        private(set) var hasEnded = false

        func draw(_ lines: [String], below said: [String]) -> Written {
            shown.append(lines)
            self.said.append(said)
            return .whole
        }

        func end() { hasEnded = true }
    }

    /// What the test and the pauses of the session share.
    private final class Between: Sendable {
        let pauses = Mutex<[Int]>([])
        let isInterrupted = Atomic(false)
    }

    private struct Watched {
        var status: CIISession.ExitStatus
        var frames: [[String]]
        var said: [[String]]
        var hasEnded: Bool
        var pauses: [Int]
        var output: RecordingOutput
    }

    /// Follows a log, and watches it while the pauses append these texts in turn.
    private static func watch(
        _ statement: String, appending texts: [String] = [], interruptedAfter looks: Int = .max,
        isInteractive: Bool = false, height: Int = 30, width: Int = 160
    ) throws -> Watched {
        let folder = try TemporaryFolder()
        let path = folder.path + "/live.csv"
        try Files.write(log.utf8, to: path)
        let between = Between()
        var options = Session.Options(
            wallClock: { ScriptRunner.wallClock }, stopwatch: { 0 },
            isInterrupted: { between.isInterrupted.load(ordering: .relaxed) })
        options.isInteractive = isInteractive
        options.pause = { milliseconds in
            let number = between.pauses.withLock { pauses in
                pauses.append(milliseconds)
                return pauses.count
            }
            if number <= texts.count { try? Files.append(texts[number - 1].utf8, to: path) }
            if number >= looks { between.isInterrupted.store(true, ordering: .relaxed) }
        }
        let output = RecordingOutput()
        let frames = Frames()
        (frames.height, frames.width) = (height, width)
        output.liveDrawing = frames
        let session = Session(output: output, options: options)
        session.run(script: "follow \"\(path)\"", named: "test")
        _ = output.taken()
        let status = session.run(script: statement, named: "test")
        return Watched(
            status: status, frames: frames.shown.map { $0.map { $0.replacing(path, with: "live.csv") } },
            said: frames.said, hasEnded: frames.hasEnded, pauses: between.pauses.withLock { $0 },
            output: output)
    }

    @Test func marksWhatMovedAndNothingElse() throws {
        let watched = try Self.watch(
            "watch cii weights csat=1 by agent min 1 every 2s times 3",
            appending: ["Ana,2024-03-06 09:00,1\nAna,2024-03-06 09:00,1\nAna,2024-03-06 09:00,1\n", ""])
        #expect(watched.status == .done)
        #expect(watched.pauses == [2000, 2000])
        #expect(watched.hasEnded)
        try #require(watched.frames.count == 3)
        let (first, second, third) = (watched.frames[0], watched.frames[1], watched.frames[2])
        #expect(
            first[0] == "look 1, live.csv as of 2024-03-05 11:00:00, 4 rows, Ctrl-C ends: "
                + "cii weights csat=1 by agent min 1 every 2s times 3")
        #expect(second[0].hasPrefix("look 2, live.csv as of 2024-03-06 09:00:00, 7 rows"))
        // By hand: Ana 2 of 2 satisfied, then 2 of 5; Bia 1 of 2 both times, so the two change places.
        let rows = second.filter { $0.contains("Ana") || $0.contains("Bia") }
        #expect(rows.count == 2)
        #expect(rows.contains { $0.contains("Bia") && $0.contains("1▲1") && !$0.contains("▼") }, "\(rows)")
        #expect(rows.contains { $0.contains("Ana") && $0.contains("2▼1") && $0.contains("40.0▼") }, "\(rows)")
        #expect(second.contains { $0.contains("▲ rose, ▼ fell") })
        for frame in [first, third] {
            #expect(!frame.joined().contains("▲") && !frame.joined().contains("▼"))
        }
        #expect(watched.output.events.isEmpty)
    }

    @Test func newRowsHaveASignAndGoneOnesAreNamed() throws {
        let watched = try Self.watch(
            "watch show count by agent where received > 2024-03-04 times 2 since 1d",
            appending: ["Eva,2024-03-06 09:00,1\n"])
        let last = try #require(watched.frames.last)
        #expect(last.contains { $0.contains("Eva+") }, "\(last)")
        #expect(last.contains { $0.contains("gone since the last look: Bia") }, "\(last)")
    }

    @Test func aFrameNeverNeedsMoreRoomThanThereIs() throws {
        for height in 2...12 {
            for width in [20, 40] {
                let watched = try Self.watch(
                    "watch cii weights csat=1 by agent min 1 times 1", height: height, width: width)
                let frame = try #require(watched.frames.first)
                #expect(frame.count <= height, "\(height) × \(width)")
                let tooWide = frame.filter { $0.unicodeScalars.count > width }
                #expect(tooWide.isEmpty, "\(height) × \(width): \(tooWide)")
                if height < 6 { #expect(frame.last?.contains("more lines") == true, "\(frame)") }
            }
        }
    }

    @Test func whatHappensToFilesIsSaidAbove() throws {
        let watched = try Self.watch("watch show count times 2", appending: ["Ana\n"])
        #expect(watched.said.map(\.count) == [0, 1])
        #expect(watched.said.last?.first?.contains("rejected: 1 more record; the last: line 6") == true)
    }

    @Test(arguments: [true, false])
    func ctrlCEndsIt(isInteractive: Bool) throws {
        let watched = try Self.watch(
            "watch show count every 500ms", interruptedAfter: 2, isInteractive: isInteractive)
        #expect(watched.status == (isInteractive ? .done : .interrupted))
        #expect(watched.frames.count == 2)
        #expect(watched.pauses == [500, 500])
        #expect(watched.hasEnded)
        #expect(watched.output.messages.contains("interrupted") == !isInteractive)
    }

    @Test func aMistakeEndsItAtOnce() throws {
        let watched = try Self.watch("watch show count by agnet")
        #expect(watched.status == .statementFailed)
        #expect(watched.pauses.isEmpty)
    }
}
