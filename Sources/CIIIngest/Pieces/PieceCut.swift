import CStructure
import Glibc

/// Where a text may be cut between two records.
enum PieceCut {
    /// After a line feed outside of quotes.
    case outsideQuotes(cii_structure_dialect)
    /// After any line feed.
    case anyLine

    /// The offset after the last record that is whole, the first byte being the start of one; 0 where none is.
    func end(_ bytes: UnsafePointer<UInt8>, count: Int) -> Int {
        if case .outsideQuotes(let dialect) = self, dialect.has_quote {
            return cii_structure_count(StructureVersion.best, dialect, bytes, count, false).last_line_end
        }
        var end = count
        while end > 0, bytes[end - 1] != 0x0A { end -= 1 }
        return end
    }
}
