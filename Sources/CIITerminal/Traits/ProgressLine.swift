import CIIText
import Glibc

/// One line on standard error that says how far a load has come, and clears itself.
///
/// It shows nothing unless standard error is a terminal, and nothing in the first half second.
public struct ProgressLine {
    private let descriptor: Int32
    private let isTerminal: Bool
    private let now: () -> Double
    private let began: Double
    private var lastShown: Double?

    /// A line that begins to count now.
    public init() {
        self.init(descriptor: 2, isTerminal: TerminalTraits.isTerminal(2)) {
            var time = timespec()
            clock_gettime(CLOCK_MONOTONIC, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
    }

    /// A line on any descriptor and by any clock, which counts seconds.
    init(descriptor: Int32, isTerminal: Bool, now: @escaping () -> Double) {
        self.descriptor = descriptor
        self.isTerminal = isTerminal
        self.now = now
        began = now()
    }

    /// Shows how far it has come, at most ten times a second.
    ///
    /// `name` is what is loaded, `bytes` of `total` have been read; a nil `total` is unknown.
    public mutating func update(name: String, bytes: Int, total: Int?, rows: Int) {
        guard isTerminal else { return }
        let time = now()
        guard time - began >= 0.5, time - (lastShown ?? 0) >= 0.1 else { return }
        lastShown = time
        let width = (TerminalTraits.width(of: descriptor) ?? 80) - 1
        let text = Self.text(name: name, bytes: bytes, total: total, rows: rows, seconds: time - began)
        show("\r" + fitted(text, to: width) + "\u{1B}[K")
    }

    /// Takes the line off the screen.
    public mutating func clear() {
        guard lastShown != nil else { return }
        lastShown = nil
        show("\r\u{1B}[K")
    }

    /// The line's text.
    static func text(name: String, bytes: Int, total: Int?, rows: Int, seconds: Double) -> String {
        var parts = ["loading " + inert(name)]
        if let total, total > 0 { parts.append("\(min(max(bytes, 0), total) * 100 / total)%") }
        parts.append(quantity(Double(rows), ["", " k", " M", " G"]) + (rows == 1 ? " row" : " rows"))
        if seconds > 0 {
            parts.append(quantity(Double(bytes) / seconds, [" B", " kB", " MB", " GB"]) + "/s")
        }
        return parts.joined(separator: "  ")
    }

    /// A number in steps of a thousand, with one decimal where it has less than three digits.
    private static func quantity(_ value: Double, _ units: [String]) -> String {
        var value = max(value, 0)
        var step = 0
        while value >= 999.5, step < units.count - 1 {
            value /= 1000
            step += 1
        }
        let text = step == 0 || value >= 99.95 ? fixed(value, decimals: 0) : fixed(value, decimals: 1)
        return text + units[step]
    }

    private func show(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(descriptor, bytes, bytes.count)
    }
}
