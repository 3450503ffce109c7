/// A JSON array of objects, objects that each stand on several lines, or an object around an array of records.
struct JSONFormat: LogFormat {
    let name = "json"
    let extensions = ["json"]

    func resembles(_ beginning: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = JSONLinesFormat.firstVisible(beginning) else { return false }
        let rest = UnsafeBufferPointer(rebasing: beginning[(first + 1)...])
        switch beginning[first] {
        case UInt8(ascii: "["):
            // Not a digit or a letter, because lines of other logs begin with a bracket too.
            if Self.isLineEnd(rest.first { $0 != 0x20 && $0 != 0x09 }) { return true }
            return JSONLinesFormat.firstVisible(rest).map { Self.arrayBeginnings.contains(rest[$0]) } ?? false
        case UInt8(ascii: "{"):
            // A line of its own for the bracket: no object of JSON lines begins so.
            return Self.isLineEnd(rest.first { $0 != 0x20 && $0 != 0x09 }) || JSONWrapping(beginning) != nil
                || Self.goesOnAfterObject(UnsafeBufferPointer(rebasing: beginning[first...]))
        default:
            return false
        }
    }

    func reader(
        of window: ByteWindow, into log: inout RawLog, watch: LoadWatch
    ) throws(LoadFailure) -> any LogReader {
        try window.fill(upTo: watch.sampleSize)
        let sample = UnsafeBufferPointer(rebasing: window.bytes.prefix(watch.sampleSize))
        return JSONReader(wrapping: JSONWrapping(sample))
    }

    private static let arrayBeginnings = ["{", "[", "]", "\""].map { UInt8(ascii: $0) }

    private static func isLineEnd(_ byte: UInt8?) -> Bool { byte == 0x0A || byte == 0x0D }

    /// Whether a comma or another object follows the first one on its line.
    private static func goesOnAfterObject(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard case .whole(let end) = JSONElement.extent(bytes, from: 0, atEnd: false) else { return false }
        let next = bytes[end...].first { $0 != 0x20 && $0 != 0x09 }
        return next == UInt8(ascii: "{") || next == UInt8(ascii: ",")
    }
}
