/// The distinct texts a function makes of a dictionary, and which of them each code has become.
struct DictionaryEntries {
    let texts: TextArena
    /// The entry of each code, then the number of entries for a missing code; `nil` while entries are the codes.
    let entries: [UInt32]?

    init(_ dictionary: TextDictionary) {
        texts = dictionary.texts
        entries = nil
    }

    private init(texts: TextArena, entries: [UInt32]) {
        self.texts = texts
        self.entries = entries
    }

    @inline(__always)
    func entry(ofCode code: Int) -> Int {
        guard let entries else { return code }
        return Int(entries[code])
    }

    func mapped(by function: TextFunction) -> DictionaryEntries {
        var distinct = TextDictionary()
        var bytes: [UInt8] = []
        let mapped = (0..<texts.count).map { entry in
            bytes.removeAll(keepingCapacity: true)
            texts.withBytes(entry) { function.append($0, to: &bytes) }
            return UInt32(bytes.withUnsafeBufferPointer { distinct.insert($0) })
        }
        let byCode = entries?.dropLast().map { mapped[Int($0)] } ?? mapped
        return DictionaryEntries(texts: distinct.texts, entries: byCode + [UInt32(distinct.count)])
    }
}
