/// JSON lines: one object on each line.
struct JSONLinesFormat: LogFormat {
    let name = "jsonl"
    let extensions = ["jsonl", "ndjson"]

    func resembles(_ beginning: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = Self.firstVisible(beginning) else { return false }
        return beginning[first] == UInt8(ascii: "{")
    }

    func reader(
        of window: ByteWindow, into log: inout RawLog, watch: LoadWatch
    ) throws(LoadFailure) -> any LogReader {
        try window.fill(upTo: min(4096, watch.sampleSize))
        if let first = Self.firstVisible(window.bytes), window.bytes[first] == UInt8(ascii: "[") {
            throw .notJSONLines(name: watch.name)
        }
        return Piecewise(MemberLinesReader(JSONObjectParser()))
    }

    /// The offset of the first byte that is not blank.
    static func firstVisible(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        bytes.firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    }
}
