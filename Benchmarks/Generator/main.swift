import Glibc

func complain(_ text: String) {
    let line = Array("benchmark-log: \(text)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
}

do {
    let options = try Options(CommandLine.arguments.dropFirst())
    var tickets = TicketStream(seed: options.seed, rows: options.rows)
    var writer = RecordWriter(form: options.form)
    var output = OutputBytes()
    writer.begin(&output)
    for _ in 0..<options.rows {
        writer.write(tickets.next(), to: &output)
        try output.makeRoom()
    }
    try output.flush()
} catch let problem as Options.Problem {
    complain("\(problem.message)\n\(Options.usage)")
    exit(2)
} catch {
    complain("\(error)")
    exit(1)
}
