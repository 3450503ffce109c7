/// Lines of separated text that are remarks: `#` and a blank, `#!` or `##`, or `#` alone.
///
/// `#` with a separator or a word behind it is not, because columns and tickets are called so.
enum CommentLine {
    /// Whether the line at the place is one; nil where the bytes that tell are not there yet.
    static func begins(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int, atEnd: Bool) -> Bool? {
        guard position < bytes.count else { return atEnd ? false : nil }
        guard bytes[position] == UInt8(ascii: "#") else { return false }
        guard position + 1 < bytes.count else { return atEnd ? true : nil }
        switch bytes[position + 1] {
        case 0x20, 0x0A, 0x0D, UInt8(ascii: "#"), UInt8(ascii: "!"): return true
        default: return false
        }
    }
}
