import TestSupport
import Testing

/// The command line of the contract: options, exit status, and which stream says what.
struct CommandLineTests {
    /// A run and what is to come of it.
    struct Case: Sendable, CustomTestStringConvertible {
        var arguments: [String]
        var status: Int32
        var output: String?
        var errorsHold: [String] = []
        var input = ""
        var testDescription: String { "cii " + arguments.joined(separator: " ") }
    }

    private static let count = "show count, csat by agent as csv"
    private static let counted = "agent,n,count,csat,csat.n\nAna,2,2,100,2\nBia,1,1,0,1\n"

    static let cases: [Case] = [
        .init(arguments: ["calls.csv", "-c", count], status: 0, output: counted),
        .init(arguments: ["-c", "echo one", "-c", "echo two"], status: 0, output: "one\ntwo\n"),
        .init(arguments: ["calls.csv", "-f", "good.cii"], status: 0, output: "n,count\n3,3\n"),
        .init(arguments: ["*.csv", "-c", "show count as csv"], status: 0, output: "n,count\n4,4\n"),
        .init(
            arguments: ["calls.csv", "more.csv", "-c", "show count as csv"], status: 0,
            output: "n,count\n4,4\n"),
        .init(
            arguments: ["--format", "csv", "calls.csv", "-c", "show count"], status: 0,
            output: "n,count\n3,3\n"),
        .init(
            arguments: ["--set", "format=tsv", "calls.csv", "-c", "show count"], status: 0,
            output: "n\tcount\n3\t3\n"),
        .init(
            arguments: ["--set", "format=tsv", "--format", "csv", "calls.csv", "-c", "show count"], status: 0,
            output: "n,count\n3,3\n"),
        .init(
            arguments: ["--now", "2024-03-05", "calls.csv", "-c", "show count since 2d as csv"], status: 0,
            output: "n,count\n2,2\n"),
        .init(
            arguments: ["--tz", "America/Sao_Paulo", "calls.csv", "-c", "set timezone as csv"], status: 0,
            output:
                "setting,value,decides\ntimezone,America/Sao_Paulo,\"the zone that days are days of, such as America/Sao_Paulo\"\n"
        ),
        .init(
            arguments: ["--seed", "7", "-c", "set seed as csv"], status: 0,
            output:
                "setting,value,decides\nseed,7,\"what random draws start from, for statements that draw\"\n"),
        .init(arguments: ["--no-init", "--no-history", "-c", "echo hi"], status: 0, output: "hi\n"),
        .init(arguments: ["-c", "echo one\nquit\necho two", "-c", "echo three"], status: 0, output: "one\n"),
        .init(arguments: [], status: 0, output: "piped\n", input: "echo piped\n"),
        .init(arguments: [], status: 0, output: ""),
        // 1: a statement failed, and nothing after it runs.
        .init(
            arguments: ["-c", "echo one", "-c", "cii by", "-c", "echo two"], status: 1, output: "one\n",
            errorsHold: ["error[syntax.", "-c:1:"]),
        .init(
            arguments: ["calls.csv", "-c", "cii by agnet"], status: 1, output: "",
            errorsHold: ["name.unknown-field", "did you mean `agent`?"]),
        .init(
            arguments: ["calls.csv", "-f", "bad.cii"], status: 1, output: "before\n",
            errorsHold: ["bad.cii:2:8", "agnet"]),
        .init(
            arguments: ["--safe", "-c", "load \"calls.csv\""], status: 1, output: "",
            errorsHold: ["safe.refused"]),
        .init(
            arguments: ["--safe", "calls.csv", "-c", "show count into \"x.csv\""], status: 1, output: "",
            errorsHold: ["safe.refused"]),
        .init(
            arguments: ["--safe", "calls.csv", "-c", "show count as csv"], status: 0, output: "n,count\n3,3\n"
        ),
        .init(arguments: ["--safe", "calls.csv", "-f", "good.cii"], status: 0, output: "n,count\n3,3\n"),
        // 2: the command line.
        .init(arguments: ["--nonsense"], status: 2, output: "", errorsHold: ["--nonsense"]),
        .init(
            arguments: ["--format", "cvs", "-c", "echo hi"], status: 2, output: "",
            errorsHold: ["cvs", "did you mean `csv`?"]),
        .init(
            arguments: ["--set", "format", "-c", "echo hi"], status: 2, output: "", errorsHold: ["NAME=VALUE"]
        ),
        .init(
            arguments: ["--set", "fromat=csv", "-c", "echo hi"], status: 2, output: "",
            errorsHold: ["did you mean `format`?"]),
        .init(
            arguments: ["--tz", "Mars/Olympus", "-c", "echo hi"], status: 2, output: "",
            errorsHold: ["Mars/Olympus"]),
        .init(
            arguments: ["--now", "someday", "-c", "echo hi"], status: 2, output: "", errorsHold: ["someday"]),
        .init(arguments: ["--seed", "x", "-c", "echo hi"], status: 2, output: "", errorsHold: ["seed"]),
        .init(
            arguments: ["--seed", "9223372036854775808", "-c", "echo hi"], status: 2, output: "",
            errorsHold: ["seed"]),
        .init(arguments: ["--color", "blue", "-c", "echo hi"], status: 2, output: "", errorsHold: ["blue"]),
        .init(arguments: ["-", "-f", "-"], status: 2, output: "", errorsHold: ["standard input"]),
        .init(arguments: ["-", "-", "-c", "echo hi"], status: 2, output: "", errorsHold: ["standard input"]),
        .init(arguments: ["-c"], status: 2, output: "", errorsHold: ["-c"]),
        // 3: data or a script could not be read.
        .init(
            arguments: ["missing.csv", "-c", "echo hi"], status: 3, output: "", errorsHold: ["missing.csv"]),
        .init(arguments: ["-f", "missing.cii"], status: 3, output: "", errorsHold: ["missing.cii"]),
        .init(arguments: ["-c", "load \"missing.csv\""], status: 3, output: "", errorsHold: ["missing.csv"]),
        .init(arguments: ["-c", "run \"missing.cii\""], status: 3, output: "", errorsHold: ["missing.cii"]),
    ]

    @Test(arguments: cases) func endsAsAgreed(_ sample: Case) throws {
        let program = try Program([
            "calls.csv": Program.calls, "more.csv": "agent,received,csat\nCaio,2024-03-07,5\n",
            "good.cii": "show count as csv\n", "bad.cii": "echo before\ncii by agnet\necho never\n",
        ])
        let ending = try program.run(sample.arguments, input: Array(sample.input.utf8))
        #expect(ending.status == sample.status, "\(ending)")
        if let output = sample.output { #expect(ending.output == output, "\(ending.errors)") }
        for part in sample.errorsHold { #expect(ending.errors.contains(part), "\(ending.errors)") }
        if sample.status == 0 { #expect(!ending.errors.contains("error"), "\(ending.errors)") }
    }

    @Test func versionAndHelpGoToStandardOutput() throws {
        let program = try Program()
        for flag in ["--version", "-V"] {
            let ending = try program.run(flag)
            #expect(ending.status == 0)
            #expect(ending.output.wholeMatch(of: /cii [0-9]+\.[0-9]+\.[0-9]+\n/) != nil, "\(ending.output)")
            #expect(ending.errors == "")
        }
        for flag in ["-h", "--help"] {
            let ending = try program.run(flag)
            #expect(ending.status == 0)
            #expect(ending.errors == "")
            let options = [
                "-c", "-f", "--format", "--set", "--now", "--tz", "--seed", "--no-init", "--no-history",
                "--color",
                "--safe", "-q", "--version", "-h",
            ]
            for option in options { #expect(ending.output.contains(option), "\(option)") }
        }
    }

    @Test func quietSaysNothingButErrors() throws {
        let program = try Program(["calls.csv": Program.calls])
        let loud = try program.run("calls.csv", "-c", "let slow = response_time > 45s")
        #expect(loud.errors.contains("3 rows loaded"))
        #expect(loud.errors.contains("slow"))
        let quiet = try program.run(
            "-q", "calls.csv", "-c", "let slow = response_time > 45s", "-c", "show count as csv")
        #expect(quiet == .init(status: 0, output: "n,count\n3,3\n", errors: ""))
        let failed = try program.run("-q", "calls.csv", "-c", "cii by agnet")
        #expect(failed.errors.contains("error[name.unknown-field]"))
    }

    @Test func colourIsForTerminalsUnlessAskedFor() throws {
        let program = try Program(["calls.csv": Program.calls])
        let statement = "cii weights csat=1 by agent min 1"
        for (color, isColored) in [("auto", false), ("never", false), ("always", true)] {
            let answer = try program.run("--color", color, "calls.csv", "-c", statement)
            #expect(answer.output.contains("\u{1B}[") == isColored, "\(color)")
            let failure = try program.run("--color", color, "calls.csv", "-c", "cii by agnet")
            #expect(failure.errors.contains("\u{1B}[") == isColored, "\(color)")
        }
    }
}
