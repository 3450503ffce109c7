import CIIText

/// Everything that was not loaded, in the order of the file's lines.
///
/// The first ``limit`` rejects are kept in full; of the rest only how many there were for each reason.
public struct Rejects: Equatable, Sendable, Codable {
    /// How many rejects are kept in full.
    public static let limit = 100_000
    /// How many bytes of a text are kept.
    static let textLimit = 200

    /// The rejects that are kept, by line; those of a line before those of its values.
    public private(set) var kept: [Reject] = []
    /// How many rejected records, each with one or more lines.
    public private(set) var lineCount = 0
    /// How many values of loaded rows.
    public private(set) var valueCount = 0
    /// How many of each kind of reason, by ``Reject/Reason/code``.
    private var counts: [String: Int] = [:]

    /// How many rejects are counted but not kept in full.
    public var omitted: Int { lineCount + valueCount - kept.count }

    /// How many rejects there are of each kind of reason, most first, ties by name.
    public var countsByReason: [(code: String, count: Int)] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (code: $0.key, count: $0.value) }
    }

    /// Notes a rejected record.
    mutating func rejectLine(
        _ line: Int, through lastLine: Int, _ reason: Reject.Reason, text: UnsafeBufferPointer<UInt8>
    ) {
        lineCount += 1
        counts[reason.code, default: 0] += 1
        guard kept.count < Self.limit else { return }
        kept.append(
            Reject(
                line: line, lastLine: lastLine, column: nil, reason: reason,
                text: Self.excerpt(text.withoutLineEnd)))
    }

    /// Notes a rejected value of a loaded row.
    mutating func rejectValue(
        line: Int, column: String, _ reason: Reject.Reason, text: @autoclosure () -> String
    ) {
        valueCount += 1
        counts[reason.code, default: 0] += 1
        guard kept.count < Self.limit else { return }
        kept.append(Reject(line: line, lastLine: line, column: column, reason: reason, text: text()))
    }

    /// Brings what is kept into the order of the lines; the order of one line's rejects stays.
    mutating func finish() {
        let order = kept.indices.sorted { (kept[$0].line, $0) < (kept[$1].line, $1) }
        kept = order.map { kept[$0] }
    }

    /// The text to keep of some bytes: at most ``textLimit`` of them, cut between characters, and inert.
    static func excerpt(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var end = min(bytes.count, textLimit)
        while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80, textLimit - end < 4 { end -= 1 }
        let text = String(decoding: bytes[..<end], as: UTF8.self)
        return inert(end < bytes.count ? text + "…" : text)
    }
}
