import CIISession
import Glibc

/// Statements that come through standard input, each answered as soon as it is there.
///
/// A statement ends with its line, unless it visibly goes on or an indented line that has come already
/// continues it. A writer that waits for an answer before it sends more gets one.
struct StatementStream {
    let session: Session

    /// How long to wait for more of what is being written, in milliseconds.
    private static let patience: Int32 = 20

    /// How often to ask whether Ctrl-C came while nothing does, in milliseconds.
    private static let interruptInterval: Int32 = 250

    func run() -> ExitStatus {
        // A file is there as a whole, so it is a script like any other.
        var status = stat()
        if fstat(STDIN_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
            return session.run(scriptAt: "-", isOptional: false)
        }
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var lines = 0
        while true {
            guard waitForInput() else { return .interrupted }
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { break }
            text += buffer[..<count]
            while let end = completeEnd(text) {
                let status = submit(text[..<end], &lines)
                text.removeFirst(end)
                guard status == .done, !session.hasEnded else { return status }
            }
        }
        return text.isEmpty ? .done : submit(text[...], &lines)
    }

    /// Where the first statement ends that no later line can continue; nil where that cannot be told yet.
    private func completeEnd(_ text: [UInt8]) -> Int? {
        var start = 0
        while let newline = text[start...].firstIndex(of: UInt8(ascii: "\n")) {
            start = newline + 1
            if start == text.count {
                // More may be on its way; what is not here soon is another statement.
                if isMoreComing { return nil }
            } else if text[start] == UInt8(ascii: " ") || text[start] == UInt8(ascii: "\t") {
                continue
            }
            if !session.needsMore(String(decoding: text[..<start], as: UTF8.self)) { return start }
        }
        return nil
    }

    /// Waits until something can be read; false when Ctrl-C was pressed.
    ///
    /// A read goes on after the signal, so it is asked for now and then whether one came.
    private func waitForInput() -> Bool {
        var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        while poll(&input, 1, Self.interruptInterval) <= 0 {
            if session.isInterrupted { return false }
        }
        return true
    }

    private var isMoreComing: Bool {
        var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&input, 1, Self.patience) > 0 && input.revents & Int16(POLLIN) != 0
    }

    private func submit(_ bytes: ArraySlice<UInt8>, _ lines: inout Int) -> ExitStatus {
        guard let statement = String(validating: bytes, as: UTF8.self) else {
            return session.refuse(line: lines + 1, "standard input is not UTF-8 text")
        }
        let status = session.run(
            script: statement, named: "standard input", firstLine: lines + 1, isConversation: true)
        lines += bytes.count { $0 == UInt8(ascii: "\n") }
        return status
    }
}
