/// The text of an input: its bytes unpacked, and brought to UTF-8 where they are UTF-16.
///
/// Half of a pair, or half of a unit at the end, becomes bytes that are not UTF-8, so that its record is rejected like
/// any other with broken characters.
struct TextSource: ~Copyable {
    private var source: UnpackedSource
    private let name: String
    /// The encoding that somebody said; a byte order mark that says another goes before it.
    private let encoding: TextEncoding?
    private var hasBegun: Bool
    private var isAtEnd = false
    /// The order of UTF-16; nil where the bytes are handed on as they are.
    private(set) var utf16: UTF16Order?

    // What was read and not yet used, and what it gave. Raw memory, because both are filled and read in place; freed
    // in `deinit` and never handed out beyond a call.
    private let input: UnsafeMutablePointer<UInt8>
    private let inputCapacity: Int
    private var inputRange = 0..<0
    private let output: UnsafeMutablePointer<UInt8>
    private var outputRange = 0..<0

    /// A text of which the beginning was read before.
    struct Begun {
        /// The order of its UTF-16; nil where it is not in UTF-16.
        var utf16: UTF16Order?
    }

    /// - Parameter begun: what is known of the text where `source` goes on in its middle.
    init(
        _ source: consuming UnpackedSource, name: String, chunkSize: Int, encoding: TextEncoding? = nil,
        begun: Begun? = nil
    ) {
        self.source = source
        hasBegun = begun != nil
        utf16 = begun?.utf16
        self.name = name
        self.encoding = encoding
        inputCapacity = max(UTF16Order.lookedAt, min(chunkSize, 1 << 16))
        input = .allocate(capacity: inputCapacity)
        // A unit of two bytes gives at most three.
        output = .allocate(capacity: inputCapacity * 2)
    }

    deinit {
        input.deallocate()
        output.deallocate()
    }

    /// How many bytes were read of the input, packed as they are.
    var position: Int { source.position }
    /// How many bytes the input has, where that is known beforehand.
    var size: Int? { source.size }
    /// The compression that is undone; nil where there is none.
    var compression: Compression? { source.compression }

    /// Puts the next bytes at the start of `room` and returns how many; none only at the end.
    mutating func read(into room: UnsafeMutableRawBufferPointer) throws(LoadFailure) -> Int {
        if !hasBegun { try begin() }
        guard let utf16 else {
            guard inputRange.isEmpty else { return Self.move(&inputRange, of: input, to: room) }
            return try source.read(into: room)
        }
        while outputRange.isEmpty {
            transcode(utf16)
            guard outputRange.isEmpty, !isAtEnd else { break }
            try refill()
        }
        return Self.move(&outputRange, of: output, to: room)
    }

    private static func move(
        _ range: inout Range<Int>, of memory: UnsafeMutablePointer<UInt8>,
        to room: UnsafeMutableRawBufferPointer
    ) -> Int {
        let count = min(room.count, range.count)
        room.copyMemory(from: UnsafeRawBufferPointer(start: memory + range.lowerBound, count: count))
        range = (range.lowerBound + count)..<range.upperBound
        return count
    }

    /// Reads what tells the encoding.
    private mutating func begin() throws(LoadFailure) {
        hasBegun = true
        while inputRange.count < UTF16Order.lookedAt, !isAtEnd { try refill() }
        isAtEnd = false
        let beginning = UnsafeBufferPointer(start: input, count: inputRange.count)
        for (mark, encoding) in Self.unread where beginning.starts(with: mark) {
            throw .notUTF8(name: name, encoding: encoding)
        }
        utf16 = order(beginning)
        guard let utf16, beginning.starts(with: utf16.mark) else { return }
        inputRange = utf16.mark.count..<inputRange.upperBound
    }

    private func order(_ beginning: UnsafeBufferPointer<UInt8>) -> UTF16Order? {
        if let marked = UTF16Order(markOf: beginning) { return marked }
        switch encoding {
        case nil: return UTF16Order(likelyOf: beginning)
        case .utf8, .windows1252: return nil
        case .utf16:
            if beginning.starts(with: [0xEF, 0xBB, 0xBF]) { return nil }
            return UTF16Order(likelyOf: beginning) ?? .littleEndian
        }
    }

    private static let unread: [(mark: [UInt8], encoding: String)] = [
        ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
    ]

    /// Reads more behind what is left.
    private mutating func refill() throws(LoadFailure) {
        input.update(from: input + inputRange.lowerBound, count: inputRange.count)
        inputRange = 0..<inputRange.count
        let end = inputRange.upperBound
        let count = try source.read(
            into: UnsafeMutableRawBufferPointer(start: input + end, count: inputCapacity - end))
        inputRange = 0..<(end + count)
        isAtEnd = count == 0
    }

    /// Brings what was read to UTF-8, up to a character that is not whole yet.
    private mutating func transcode(_ order: UTF16Order) {
        var place = inputRange.lowerBound
        var written = 0
        while place < inputRange.upperBound {
            guard place + 1 < inputRange.upperBound else {
                guard isAtEnd else { break }
                output[written] = 0xFF
                written += 1
                place += 1
                break
            }
            let unit = unit(at: place, order)
            guard unit & 0xFC00 == 0xD800 else {
                written = append(UInt32(unit), at: written)
                place += 2
                continue
            }
            guard isAtEnd || place + 3 < inputRange.upperBound else { break }
            let next = place + 3 < inputRange.upperBound ? self.unit(at: place + 2, order) : 0
            if next & 0xFC00 == 0xDC00 {
                let scalar = 0x10000 + UInt32(unit & 0x3FF) << 10 + UInt32(next & 0x3FF)
                written = append(scalar, at: written)
                place += 4
            } else {
                written = append(UInt32(unit), at: written)
                place += 2
            }
        }
        inputRange = place..<inputRange.upperBound
        outputRange = 0..<written
    }

    private func unit(at place: Int, _ order: UTF16Order) -> UInt16 {
        let (first, second) = (UInt16(input[place]), UInt16(input[place + 1]))
        switch order {
        case .littleEndian: return second << 8 | first
        case .bigEndian: return first << 8 | second
        }
    }

    /// Writes a scalar, or half of a pair as if it were one; returns the place after it.
    private func append(_ scalar: UInt32, at place: Int) -> Int {
        func continuation(_ shift: UInt32) -> UInt8 {
            0x80 | UInt8(truncatingIfNeeded: scalar >> shift) & 0x3F
        }
        switch scalar {
        case ..<0x80:
            output[place] = UInt8(truncatingIfNeeded: scalar)
            return place + 1
        case ..<0x800:
            output[place] = 0xC0 | UInt8(truncatingIfNeeded: scalar >> 6)
            output[place + 1] = continuation(0)
            return place + 2
        case ..<0x10000:
            output[place] = 0xE0 | UInt8(truncatingIfNeeded: scalar >> 12)
            output[place + 1] = continuation(6)
            output[place + 2] = continuation(0)
            return place + 3
        default:
            output[place] = 0xF0 | UInt8(truncatingIfNeeded: scalar >> 18)
            output[place + 1] = continuation(12)
            output[place + 2] = continuation(6)
            output[place + 3] = continuation(0)
            return place + 4
        }
    }
}
