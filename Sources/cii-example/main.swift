import Glibc

/// Writes all of the text; false where the other end does not take it.
func write(_ text: String, to descriptor: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
        let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { return false }
        bytes = bytes.dropFirst(written)
    }
    return true
}

do {
    let options = try Options(CommandLine.arguments.dropFirst())
    let wording = options.isPortuguese ? Wording.portuguese : Wording.english
    var generator = LogGenerator(seed: options.seed, wording: wording)
    let text = LogWriter(wording: wording).text(generator.interactions(options.rows))
    exit(write(text, to: STDOUT_FILENO) ? 0 : 1)
} catch {
    _ = write("cii-example: \(error.message)\n\(Options.usage)\n", to: STDERR_FILENO)
    exit(2)
}
