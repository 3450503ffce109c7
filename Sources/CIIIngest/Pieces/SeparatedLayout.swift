import CStructure

/// What must hold of every record of a piece of separated text that is taken without the tolerant reader.
struct SeparatedLayout: Sendable {
    let separator: UInt8
    /// Nil where quotes are letters.
    let quote: UInt8?
    /// How many columns there are.
    let columnCount: Int
    /// The cells of the header; nil where no record names the columns.
    let header: [[UInt8]]?
    /// Whether the last column has no name, so that records may lack its field.
    let lastHeaderIsEmpty: Bool
    /// Whether a quoted field may go over several lines.
    let allowsLinesInQuotes: Bool

    /// The dialect as the scan knows it.
    var dialect: cii_structure_dialect {
        cii_structure_dialect(separator: separator, quote: quote ?? 0, has_quote: quote != nil)
    }

    /// Whether records of that many fields fit, those behind the last column being empty.
    func takes(fieldCount: Int) -> Bool {
        fieldCount >= columnCount || lastHeaderIsEmpty && fieldCount == columnCount - 1
    }
}
