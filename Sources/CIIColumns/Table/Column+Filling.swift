/// A column with values of another in the rows where it had none.
public struct FilledColumn: Sendable {
    /// The column.
    public var column: Column
    /// Rows whose value is the other column's.
    public var filled: Int
    /// Rows where both have a value and the values differ.
    public var differing: Int
}

extension Column {
    /// This column with the values of `other` in the rows where it has none, or an empty text.
    ///
    /// Nil where the kinds do not go together: beside equal ones, categories and free text do. A column without a
    /// single value takes any other's.
    public func filled(from other: Column) -> FilledColumn? {
        if missingCount == count {
            return FilledColumn(
                column: Column(name: name, storage: other.storage), filled: other.count - other.missingCount,
                differing: 0)
        }
        let texts: Set<ColumnKind> = [.category, .text]
        guard kind == other.kind || texts.contains(kind) && texts.contains(other.kind) else { return nil }
        let both = Column(
            name: name,
            storage: ColumnStorage(stacking: [storage, other.storage], rowCounts: [count, count]))
        var rows = [UInt32](repeating: 0, count: count)
        var filled = 0
        var differing = 0
        KeyCodes(of: both).codes.withUnsafeBufferPointer { codes in
            rows.withUnsafeMutableBufferPointer { rows in
                for row in rows.indices {
                    let (own, others) = (codes[row], codes[rows.count + row])
                    let takesOther = own == KeyCodes.none && others != KeyCodes.none
                    rows[row] = UInt32(takesOther ? rows.count + row : row)
                    filled &+= takesOther ? 1 : 0
                    differing &+= own != others && own != KeyCodes.none && others != KeyCodes.none ? 1 : 0
                }
            }
        }
        // Without a value taken over the rows stay the ones that were there, and no second copy is made.
        let column = filled == 0 ? self : both.picking(rows)
        return FilledColumn(column: column, filled: filled, differing: differing)
    }
}
