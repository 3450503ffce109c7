/// Texts of a store that are generated.
struct NumberedRecord: Codable {
    var prefix: [UInt8]
    var width: Int
    var lowest: Int64
    /// How far each number is above the lowest; no elements where there is no gap.
    var distances: Int
    var count: Int

    init(_ numbered: NumberedTexts, in writer: StoreWriter) throws(StoreProblem) {
        prefix = numbered.prefix
        width = numbered.width
        lowest = numbered.lowest
        distances = try writer.block(numbered.distances)
        count = numbered.count
    }

    /// The texts, whose numbers lie in the file.
    func texts(in blocks: StoreBlocks, _ part: String) throws(StoreProblem) -> NumberedTexts {
        let distances = try blocks.buffer(distances, of: UInt32.self, count: nil, name: part)
        guard width <= NumberedTexts.byteLimit, count <= UInt32.max,
            let texts = NumberedTexts(
                prefix: prefix, width: width, lowest: lowest, distances: distances, count: count)
        else { throw .inconsistent(part: part) }
        return texts
    }

    /// Checks that the numbers ascend, by which they are found.
    func check(in blocks: StoreBlocks, _ part: String) throws(StoreProblem) {
        let extent = try blocks.extent(of: distances, AscendingExtent<UInt32>.self, name: part)
        let highest = lowest.addingReportingOverflow(Int64(max(extent.last ?? 0, UInt32(count))))
        guard extent.ascends, !highest.overflow else { throw .inconsistent(part: part) }
    }
}

/// Texts of a store that stand end to end, behind generated ones.
struct TextsRecord: Codable {
    var numbered: NumberedRecord?
    var bytes: Int
    var byteCount: Int
    var offsets: Int
    /// Whether offsets take 64 bits.
    var isWide: Bool

    init(_ arena: TextArena, in writer: StoreWriter) throws(StoreProblem) {
        numbered = nil
        if let texts = arena.numbered { numbered = try NumberedRecord(texts, in: writer) }
        bytes = try writer.block(arena.bytes)
        byteCount = arena.byteCount
        switch arena.offsets {
        case .narrow(let buffer): (offsets, isWide) = (try writer.block(buffer), false)
        case .wide(let buffer): (offsets, isWide) = (try writer.block(buffer), true)
        }
    }

    /// The texts as they lie in the file, of which there are to be `count`.
    func arena(in blocks: StoreBlocks, count: Int, _ part: String) throws(StoreProblem) -> TextArena {
        var texts: NumberedTexts?
        if let numbered { texts = try numbered.texts(in: blocks, part) }
        let count = count - (texts?.count ?? 0)
        guard count >= 0, byteCount >= 0 else { throw .inconsistent(part: part) }
        return TextArena(
            texts,
            bytes: try blocks.buffer(bytes, of: UInt8.self, count: byteCount, name: part),
            offsets: isWide
                ? .wide(try blocks.buffer(offsets, of: Int.self, count: count + 1, name: part))
                : .narrow(try blocks.buffer(offsets, of: UInt32.self, count: count + 1, name: part)))
    }

    /// Checks that each text begins where the one before ends, the first with the first byte and the last one's end
    /// with the last.
    func check(in blocks: StoreBlocks, _ part: String) throws(StoreProblem) {
        try numbered?.check(in: blocks, part)
        try blocks.check(bytes, name: part)
        let ends: (first: Int?, last: Int?, ascends: Bool)
        if isWide {
            let extent = try blocks.extent(of: offsets, AscendingExtent<Int>.self, name: part)
            ends = (extent.first, extent.last, extent.ascends)
        } else {
            let extent = try blocks.extent(of: offsets, AscendingExtent<UInt32>.self, name: part)
            ends = (extent.first.map { Int($0) }, extent.last.map { Int($0) }, extent.ascends)
        }
        guard ends.ascends, ends.first == 0, ends.last == byteCount else { throw .inconsistent(part: part) }
    }
}

/// Which rows of a column of a store hold a value.
struct ValidityRecord: Codable {
    /// A bit for each row; `nil` while every row holds one.
    var words: Int?
    var missing: Int

    init(_ validity: Validity, in writer: StoreWriter) throws(StoreProblem) {
        words = nil
        if let buffer = validity.words { words = try writer.block(buffer) }
        missing = validity.missingCount
    }

    /// The validity as it lies in the file.
    func validity(in blocks: StoreBlocks, count: Int, _ part: String) throws(StoreProblem) -> Validity {
        guard let words else {
            guard missing == 0 else { throw .inconsistent(part: part) }
            return Validity(words: nil, count: count, missingCount: 0)
        }
        let buffer = try blocks.buffer(words, of: UInt64.self, count: nil, name: part)
        guard 0...count ~= missing, buffer.count >= (count + 63) / 64 else {
            throw .inconsistent(part: part)
        }
        return Validity(words: buffer, count: count, missingCount: missing)
    }

    /// Checks that as many bits are zero as rows are missing; those behind the last row are one.
    func check(in blocks: StoreBlocks, _ part: String) throws(StoreProblem) {
        guard let words else { return }
        let extent = try blocks.extent(of: words, BitExtent.self, name: part)
        guard extent.zeros == missing else { throw .inconsistent(part: part) }
    }
}
