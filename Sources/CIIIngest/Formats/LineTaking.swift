/// A reader that goes through a window line by line and can leave out a line that is longer than is held.
protocol LineTaking {
    /// Where in the window the next line starts.
    var position: Int { get set }
    /// The number of that line.
    var line: Int { get set }

    /// Hands over what there is and reads on.
    mutating func refill(_ window: ByteWindow, log: inout RawLog, watch: LoadWatch) throws(LoadFailure)
}

extension LineTaking {
    /// Leaves out a line that is longer than is held.
    mutating func leaveOut(_ window: ByteWindow, log: inout RawLog, watch: LoadWatch) throws(LoadFailure) {
        log.reject(
            .lineTooLong(limit: RecordScanner.recordLimit), line: line, through: line,
            record: UnsafeBufferPointer(rebasing: window.bytes[position...]))
        while true {
            if let end = RecordScanner.nextLine(window.bytes, from: position, atEnd: window.isAtEnd) {
                position = end
                break
            }
            // A carriage return at the very end is kept, because a line feed may follow it.
            position = window.bytes.last == 0x0D ? window.count - 1 : window.count
            try refill(window, log: &log, watch: watch)
        }
        line += 1
    }
}
