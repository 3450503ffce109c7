import CIIIngest
import CIIReport
import CIISession
import CIITerminal
import Glibc

/// Standard output and standard error as a session sees them.
final class StandardStreams: SessionOutput {
    private let isQuiet: Bool
    private let color: ColorPolicy
    private var progressLine: ProgressLine

    init(color: ColorPolicy, isQuiet: Bool) {
        self.color = color
        self.isQuiet = isQuiet
        progressLine = ProgressLine()
    }

    func result(_ text: String) -> Written {
        guard !Self.write(text, to: STDOUT_FILENO) else { return .whole }
        return errno == EPIPE ? .unread : .failed(String(cString: strerror(errno)).lowercased())
    }

    func message(_ text: String) {
        _ = Self.write(text.hasSuffix("\n") ? text : text + "\n", to: STDERR_FILENO)
    }

    func progress(_ progress: LoadProgress?, of name: String) {
        guard !isQuiet else { return }
        if let progress {
            progressLine.update(
                name: name, bytes: progress.bytes, total: progress.totalBytes, rows: progress.rows)
        } else {
            progressLine.clear()
        }
    }

    var resultStyle: RenderStyle {
        let isTerminal = TerminalTraits.isTerminal(STDOUT_FILENO)
        return RenderStyle(
            width: isTerminal ? TerminalTraits.width(of: STDOUT_FILENO) : nil,
            color: color.allows(isTerminal: isTerminal, environment: TerminalTraits.environment))
    }

    var liveDrawing: (any LiveDrawing)? {
        TerminalDrawing(descriptor: STDOUT_FILENO) { self.result($0) }
    }

    var liveConversation: (any LiveConversation)? {
        TerminalDrawing(descriptor: STDOUT_FILENO, readsKeys: true) { self.result($0) }
    }

    var messageColor: Bool {
        color.allows(
            isTerminal: TerminalTraits.isTerminal(STDERR_FILENO), environment: TerminalTraits.environment)
    }

    /// Writes all of `text`; false where that fails, and `errno` says why.
    static func write(_ text: String, to descriptor: Int32) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var written = 0
            while written < bytes.count {
                let count = Glibc.write(
                    descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
                if count < 0 {
                    if errno == EINTR { continue }
                    return false
                }
                written += count
            }
            return true
        }
    }
}
