import Glibc
import Testing

@testable import CIITerminal

struct ProgressLineTests {
    /// A clock that a test turns.
    final class Clock {
        var seconds = 100.0
    }

    /// What a line writes while `body` turns the clock.
    private func written(isTerminal: Bool = true, _ body: (inout ProgressLine, Clock) -> Void) throws
        -> String
    {
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        defer { close(ends[0]) }
        let clock = Clock()
        var line = ProgressLine(descriptor: ends[1], isTerminal: isTerminal) { clock.seconds }
        body(&line, clock)
        close(ends[1])
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(ends[0], &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
    }

    @Test func waitsHalfASecondAndClearsItself() throws {
        let shown = try written { line, clock in
            line.update(name: "a.csv", bytes: 1, total: 4, rows: 1)
            line.clear()
            clock.seconds += 0.5
            line.update(name: "a.csv", bytes: 2, total: 4, rows: 7)
            clock.seconds += 0.05
            line.update(name: "a.csv", bytes: 3, total: 4, rows: 8)
            line.clear()
            line.clear()
        }
        #expect(shown == "\rloading a.csv  50%  7 rows  4 B/s\u{1B}[K\r\u{1B}[K")
    }

    @Test func isSilentWhereNobodyLooks() throws {
        let shown = try written(isTerminal: false) { line, clock in
            clock.seconds += 9
            line.update(name: "a.csv", bytes: 2, total: 4, rows: 7)
            line.clear()
        }
        #expect(shown.isEmpty)
    }

    @Test(
        arguments: [
            (
                "calls.csv", 43_000_000, 100_000_000, 2_100_000, 0.25,
                "loading calls.csv  43%  2.1 M rows  172 MB/s"
            ),
            ("-", 999_499, nil, 1, 1, "loading -  1 row  999 kB/s"),
            ("a\u{1B}[2J", 5, 0, 999, 1, "loading a␛[2J  999 rows  5 B/s"),
            ("a", 12, 10, 1000, 0, "loading a  100%  1.0 k rows"),
        ] as [(String, Int, Int?, Int, Double, String)])
    func reads(name: String, bytes: Int, total: Int?, rows: Int, seconds: Double, expected: String) {
        #expect(
            ProgressLine.text(name: name, bytes: bytes, total: total, rows: rows, seconds: seconds)
                == expected)
    }
}
