import CIIIngest
import CIIText

/// What newer records of a followed file have changed beside adding rows.
struct FollowChange {
    private let before: FollowedSource.State
    private let now: FollowedSource.State

    init(from before: FollowedSource.State, to now: FollowedSource.State) {
        self.before = before
        self.now = now
    }

    /// One sentence for each change, fields in the order of the file.
    var lines: [String] {
        var known: [String: FieldAccount] = [:]
        for field in before.fields { known[field.name] = field }
        var lines: [String] = []
        var isThere: Set<String> = []
        for field in now.fields {
            isThere.insert(field.name)
            guard let old = known[field.name] else {
                lines.append("`\(inert(field.name))` is new")
                continue
            }
            if let change = change(from: old, to: field) { lines.append(change) }
        }
        for field in before.fields where !isThere.contains(field.name) {
            lines.append("`\(inert(field.name))` is no field any more")
        }
        if let rejected { lines.append(rejected) }
        return lines
    }

    private func change(from old: FieldAccount, to new: FieldAccount) -> String? {
        let name = "`\(inert(new.name))`"
        if old.type != new.type {
            return "\(name) is \(new.type.phrase) now and was \(old.type.phrase) before"
        }
        if old.headers != new.headers {
            let headers = new.headers.map { inert($0) }.joined(separator: " + ")
            return "\(name) comes from \(headers.isEmpty ? "other fields" : headers) now"
        }
        if old.unit != new.unit, let unit = new.unit {
            return "\(name) is read in \(unit.rawValue) now"
                + (old.unit.map { " and was in \($0.rawValue) before" } ?? "")
        }
        guard old.scale != new.scale, let scale = new.scale else { return nil }
        return "\(name) is read on the scale \(shortest(scale.worst))…\(shortest(scale.best)) now"
    }

    private var rejected: String? {
        let records = now.account.rowsRejected - before.account.rowsRejected
        let values = now.account.valuesRejected - before.account.valuesRejected
        guard records > 0 || values > 0 else { return nil }
        var parts: [String] = []
        if records > 0 { parts.append("\(records) more \(records == 1 ? "record" : "records")") }
        if values > 0 { parts.append("\(values) more \(values == 1 ? "value" : "values")") }
        let last = now.rejects.kept.last.map { "; the last: line \($0.line), \($0.reason.sentence)" } ?? ""
        return "rejected: \(parts.joined(separator: " and "))\(last)"
    }
}
