/// Where physical lines end: LF, CRLF and CR end one.
extension RecordScanner {
    /// The offset after the line end at `position`; nil where the next byte decides and is not there yet.
    static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int, atEnd: Bool) -> Int? {
        guard bytes[position] == 0x0D else { return position + 1 }
        guard position + 1 < bytes.count else { return atEnd ? position + 1 : nil }
        return bytes[position + 1] == 0x0A ? position + 2 : position + 1
    }

    /// The offset after the line that `start` lies in; nil where its end is not there yet.
    static func nextLine(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, atEnd: Bool) -> Int? {
        var position = start
        while position < bytes.count {
            if bytes[position] == 0x0A || bytes[position] == 0x0D {
                return lineEnd(bytes, at: position, atEnd: atEnd)
            }
            position += 1
        }
        return atEnd ? position : nil
    }

    /// How many line ends lie between two offsets.
    static func lineEnds(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        var count = 0
        var position = start
        while let next = nextLine(bytes, from: position, atEnd: true), next <= end, next > position {
            count += 1
            position = next
        }
        return count
    }
}
