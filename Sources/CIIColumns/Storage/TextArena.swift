/// Texts stored end to end in one run of UTF-8 bytes, numbered from 0; the first of them may be generated ones.
public struct TextArena: Sendable, Hashable {
    /// Where each text starts, and one more entry for where the last one ends.
    enum Offsets: Sendable, Hashable {
        case narrow(ColumnBuffer<UInt32>)
        case wide(ColumnBuffer<Int>)
    }

    private(set) var bytes = ColumnBuffer<UInt8>()
    private(set) var offsets: Offsets = .narrow([0])

    /// The first texts, where they are not stored.
    let numbered: NumberedTexts?

    /// An arena without texts.
    public init() { numbered = nil }

    /// An arena of generated texts, behind which others may be stored.
    init(_ numbered: NumberedTexts) { self.numbered = numbered }

    /// How many of the texts are generated.
    var numberedCount: Int { numbered?.count ?? 0 }

    /// Generated texts, and behind them those that `offsets` cut `bytes` into.
    init(_ numbered: NumberedTexts? = nil, bytes: ColumnBuffer<UInt8>, offsets: Offsets) {
        self.numbered = numbered
        self.bytes = bytes
        self.offsets = offsets
    }

    /// The number of texts.
    public var count: Int {
        switch offsets {
        case .narrow(let starts): numberedCount + starts.count - 1
        case .wide(let starts): numberedCount + starts.count - 1
        }
    }

    /// The same texts, all of them stored.
    var stored: TextArena {
        guard numbered != nil else { return self }
        var stored = TextArena()
        stored.append(contentsOf: self)
        return stored
    }

    /// The number of bytes all texts take together.
    public var byteCount: Int { bytes.count }

    /// The bytes of text `index`, lent for the call.
    public func withBytes<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let numbered, index < numbered.count { return numbered.withBytes(index, body) }
        let range = range(of: index - numberedCount)
        return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// Text `index` as a string; invalid UTF-8 is replaced by U+FFFD.
    public func string(_ index: Int) -> String {
        withBytes(index) { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of a text, counted from the first that is stored.
    private func range(of index: Int) -> Range<Int> {
        switch offsets {
        case .narrow(let starts): Int(starts[index])..<Int(starts[index + 1])
        case .wide(let starts): starts[index]..<starts[index + 1]
        }
    }

    /// Lends a function from index to bytes for the call, so that a loop finds the arena once.
    @inline(__always)
    func withSlices<Result>(_ body: ((Int) -> TextSlice) -> Result) -> Result {
        numbered == nil ? withStoredSlices(body) : stored.withStoredSlices(body)
    }

    @inline(__always)
    private func withStoredSlices<Result>(_ body: ((Int) -> TextSlice) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { bytes in
            switch offsets {
            case .narrow(let starts):
                starts.withUnsafeBufferPointer { starts in
                    body { index in
                        let start = Int(starts[index])
                        return TextSlice(
                            start: bytes.baseAddress.map { $0 + start }, count: Int(starts[index + 1]) - start
                        )
                    }
                }
            case .wide(let starts):
                starts.withUnsafeBufferPointer { starts in
                    body { index in
                        let start = starts[index]
                        return TextSlice(
                            start: bytes.baseAddress.map { $0 + start }, count: starts[index + 1] - start)
                    }
                }
            }
        }
    }

    /// Adds one text at the end.
    public mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: text)
        endText()
    }

    /// Adds one text at the end.
    public mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        endText()
    }

    /// Adds all texts of another arena.
    public mutating func append(contentsOf other: TextArena) {
        for index in 0..<other.count {
            other.withBytes(index) { append($0) }
        }
    }

    /// Adds empty texts at the end.
    mutating func appendEmpty(count added: Int) {
        let end = bytes.count
        switch offsets {
        case .narrow(var starts):
            offsets = .wide([])
            starts.append(contentsOf: repeatElement(UInt32(truncatingIfNeeded: end), count: added))
            offsets = .narrow(starts)
        case .wide(var starts):
            offsets = .narrow([])
            starts.append(contentsOf: repeatElement(end, count: added))
            offsets = .wide(starts)
        }
    }

    private mutating func endText() {
        let end = bytes.count
        switch offsets {
        case .narrow(var starts):
            // The case is emptied first so that the array is not shared, and so not copied, while it grows.
            offsets = .wide([])
            if let narrow = UInt32(exactly: end) {
                starts.append(narrow)
                offsets = .narrow(starts)
            } else {
                offsets = .wide(ColumnBuffer(starts.map { Int($0) } + [end]))
            }
        case .wide(var starts):
            offsets = .narrow([])
            starts.append(end)
            offsets = .wide(starts)
        }
    }
}
