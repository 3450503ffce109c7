import Glibc
import TestSupport
import Testing

/// Logs that will not fit are refused before the machine suffers.
struct MemoryTests {
    /// Nine megabytes of records, behind which the file goes on, as far as its size tells, for a terabyte.
    private static func writeLargeLog(_ path: String) throws {
        var text = "Assignee,Rating,Comment\n"
        for row in 0..<240_000 {
            text += "Agent \(row % 40),\(row % 5 + 1),what was said of it: number \(row)\n"
        }
        try Files.write(Array(text.utf8), to: path)
        #expect(text.utf8.count > 9 << 20)
        #expect(truncate(path, 1 << 40) == 0)
    }

    @Test func aLogThatWillNotFitIsRefusedFromItsBeginning() throws {
        let program = try Program()
        try Self.writeLargeLog(program.folder.path + "/log.csv")
        let refused = try program.run("--memory", "120gb", "log.csv")
        #expect(refused.status == 3 && refused.output.isEmpty)
        for part in [
            "load.will-not-fit", "billion rows", "`load \"log.csv\" only agent, csat`", "set memory",
        ] {
            #expect(refused.errors.contains(part), "\(part) in \(refused.errors)")
        }
        // Two bytes a row are too much for the rest of what is allowed too.
        let again = try program.run("--memory", "1gb", "-c", "load \"log.csv\" only agent, csat")
        #expect(again.status == 3 && again.errors.contains("load.will-not-fit"), "\(again.errors)")
        #expect(!again.errors.contains("only agent`"), "\(again.errors)")
    }

    @Test func theFlagIsTheSetting() throws {
        let program = try Program()
        let set = try program.run("--memory", "4gb", "-c", "set memory")
        #expect(set.status == 0 && set.output.contains("4gb"), "\(set.output)")
        let wrong = try program.run("--memory", "lots", "-c", "echo x")
        #expect(wrong.status == 2 && wrong.errors.contains("set.value"), "\(wrong.errors)")
    }
}
