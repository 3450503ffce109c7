import CIIColumns
import Glibc

// kernel-benchmarks [ROWS [REPETITIONS [THREADS [NAME]]]]: milliseconds of questions, the least of the repetitions.
// kernel-benchmarks --instructions NAME ROWS: asks one question once on one thread, for a program that counts.
// kernel-benchmarks --weights [REPETITIONS]: milliseconds of weighing groups whose scores are there, on one thread.
// kernel-benchmarks --names | --csv ROWS: the questions; the rows, for asking others the same.

let arguments = Array(CommandLine.arguments.dropFirst())
let clock = ContinuousClock()

func fail(_ message: String) -> Never {
    let line = Array("kernel-benchmarks: \(message)\n".utf8)
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(2)
}

func number(_ index: Int, otherwise: Int) -> Int {
    guard arguments.indices.contains(index) else { return otherwise }
    guard let number = Int(arguments[index]), number > 0 else {
        fail("expected a number above 0, found \(arguments[index])")
    }
    return number
}

func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let elapsed = try clock.measure(body)
    return Double(elapsed.components.attoseconds) / 1e15 + Double(elapsed.components.seconds) * 1e3
}

/// What the threads of this process have worked, which other work on the machine disturbs less than the time that passes.
func processorMilliseconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

switch arguments.first {
case "--names":
    for question in KernelQuestion.all { print(question.name) }
case "--csv":
    writeCSV(InteractionTable.make(rows: number(1, otherwise: 1_000_000)))
case "--weights":
    try WeighingBenchmark.run(repetitions: number(1, otherwise: 50))
case "--instructions":
    guard arguments.count > 1 else { fail("expected the name of a question") }
    let table = InteractionTable.make(rows: number(2, otherwise: 65_536))
    // Without a question the cost of making the table alone is counted.
    if arguments[1] != "nothing" {
        guard let question = KernelQuestion.all.first(where: { $0.name == arguments[1] }) else {
            fail("no question \(arguments[1])")
        }
        _ = try grouped(question.request, in: table, threads: 1)
    }
default:
    let table = InteractionTable.make(rows: number(0, otherwise: 10_000_000))
    let repetitions = number(1, otherwise: 5)
    let threads = number(2, otherwise: 2)
    for question in KernelQuestion.all where arguments.count < 4 || arguments[3] == question.name {
        var least = Double.infinity
        var leastProcessor = Double.infinity
        var groupCount = 0
        for _ in 0..<repetitions {
            let started = processorMilliseconds()
            least = min(
                least,
                try milliseconds {
                    groupCount = try grouped(question.request, in: table, threads: threads).groupCount
                })
            leastProcessor = min(leastProcessor, processorMilliseconds() - started)
        }
        let perRow = least * 1e6 / Double(table.rowCount)
        print(
            "\(question.name)\t\(groupCount) groups\t\(rounded(least)) ms\t\(rounded(perRow)) ns a row"
                + "\t\(rounded(leastProcessor)) ms of all processors")
    }
}

func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
