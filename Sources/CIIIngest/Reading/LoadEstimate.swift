import CIIText

/// What a log takes in memory at least, told from its beginning and its size.
public struct LoadEstimate: Equatable, Sendable {
    /// Some of the columns.
    public struct Selection: Equatable, Sendable {
        /// How `only` names them, in the order of the file.
        public let names: [String]
        /// What they take, in bytes.
        public let bytes: Int
    }

    /// A column, and what its rows take.
    struct Part: Equatable {
        /// What `only` calls it: the field its header means, else the header.
        var name: String
        /// Whether `name` is a header, which stands in quotes.
        var isHeader: Bool
        /// The bytes of a row, on the average.
        var bytesPerRow: Double
    }

    /// How many rows the log has, if it goes on as it begins.
    public let rows: Int
    /// What they take, in bytes.
    public let bytes: Int
    private let parts: [Part]

    /// - Parameter parts: the columns that are held, in the order of the file.
    init(rows: Int, parts: [Part]) {
        self.rows = rows
        self.parts = parts
        bytes = Self.bytes(of: parts, rows: rows)
    }

    /// The rows to two digits, as no more of them is known.
    var rowsWritten: String {
        for (size, word) in [(1_000_000_000, "billion"), (1_000_000, "million")] where rows >= size {
            return "\((rows + size / 2) / size) \(word)"
        }
        return "\((rows + 500) / 1000 * 1000)"
    }

    /// The columns that fit into so many bytes, nil where not one fits.
    ///
    /// The largest go first, and those of `preferred` fields only when all others are gone.
    func selection(in budget: Int, preferred: Set<String>) -> Selection? {
        func isPreferred(_ part: Part) -> Bool { !part.isHeader && preferred.contains(part.name) }
        let leaving = parts.indices.sorted { left, right in
            let (a, b) = (parts[left], parts[right])
            if isPreferred(a) != isPreferred(b) { return isPreferred(b) }
            return (a.bytesPerRow, left) > (b.bytesPerRow, right)
        }
        for count in 1..<max(1, parts.count) {
            let gone = Set(leaving.prefix(count))
            let held = parts.indices.filter { !gone.contains($0) }.map { parts[$0] }
            let bytes = Self.bytes(of: held, rows: rows)
            if bytes <= budget {
                return Selection(names: held.map { $0.isHeader ? "\"\($0.name)\"" : $0.name }, bytes: bytes)
            }
        }
        return nil
    }

    private static func bytes(of parts: [Part], rows: Int) -> Int {
        Int(min(parts.reduce(0) { $0 + $1.bytesPerRow } * Double(rows), Double(1 << 60)))
    }
}

extension LoadEstimate {
    /// So much of the beginning of a log is looked at.
    static let sampleSize = 1 << 20

    /// Refuses a log whose beginning and size tell that it will not fit, before more of it is read.
    ///
    /// - Parameter window: at the beginning of the text.
    static func check(
        _ window: ByteWindow, force: RulesInForce, options: LoadOptions, watch: LoadWatch
    ) throws(LoadFailure) {
        guard let limit = options.memoryLimit, let size = window.size, let held = MachineMemory.held else {
            return
        }
        let budget = max(0, limit - held)
        // No store takes more than twice the text it is of, so that most logs need not be looked at.
        guard size >= 8 * sampleSize, window.compression != nil || size > budget / 2 else { return }
        try window.fill(upTo: sampleSize)
        guard window.count > 0, let estimate = LoadEstimate(window, size, force, options, watch.name),
            estimate.bytes > budget
        else { return }
        throw .willNotFit(
            name: watch.name, estimate, budget: budget,
            proposal: estimate.selection(in: budget, preferred: options.preferredFields))
    }

    /// Reads what a window holds by itself; nil where that tells nothing, which reading the whole may say more of.
    private init?(
        _ window: ByteWindow, _ size: Int, _ force: RulesInForce, _ options: LoadOptions, _ name: String
    ) {
        let sample = Array(window.bytes.prefix(Self.sampleSize))
        let read = window.bytesRead * sample.count / window.count
        let watch = LoadWatch(
            name: name, sampleSize: options.sampleSize, rules: force.rules, progress: { _ in },
            isCancelled: { false })
        do throws(LoadFailure) {
            let source = UnpackedSource(
                try ByteSource(.bytes(sample, name: name)), name: name, chunkSize: options.chunkSize,
                isCancelled: { false })
            let text = ByteWindow(
                TextSource(source, name: name, chunkSize: options.chunkSize, encoding: nil),
                chunkSize: options.chunkSize)
            var reading = try LogReading(text, force: force, options: options, watch: watch)
            try reading.read(text, watch: watch)
            self.init(reading.log, read: read, size: size)
        } catch {
            return nil
        }
    }

    /// Tells it from the first records of a log, of whose `size` bytes `read` are read; nil where they tell nothing.
    init?(_ log: RawLog, read: Int, size: Int) {
        guard log.rowCount > 0, read > 0 else { return nil }
        var taken: Set<String> = []
        var parts: [Part] = []
        for (position, column) in log.columns.enumerated() where !column.isLeftOut {
            let header = RawLog.name(column.header, at: position)
            let meanings = HeaderForm(header).keys.flatMap { FieldVocabulary.meanings(of: $0) }
            let field = meanings.map(\.field.name).first {
                !taken.contains($0) && $0.utf8.allSatisfy(isOfWord)
            }
            if let field { taken.insert(field) }
            parts.append(
                Part(
                    name: field ?? header, isHeader: field == nil,
                    bytesPerRow: Self.bytesPerRow(column, rows: log.rowCount)))
        }
        let rows = Double(log.rowCount) * Double(size) / Double(read)
        self.init(rows: Int(min(rows, Double(1 << 60))), parts: parts)
    }

    /// The bytes that a row of the column takes as it is stored in the end.
    private static func bytesPerRow(_ column: RawColumn, rows: Int) -> Double {
        var values = 0
        var letters = 0
        var isMeasure = true
        column.forEachEntry { _, cell in
            guard !cell.isEmpty else { return }
            values += 1
            letters += cell.count
            isMeasure = isMeasure && cell.allSatisfy(Self.isOfMeasure)
        }
        let different = Double(values)
        // The number of an entry, in whole bytes.
        let code = different < 256 ? 1.0 : different < 65_536 ? 2 : 4
        if different * 8 < Double(rows) { return code }
        // Numbers and times are stored as such, and are not wider than an entry's number would be.
        if isMeasure { return min(code, 4) }
        return 4 + Double(letters) / Double(rows)
    }

    /// Whether a byte may be of a number, a date or a time.
    private static func isOfMeasure(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "+")...UInt8(ascii: "/"),
            UInt8(ascii: ":"), UInt8(ascii: "T"), UInt8(ascii: "Z"):
            true
        default: false
        }
    }
}

/// Whether a byte needs no quotes in a name.
private func isOfWord(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
}
