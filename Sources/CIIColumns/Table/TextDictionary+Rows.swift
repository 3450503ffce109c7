extension TextDictionary {
    /// The texts of these codes alone, numbered anew in their order.
    func taking(_ codes: RowRuns) -> TextDictionary {
        if let numbered = texts.numbered {
            return numbered.count == count ? numbered.taking(codes) : insertedOneByOne(codes)
        }
        let hashes = index.hashes.withUnsafeBufferPointer { codes.taking($0) }
        var slotCount = index.slots.count
        while slotCount > 16, slotCount >= 4 * hashes.count { slotCount /= 2 }
        return TextDictionary(
            texts: texts.taking(codes), hashes: ColumnBuffer(hashes),
            slots: ColumnBuffer(Self.slots(slotCount, of: hashes)))
    }

    /// This dictionary with the texts of another that it lacks behind its own, and the code that each of the other's has in
    /// it.
    func merged(with other: TextDictionary) -> (merged: TextDictionary, codes: [UInt32]) {
        guard texts.numbered == nil, other.texts.numbered == nil else {
            var merged = self
            let codes = (0..<other.count).map { code in
                UInt32(truncatingIfNeeded: other.withBytes(code) { merged.insert($0) })
            }
            return (merged, codes)
        }
        var codes = [UInt32](repeating: 0, count: other.count)
        var isNew = [Bool](repeating: false, count: other.count)
        var added = 0
        let (index, others) = (index, other.index.hashes)
        index.slots.withUnsafeBufferPointer { slots in
            index.hashes.withUnsafeBufferPointer { hashes in
                others.withUnsafeBufferPointer { others in
                    for text in 0..<others.count {
                        var own: UInt32?
                        var slot = Int(truncatingIfNeeded: others[text]) & (slots.count - 1)
                        while own == nil, slots[slot] != 0 {
                            let code = slots[slot] - 1
                            let isSame =
                                hashes[Int(code)] == others[text]
                                && texts.areEqual(Int(code), other.texts, text)
                            if isSame { own = code }
                            slot = (slot + 1) & (slots.count - 1)
                        }
                        isNew[text] = own == nil
                        codes[text] = own ?? UInt32(truncatingIfNeeded: count + added)
                        added += own == nil ? 1 : 0
                    }
                }
            }
        }
        guard added > 0 else { return (self, codes) }
        let new = RowRuns(markedIn: isNew)
        let hashes = index.hashes.array + others.withUnsafeBufferPointer { new.taking($0) }
        var slotCount = index.slots.count
        while slotCount < 2 * hashes.count { slotCount *= 2 }
        let all = TextArena(stacking: [texts, other.texts.taking(new)], counts: [count, added])
        let merged = TextDictionary(
            texts: all, hashes: ColumnBuffer(hashes),
            slots: ColumnBuffer(Self.slots(slotCount, of: hashes)))
        return (merged, codes)
    }

    private func insertedOneByOne(_ codes: RowRuns) -> TextDictionary {
        var taken = TextDictionary()
        for code in codes.runs.lazy.flatMap(\.rows) { _ = withBytes(code) { taken.insert($0) } }
        return taken
    }

    /// A slot for each of different texts, which are known by their hashes.
    private static func slots(_ slotCount: Int, of hashes: [UInt64]) -> [UInt32] {
        [UInt32](unsafeUninitializedCapacity: slotCount) { slots, initialized in
            slots.initialize(repeating: 0)
            hashes.withUnsafeBufferPointer { hashes in
                for code in 0..<hashes.count {
                    var slot = Int(truncatingIfNeeded: hashes[code]) & (slotCount - 1)
                    while slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
                    slots[slot] = UInt32(truncatingIfNeeded: code + 1)
                }
            }
            initialized = slotCount
        }
    }
}

extension NumberedTexts {
    /// A dictionary of some of the texts.
    fileprivate func taking(_ places: RowRuns) -> TextDictionary {
        let all =
            distances.isEmpty ? ColumnBuffer((0..<UInt32(truncatingIfNeeded: count)).map(\.self)) : distances
        let taken = all.withUnsafeBufferPointer { places.taking($0) }
        let numbered = NumberedTexts(
            prefix: prefix, width: width, lowest: lowest, distances: ColumnBuffer(taken), count: taken.count)
        return numbered.map { TextDictionary($0) } ?? TextDictionary()
    }
}

extension TextArena {
    /// Whether a text is the same as one of another arena.
    fileprivate func areEqual(_ own: Int, _ other: TextArena, _ text: Int) -> Bool {
        withBytes(own) { bytes in other.withBytes(text) { CIIColumns.areEqual(bytes, $0) } }
    }
}
