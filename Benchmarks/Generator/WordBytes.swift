/// Words of the log as the bytes that a form writes for them, one behind the other.
struct WordBytes {
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [Int] = [0]
    /// Whether CSV has to put the word between quotes.
    private(set) var needsQuotes: [Bool] = []

    /// The words; without a form they are written as they are.
    init(_ words: [String], form: RecordForm?) {
        for word in words {
            bytes += form?.escaped(word) ?? Array(word.utf8)
            ends.append(bytes.count)
            needsQuotes.append(word.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") })
        }
    }
}
