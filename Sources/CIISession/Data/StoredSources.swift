import CIIEngine
import CIIIngest

/// What a store says of the sources whose rows it holds; tables are numbers of the store's.
struct StoredSources: Codable {
    var sources: [StoredSource]
    var rows: StoredRows
    /// The interactions.
    var settled: Int
    var joins: [StoredJoin]
    var repeatContacts: RepeatContacts?
    /// What the sources were made of, where the store is a cache.
    var origin: StoredOrigin?
}

/// A source, as ``LoadedSource`` has it.
struct StoredSource: Codable {
    struct LeftOut: Codable {
        var status: String
        var count: Int
    }

    var name: String
    var path: String?
    var fields: [FieldAccount]
    var rejects: Rejects
    var account: LogAccount
    var foldedKey: String?
    var joinedBy: JoinField?
    /// Its rows, where they are joined onto interactions.
    var table: Int?
    var duplicates: Int
    var repeats: Int
    var leftOut: [LeftOut]
}

/// The rows of all sources that are interactions, as ``StackedRows`` has them.
struct StoredRows: Codable {
    struct Part: Codable {
        var first: Int
        var count: Int
        var names: [String]
        /// A table of the columns that the others make of another kind.
        var originals: Int
    }

    var table: Int
    var parts: [Part]
}

/// What came of a join, as ``JoinAccount`` has it.
struct StoredJoin: Codable {
    struct Orphan: Codable {
        var source: String
        var key: String
    }

    struct Filled: Codable {
        var field: String
        var filled: Int
        var differing: Int
    }

    struct Aside: Codable {
        var field: String
        var column: String
    }

    struct JoinedField: Codable {
        var column: String
        var account: FieldAccount
    }

    var sources: [String]
    var field: String
    var interactions: Int
    var unmatched: Int
    var caseMatches: Int
    var repeatedKeys: Int
    var superseded: Int
    var repeatedExample: String?
    var keyless: Int
    var orphans: [Orphan]
    var orphanCount: Int
    var added: [String]
    var filled: [Filled]
    var aside: [Aside]
    var fields: [JoinedField]
}

extension StoredJoin {
    init(_ join: JoinAccount) {
        sources = join.sources
        field = join.field
        interactions = join.interactions
        unmatched = join.unmatched
        caseMatches = join.caseMatches
        repeatedKeys = join.repeatedKeys
        superseded = join.superseded
        repeatedExample = join.repeatedExample
        keyless = join.keyless
        orphans = join.orphans.map { Orphan(source: $0.source, key: $0.key) }
        orphanCount = join.orphanCount
        added = join.added
        filled = join.filled.map { Filled(field: $0.field, filled: $0.filled, differing: $0.differing) }
        aside = join.aside.map { Aside(field: $0.field, column: $0.as) }
        fields = join.fields.map { JoinedField(column: $0.column, account: $0.account) }
    }

    /// The join's account.
    var account: JoinAccount {
        var join = JoinAccount(
            sources: sources, field: field, interactions: interactions, unmatched: unmatched,
            caseMatches: caseMatches, repeatedKeys: repeatedKeys, superseded: superseded,
            repeatedExample: repeatedExample, keyless: keyless)
        join.orphans = orphans.map { ($0.source, $0.key) }
        join.orphanCount = orphanCount
        join.added = added
        join.filled = filled.map { ($0.field, $0.filled, $0.differing) }
        join.aside = aside.map { ($0.field, $0.column) }
        join.fields = fields.map { ($0.column, $0.account) }
        return join
    }

    /// Whether its numbers are ones that counting gives.
    var isSound: Bool {
        let numbers =
            [interactions, unmatched, caseMatches, repeatedKeys, superseded, keyless, orphanCount]
            + filled.flatMap { [$0.filled, $0.differing] }
        return numbers.allSatisfy(StoredSource.isCount) && orphans.count <= orphanCount
            && fields.allSatisfy { StoredSource.isSound($0.account) }
    }
}

extension StoredSource {
    init(_ source: LoadedSource, table: Int?) {
        name = source.name
        path = source.path
        fields = source.log.fields
        rejects = source.log.rejects
        account = source.log.account
        foldedKey = source.log.foldedKey
        joinedBy = source.joinedBy
        self.table = table
        duplicates = source.duplicates
        repeats = source.repeats
        leftOut = source.leftOut.map { LeftOut(status: $0.status, count: $0.count) }
    }

    /// A number that counting can give, so that sums of a few thousand of them are numbers.
    static func isCount(_ number: Int) -> Bool { 0...1 << 48 ~= number }

    /// Whether its numbers are ones that counting gives.
    var isSound: Bool {
        let lines = account.lines
        let numbers =
            [
                duplicates, repeats, account.rowsLoaded, account.rowsRejected, account.valuesRejected,
                account.bytes, account.headerLine ?? 0, lines.header, lines.title, lines.comment,
                lines.surrounding, lines.blank, lines.loaded, lines.rejected, rejects.lineCount,
                rejects.valueCount,
            ] + leftOut.map(\.count)
        return numbers.allSatisfy(Self.isCount) && rejects.omitted >= 0
            && fields.allSatisfy(Self.isSound)
    }

    /// Whether a field's numbers are ones that counting gives and its scale has two ends.
    static func isSound(_ field: FieldAccount) -> Bool {
        let numbers = [field.present, field.missing, field.rejected, field.offered, field.unoffered]
        return numbers.allSatisfy(isCount)
            && (field.scale.map { $0.worst.isFinite && $0.best.isFinite } ?? true)
    }
}
