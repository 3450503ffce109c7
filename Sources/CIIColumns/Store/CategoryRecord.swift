/// A column of texts that repeat in a store.
struct CategoryRecord: Codable {
    var codes: Int
    /// Bytes of one code.
    var width: Int
    var missing: Int
    var dictionary: DictionaryRecord

    init(_ column: CategoryColumn, in writer: StoreWriter) throws(StoreProblem) {
        switch column.codes {
        case .uint8(let buffer): (codes, width) = (try writer.block(buffer), 1)
        case .uint16(let buffer): (codes, width) = (try writer.block(buffer), 2)
        case .uint32(let buffer): (codes, width) = (try writer.block(buffer), 4)
        }
        missing = column.missingCount
        dictionary = try DictionaryRecord(column.dictionary, in: writer)
    }

    /// The column as it lies in the file.
    func column(in blocks: StoreBlocks, rowCount: Int, _ part: String) throws(StoreProblem) -> CategoryColumn
    {
        let codes: CategoryColumn.Codes
        let most: Int
        switch width {
        case 1:
            codes = .uint8(try blocks.buffer(self.codes, of: UInt8.self, count: rowCount, name: part))
            most = Int(UInt8.max)
        case 2:
            codes = .uint16(try blocks.buffer(self.codes, of: UInt16.self, count: rowCount, name: part))
            most = Int(UInt16.max)
        case 4:
            codes = .uint32(try blocks.buffer(self.codes, of: UInt32.self, count: rowCount, name: part))
            most = Int(UInt32.max)
        case _: throw .inconsistent(part: part)
        }
        let dictionary = try dictionary.dictionary(in: blocks, part)
        guard dictionary.count <= most, 0...rowCount ~= missing else { throw .inconsistent(part: part) }
        return CategoryColumn(codes: codes, dictionary: dictionary, missingCount: missing)
    }

    /// Checks that every code has a text.
    func check(in blocks: StoreBlocks, _ part: String) throws(StoreProblem) {
        try dictionary.check(in: blocks, part)
        switch width {
        case 1: try check(UInt8.self, in: blocks, part)
        case 2: try check(UInt16.self, in: blocks, part)
        case _: try check(UInt32.self, in: blocks, part)
        }
    }

    private func check<Code: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable>(
        _ type: Code.Type, in blocks: StoreBlocks, _ part: String
    ) throws(StoreProblem) {
        let extent = try blocks.extent(of: codes, CodeExtent<Code>.self, name: part)
        guard extent.missing == missing, extent.end <= dictionary.count else {
            throw .inconsistent(part: part)
        }
    }
}

/// A dictionary of a store, by the way its texts are held.
enum DictionaryRecord: Codable {
    /// Every text in an arena, and the index by which it is found.
    case listed(TextsRecord, count: Int, hashes: Int, slots: Int)

    init(_ dictionary: TextDictionary, in writer: StoreWriter) throws(StoreProblem) {
        let (hashes, slots) = dictionary.index
        self = .listed(
            try TextsRecord(dictionary.texts, in: writer), count: dictionary.count,
            hashes: try writer.block(hashes), slots: try writer.block(slots))
    }

    /// The number of texts.
    var count: Int {
        switch self {
        case .listed(_, let count, _, _): count
        }
    }

    /// The dictionary as it lies in the file.
    func dictionary(in blocks: StoreBlocks, _ part: String) throws(StoreProblem) -> TextDictionary {
        switch self {
        case .listed(let texts, let count, let hashes, let slots):
            let slots = try blocks.buffer(slots, of: UInt32.self, count: nil, name: part)
            let numbered = texts.numbered?.count ?? 0
            guard 0...Int(UInt32.max) ~= count, 0...count ~= numbered else { throw .inconsistent(part: part) }
            let listed = count - numbered
            guard slots.count.nonzeroBitCount == 1, slots.count > listed else {
                throw .inconsistent(part: part)
            }
            return TextDictionary(
                texts: try texts.arena(in: blocks, count: count, part),
                hashes: try blocks.buffer(hashes, of: UInt64.self, count: listed, name: part), slots: slots)
        }
    }

    /// Checks that every slot leads to a text and that some are free, where a search ends.
    func check(in blocks: StoreBlocks, _ part: String) throws(StoreProblem) {
        switch self {
        case .listed(let texts, let count, let hashes, let slots):
            try texts.check(in: blocks, part)
            try blocks.check(hashes, name: part)
            let extent = try blocks.extent(of: slots, CountExtent<UInt32, FreeSlot>.self, name: part)
            let listed = count - (texts.numbered?.count ?? 0)
            guard extent.counted > 0, Int(extent.high) <= listed else { throw .inconsistent(part: part) }
        }
    }
}
