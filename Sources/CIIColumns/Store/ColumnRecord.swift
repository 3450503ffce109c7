/// A column of a store.
struct ColumnRecord: Codable {
    var name: String
    var values: ValuesRecord

    /// Writes a column.
    init(_ column: Column, in writer: StoreWriter) throws(StoreProblem) {
        name = column.name
        values =
            switch column.storage {
            case .category(let column): .category(try CategoryRecord(column, in: writer))
            case .text(let column):
                .text(
                    try TextsRecord(column.texts, in: writer), try ValidityRecord(column.validity, in: writer)
                )
            case .boolean(let column):
                .boolean(block: try writer.block(column.values), missing: column.missingCount)
            case .number(.scaled(let integers, let decimals)):
                .scaled(try IntegersRecord(integers, in: writer), decimals: decimals)
            case .number(.real(let reals)):
                .real(
                    block: try writer.block(reals.values), try ValidityRecord(reals.validity, in: writer))
            case .instant(let column): .instant(try TicksRecord(column, in: writer))
            case .duration(let column): .duration(try TicksRecord(column, in: writer))
            }
        // A column that could not be read must not be written as one without values.
        if let problem = column.problem { throw problem }
    }

    /// What errors call the column.
    var part: String { "column \(name)" }

    /// The values as they lie in the file.
    func storage(in blocks: StoreBlocks, rowCount: Int) throws(StoreProblem) -> ColumnStorage {
        switch values {
        case .category(let record): .category(try record.column(in: blocks, rowCount: rowCount, part))
        case .text(let texts, let validity):
            .text(
                TextColumn(
                    texts: try texts.arena(in: blocks, count: rowCount, part),
                    validity: try validity.validity(in: blocks, count: rowCount, part)))
        case .boolean(let block, let missing):
            .boolean(
                BooleanColumn(
                    values: try blocks.buffer(block, of: UInt8.self, count: rowCount, name: part),
                    missingCount: missing))
        case .scaled(let integers, let decimals):
            .number(.scaled(try integers.integers(in: blocks, rowCount: rowCount, part), decimals: decimals))
        case .real(let block, let validity):
            .number(
                .real(
                    RealNumbers(
                        values: try blocks.buffer(block, of: Double.self, count: rowCount, name: part),
                        validity: try validity.validity(in: blocks, count: rowCount, part))))
        case .instant(let ticks): .instant(try ticks.column(in: blocks, rowCount: rowCount, part))
        case .duration(let ticks): .duration(try ticks.column(in: blocks, rowCount: rowCount, part))
        }
    }

    /// Checks what the blocks hold.
    func check(in blocks: StoreBlocks) throws(StoreProblem) {
        switch values {
        case .category(let record): try record.check(in: blocks, part)
        case .text(let texts, let validity):
            try texts.check(in: blocks, part)
            try validity.check(in: blocks, part)
        case .boolean(let block, let missing):
            let extent = try blocks.extent(of: block, CountExtent<UInt8, MissingTruth>.self, name: part)
            try hold(extent.counted == missing && extent.high <= 2)
        case .scaled(let integers, let decimals):
            try integers.check(in: blocks, part)
            try hold(0...18 ~= decimals)
        case .real(let block, let validity):
            let extent = try blocks.extent(of: block, FiniteExtent.self, name: part)
            try hold(extent.areFinite)
            try validity.check(in: blocks, part)
        case .instant(let ticks), .duration(let ticks): try ticks.check(in: blocks, part)
        }
    }

    private func hold(_ isSo: Bool) throws(StoreProblem) {
        guard isSo else { throw .inconsistent(part: part) }
    }

    /// As many rows without a value.
    func withoutValues(rowCount: Int) -> ColumnStorage {
        switch values {
        case .category:
            var maker = CategoryMaker()
            maker.appendMissing(count: rowCount)
            return .category(maker.finish())
        case .text:
            var maker = TextMaker()
            maker.appendMissing(count: rowCount)
            return .text(maker.finish())
        case .boolean:
            var maker = BooleanMaker()
            maker.appendMissing(count: rowCount)
            return .boolean(maker.finish())
        case .scaled, .real:
            var maker = PackedIntegersMaker()
            maker.appendMissing(count: rowCount)
            return .number(.scaled(maker.finish(), decimals: 0))
        case .instant:
            var maker = TickMaker(ticksPerSecond: 1)
            maker.appendMissing(count: rowCount)
            return .instant(maker.finish())
        case .duration:
            var maker = TickMaker(ticksPerSecond: 1, meaning: .duration)
            maker.appendMissing(count: rowCount)
            return .duration(maker.finish())
        }
    }
}

/// The values of a column of a store, by the kind of the column.
enum ValuesRecord: Codable {
    case category(CategoryRecord)
    case text(TextsRecord, ValidityRecord)
    case boolean(block: Int, missing: Int)
    case scaled(IntegersRecord, decimals: Int)
    case real(block: Int, ValidityRecord)
    case instant(TicksRecord)
    case duration(TicksRecord)
}
