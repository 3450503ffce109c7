/// A JSON array of objects, or objects that each stand on several lines.
struct JSONFormat: LogFormat {
    let name = "json"
    let extensions = ["json"]

    func resembles(_ beginning: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = JSONLinesFormat.firstVisible(beginning) else { return false }
        let rest = UnsafeBufferPointer(rebasing: beginning[(first + 1)...])
        switch beginning[first] {
        case UInt8(ascii: "["):
            return JSONLinesFormat.firstVisible(rest).map { rest[$0] == UInt8(ascii: "{") } ?? false
        case UInt8(ascii: "{"):
            // A line of its own for the bracket: no object of JSON lines begins so.
            let next = rest.first { $0 != 0x20 && $0 != 0x09 }
            return next == 0x0A || next == 0x0D
        default:
            return false
        }
    }

    func reader(
        of window: ByteWindow, into log: inout RawLog, watch: LoadWatch
    ) throws(LoadFailure) -> any LogReader {
        JSONReader()
    }
}
