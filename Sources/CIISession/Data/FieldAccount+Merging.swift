import CIIIngest

extension FieldAccount {
    /// The account of one field in two logs: sums of what is counted, and every header and note once.
    func merged(with other: FieldAccount) -> FieldAccount {
        var merged = self
        merged.headers += other.headers.filter { !headers.contains($0) }
        merged.notes += other.notes.filter { !notes.contains($0) }
        merged.present += other.present
        merged.missing += other.missing
        merged.rejected += other.rejected
        merged.offered += other.offered
        merged.unoffered += other.unoffered
        if merged.examples.isEmpty { merged.examples = other.examples }
        return merged
    }
}
