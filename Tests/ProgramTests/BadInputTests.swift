import TestSupport
import Testing

/// Data and statements that are wrong: each has a clear error and its exit status, and nothing hangs or crashes.
struct BadInputTests {
    /// A file, what is asked of it, and what is to come of that.
    struct Case: Sendable, CustomTestStringConvertible {
        var what: String
        var bytes: [UInt8]
        var statement = "show count as csv"
        var status: Int32
        var output = ""
        var errorsHold: [String]
        var testDescription: String { what }

        init(
            _ what: String, _ text: String, statement: String = "show count as csv", status: Int32,
            output: String = "", errorsHold: [String]
        ) {
            self.what = what
            bytes = Array(text.utf8)
            self.statement = statement
            self.status = status
            self.output = output
            self.errorsHold = errorsHold
        }
    }

    private static let header = "agent,received,response_time,csat\n"
    private static let three = header + "Ana,2024-03-04,30s,5\nAna,2024-03-05,60s,4\nBia,2024-03-06,90s,2\n"

    static let files: [Case] = [
        .init("empty", "", status: 3, errorsHold: ["load.empty", "log.csv"]),
        .init("blank lines", "\n\n\n", status: 3, errorsHold: ["load.empty"]),
        .init("header only", header, status: 3, errorsHold: ["load.header-only"]),
        .init(
            "binary", "\u{1F}\u{0}\u{1}\u{2}\u{3}\u{0}\u{0}\u{0}\n", status: 3, errorsHold: ["load.binary"]),
        .init(
            "all lines ragged", header + "Ana\nBia,1\n", status: 3, errorsHold: ["load.no-rows", "line 2"]),
        .init(
            "ragged lines among others", three + "Caio\nDora,2024-03-07,1s,5,extra\n", status: 0,
            output: "n,count\n3,3\n", errorsHold: ["rejected: 2 records", "line 5"]),
        .init(
            "an unclosed quote at the end", three + "\"Caio,2024-03-07,1s,5\n", status: 0,
            output: "n,count\n3,3\n",
            errorsHold: ["rejected: 1 record", "line 5", "quote"]),
        .init(
            "nothing but an unclosed quote", header + "\"Caio,2024\n", status: 3,
            errorsHold: ["load.unclosed-quote"]),
        .init(
            "headers twice", "agent,csat,csat\nAna,5,4\n", statement: "show count, count(csat) as csv",
            status: 0,
            output: "n,count,count(csat)\n1,1,1\n", errorsHold: ["csat` occurs again"]),
        .init(
            "no column that serves an indicator", "colour,size\nred,1\nblue,2\n", status: 0,
            output: "n,count\n2,2\n",
            errorsHold: ["no column serves an indicator"]),
        .init(
            "an index without its columns", "colour,size\nred,1\nblue,2\n", statement: "cii by colour",
            status: 1,
            errorsHold: ["data.not-collected", "map csat = \"Column\""]),
        .init(
            "20,001 columns", String(repeating: "a,", count: 20_000) + "a\n1\n", status: 3,
            errorsHold: ["load.too-many-columns"]),
        .init(
            "a value of a megabyte", three + String(repeating: "x", count: 1 << 20) + ",2024-03-07,1s,5\n",
            status: 0,
            output: "n,count\n4,4\n", errorsHold: []),
        .init(
            "no line break at the end", header + "Ana,2024-03-04,30s,5", status: 0, output: "n,count\n1,1\n",
            errorsHold: []),
    ]

    @Test(arguments: files) func fileIsLoadedOrRefused(_ sample: Case) throws {
        let program = try Program()
        try Files.write(sample.bytes, to: program.folder.path + "/log.csv")
        let ending = try program.run("log.csv", "-c", sample.statement)
        check(ending, sample)
        // The same through standard input.
        let piped = try program.run(["-", "-c", sample.statement], input: sample.bytes)
        #expect(piped.status == sample.status, "\(piped.errors)")
        #expect(piped.output == sample.output)
    }

    static let statements: [Case] = [
        .init(
            "a missing file", three, statement: "load \"none.csv\"", status: 3,
            errorsHold: ["load.not-found", "none.csv"]),
        .init("a folder", three, statement: "load \".\"", status: 3, errorsHold: ["load.is-directory"]),
        .init(
            "an unknown verb", three, statement: "shwo csat", status: 1, errorsHold: ["unknown-verb", "show"]),
        .init(
            "an unknown field", three, statement: "cii by agnet", status: 1,
            errorsHold: ["did you mean `agent`?"]),
        .init(
            "an unknown indicator", three, statement: "cii weights cast=1", status: 1,
            errorsHold: ["did you mean `csat`?"]),
        .init(
            "an unknown function", three, statement: "show medain(csat)", status: 1,
            errorsHold: ["did you mean `median`?"]),
        .init(
            "an unknown setting", three, statement: "set fromat = csv", status: 1,
            errorsHold: ["did you mean `format`?"]),
        .init("an unknown clause", three, statement: "cii bye agent", status: 1, errorsHold: ["write `by`"]),
        .init(
            "an unknown format", three, statement: "show count as cvs", status: 1,
            errorsHold: ["did you mean `csv`?"]),
        .init(
            "an unknown weighting", three, statement: "cii weights basics", status: 1,
            errorsHold: ["did you mean `basic`?"]),
        .init(
            "an unknown topic", three, statement: "help weihgts", status: 1,
            errorsHold: ["did you mean `weights`?"]),
        .init(
            "a negative weight", three, statement: "cii weights csat=-1", status: 1,
            errorsHold: ["weights.negative", "-c:1:18"]),
        .init(
            "weights of zero", three, statement: "cii weights csat=0 art=0", status: 1,
            errorsHold: ["weights.all-zero"]),
        .init(
            "a weight that is no number", three, statement: "cii weights csat=nan", status: 1,
            errorsHold: ["weight-not-a-number"]),
        .init(
            "an infinite weight", three, statement: "cii weights csat=1e999", status: 1,
            errorsHold: ["number-too-large"]),
        .init(
            "a weight twice", three, statement: "cii weights csat=1 csat=2", status: 1,
            errorsHold: ["weights.repeated"]),
        .init(
            "a reversed window", three, statement: "show count between 2024-03-06 and 2024-03-04", status: 1,
            errorsHold: ["window.reversed"]),
        .init(
            "an empty window", three, statement: "show count between 2024-03-04 and 2024-03-04 as csv",
            status: 0, output: "n,count\n", errorsHold: []),
        .init(
            "a window before the data", three, statement: "show count until 2000-01-01 as csv", status: 0,
            output: "n,count\n", errorsHold: []),
        .init(
            "a window after the data", three, statement: "show count since 2030-01-01 as csv", status: 0,
            output: "n,count\n", errorsHold: []),
        .init(
            "a hundred thousand brackets", three,
            statement: "show count where " + String(repeating: "(", count: 100_000) + "csat = 5", status: 1,
            errorsHold: ["syntax.too-deep"]),
        .init(
            "a hundred thousand nots", three,
            statement: "show count where " + String(repeating: "not ", count: 25_000) + "csat = 5", status: 1,
            errorsHold: ["syntax.too-deep"]),
        .init(
            "ten thousand minus signs", three,
            statement: "show count where csat = " + String(repeating: "- ", count: 10_000) + "5", status: 1,
            errorsHold: ["syntax.too-deep"]),
        .init(
            "ten thousand operators", three,
            statement: "show count where csat = 5" + String(repeating: " or csat = 5", count: 10_000),
            status: 1,
            errorsHold: ["syntax.too-many-operators"]),
    ]

    @Test(arguments: statements) func statementIsRefused(_ sample: Case) throws {
        let program = try Program()
        try Files.write(sample.bytes, to: program.folder.path + "/log.csv")
        check(try program.run("-q", "log.csv", "-c", sample.statement), sample)
    }

    private func check(_ ending: ChildProcess.Ending, _ sample: Case) {
        #expect(ending.status == sample.status, "\(sample.what): \(ending.errors.prefix(2000))")
        #expect(ending.output == sample.output, "\(sample.what)")
        for part in sample.errorsHold {
            #expect(ending.errors.contains(part), "\(sample.what): \(ending.errors.prefix(2000))")
        }
        #expect(ending.errors.utf8.count < 20_000, "\(sample.what): an error fits a screen or two")
    }

    @Test func bytesThatAreNotUTF8AreRejectedByLine() throws {
        let program = try Program()
        let bytes = Array(Self.three.utf8) + [0x46, 0xFF, 0xFE] + Array(",2024-03-07,1s,5\n".utf8)
        try Files.write(bytes, to: program.folder.path + "/log.csv")
        let ending = try program.run("log.csv", "-c", "show count as csv", "-c", "rejects as csv")
        #expect(ending.status == 0, "\(ending.errors)")
        #expect(ending.output.hasPrefix("n,count\n3,3\n"), "\(ending.output)")
        #expect(ending.output.contains("invalid-utf8"), "\(ending.output)")
    }

    @Test func aScriptLineOfAMegabyteIsAnswered() throws {
        let program = try Program(["log.csv": Self.three])
        let text = String(repeating: "x", count: 1 << 20)
        try program.write("echo \(text)\nshow count where agent = \"\(text)\" as csv\n", to: "long.cii")
        let ending = try program.run("log.csv", "-f", "long.cii")
        #expect(ending.status == 0, "\(ending.errors.prefix(500))")
        #expect(ending.output == text + "\nn,count\n")
        let word = try program.run("log.csv", "-f", "-", input: "cii by \(text)\n")
        #expect(word.status == 1)
        #expect(word.errors.utf8.count < 5000, "\(word.errors.utf8.count) bytes of errors")
    }
}
