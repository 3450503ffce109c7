/// Distinct texts numbered by code, found again by their bytes.
///
/// Codes follow first appearance; that order depends on how the rows were read and must never reach a result.
public struct TextDictionary: Sendable {
    /// The texts, by code.
    public private(set) var texts = TextArena()
    private var hashes = ColumnBuffer<UInt64>()
    // Of the texts that are stored. Open addressing: a slot holds the place among them + 1, 0 is free; the number of slots is a power of two.
    private var slots = ColumnBuffer([UInt32](repeating: 0, count: 16))

    /// A dictionary without texts.
    public init() {}

    /// A dictionary of generated texts, whose codes are their places, and of further ones behind them.
    public init(_ numbered: NumberedTexts) { texts = TextArena(numbered) }

    /// The dictionary of distinct texts with the index it had.
    init(texts: TextArena, hashes: ColumnBuffer<UInt64>, slots: ColumnBuffer<UInt32>) {
        self.texts = texts
        self.hashes = hashes
        self.slots = slots
    }

    /// What texts are found by: the hash of each, and the slots.
    var index: (hashes: ColumnBuffer<UInt64>, slots: ColumnBuffer<UInt32>) { (hashes, slots) }

    /// The number of distinct texts.
    public var count: Int { texts.count }

    /// The text of a code; invalid UTF-8 is replaced by U+FFFD.
    public func string(_ code: Int) -> String { texts.string(code) }

    /// The bytes of a code's text, lent for the call.
    public func withBytes<Result>(_ code: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        texts.withBytes(code, body)
    }

    /// The code of a text; `nil` when it is not in the dictionary.
    public func code(of text: String) -> Int? {
        var text = text
        return text.withUTF8 { code(of: $0) }
    }

    /// The code of a text given by its bytes; `nil` when it is not in the dictionary.
    public func code(of text: UnsafeBufferPointer<UInt8>) -> Int? {
        if let index = texts.numbered?.index(of: text) { return index }
        let held = slots[slot(of: text, hash: hashOfBytes(text))]
        return held == 0 ? nil : texts.numberedCount + Int(held) - 1
    }

    /// The code of a text, which is added when it is new.
    public mutating func insert(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        if let index = texts.numbered?.index(of: text) { return index }
        let hash = hashOfBytes(text)
        let slot = slot(of: text, hash: hash)
        if slots[slot] != 0 { return texts.numberedCount + Int(slots[slot]) - 1 }
        let code = texts.count
        slots[slot] = UInt32(hashes.count + 1)
        hashes.append(hash)
        texts.append(text)
        if hashes.count * 2 > slots.count { grow() }
        return code
    }

    /// The code of a text, which is added when it is new.
    public mutating func insert(_ text: String) -> Int {
        var text = text
        return text.withUTF8 { insert($0) }
    }

    private func slot(of text: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
        slots.withUnsafeBufferPointer { slots in
            hashes.withUnsafeBufferPointer { hashes in
                let mask = slots.count - 1
                var slot = Int(truncatingIfNeeded: hash) & mask
                while slots[slot] != 0 {
                    let place = Int(slots[slot]) - 1
                    if hashes[place] == hash,
                        texts.withBytes(texts.numberedCount + place, { areEqual($0, text) })
                    {
                        return slot
                    }
                    slot = (slot + 1) & mask
                }
                return slot
            }
        }
    }

    private mutating func grow() {
        var larger = [UInt32](repeating: 0, count: slots.count * 2)
        let mask = larger.count - 1
        for (code, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while larger[slot] != 0 { slot = (slot + 1) & mask }
            larger[slot] = UInt32(code + 1)
        }
        slots = ColumnBuffer(larger)
    }
}
