/// logfmt: `key=value key="value with blanks"` on each line.
struct LogfmtFormat: LogFormat {
    let name = "logfmt"
    let extensions = ["logfmt"]

    func resembles(_ beginning: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = JSONLinesFormat.firstVisible(beginning) else { return false }
        let rest = UnsafeBufferPointer(rebasing: beginning[first...])
        // A line that the sample cuts is told by what there is of it.
        let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.lastIndex { $0 == 0x20 } ?? rest.count
        var parser = LogfmtParser()
        var scratch: [UInt8] = []
        let line = UnsafeBufferPointer(rebasing: rest[..<end])
        guard parser.parse(line, offset: 0, scratch: &scratch) == nil, parser.beginsWithPair else {
            return false
        }
        let pairs = parser.members.count - parser.bareKeys
        return pairs >= 2 && pairs > parser.bareKeys
    }

    func reader(
        of window: ByteWindow, into log: inout RawLog, watch: LoadWatch
    ) throws(LoadFailure) -> any LogReader {
        MemberLinesReader(LogfmtParser())
    }
}
