/// JSON lines: one object on each line.
struct JSONLinesFormat: LogFormat {
    let name = "jsonl"
    let extensions = ["jsonl", "ndjson", "json"]

    func resembles(_ beginning: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = Self.firstVisible(beginning) else { return false }
        if beginning[first] == UInt8(ascii: "{") { return true }
        guard beginning[first] == UInt8(ascii: "[") else { return false }
        let rest = UnsafeBufferPointer(rebasing: beginning[(first + 1)...])
        return Self.firstVisible(rest).map { rest[$0] == UInt8(ascii: "{") } ?? false
    }

    func read(_ window: ByteWindow, into log: inout RawLog, watch: LoadWatch) throws(LoadFailure) {
        try window.fill(upTo: min(4096, watch.sampleSize))
        if let first = Self.firstVisible(window.bytes), window.bytes[first] == UInt8(ascii: "[") {
            throw .notJSONLines(name: watch.name)
        }
        var reader = JSONLinesReader()
        try reader.read(window, into: &log, watch: watch)
    }

    private static func firstVisible(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        bytes.firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    }
}
