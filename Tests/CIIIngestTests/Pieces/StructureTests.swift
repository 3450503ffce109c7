import CStructure
import TestSupport
import Testing

@testable import CIIIngest

/// Every version of the scan finds what a reader of one byte at a time finds.
@Suite struct StructureTests {
    static let dialects = [(UInt8(ascii: ","), UInt8?.some(0x22)), (0x3B, 0x27), (0x09, nil), (0x20, 0x22)]
        .map {
            SeparatedLayout(
                separator: $0, quote: $1, columnCount: 1, header: nil, lastHeaderIsEmpty: false,
                allowsLinesInQuotes: true)
        }

    @Test(arguments: StructureVersion.all.map(\.rawValue), dialects.indices)
    func textsOfManyMarks(version: UInt32, dialect: Int) {
        let layout = Self.dialects[dialect]
        var clean = 0
        for seed in 0..<600 {
            var random = SplitMix64(seed: UInt64(seed))
            let bytes = RandomText.separated(layout, damage: seed % 3, random: &random)
            let scanned = Self.scan(version, layout, bytes, shift: seed % 64)
            #expect(scanned == ScalarStructure(bytes, layout), "seed \(seed)")
            clean += scanned.uncleanAt == nil ? 1 : 0
        }
        #expect(clean > 160 && clean < 600)
    }

    @Test(arguments: StructureVersion.all.map(\.rawValue), dialects.indices)
    func bytesAtRandom(version: UInt32, dialect: Int) {
        let layout = Self.dialects[dialect]
        let marks: [UInt8] = [layout.separator, layout.quote ?? 0x22, 0x0A, 0x0D, 0x61, 0xC3, 0xA9, 0]
        for seed in 0..<1200 {
            var random = SplitMix64(seed: UInt64(seed))
            let kinds = 2 + random.next(upTo: marks.count - 1)
            let bytes = (0..<random.next(upTo: 200)).map { _ in marks[random.next(upTo: kinds)] }
            let scanned = Self.scan(version, layout, bytes, shift: seed % 64)
            #expect(scanned == ScalarStructure(bytes, layout), "seed \(seed)")
        }
    }

    @Test(arguments: StructureVersion.all.map(\.rawValue), [false, true])
    func cutsAreFound(version: UInt32, isInside: Bool) {
        for seed in 0..<800 {
            var random = SplitMix64(seed: UInt64(seed))
            let bytes = (0..<random.next(upTo: 300)).map { _ in
                [0x22, 0x0A, 0x61, 0x61, 0x2C][random.next(upTo: 5)] as UInt8
            }
            var inside = isInside
            var expected = cii_structure_lines(
                line_count: 0, inner_line_count: 0, last_line_end: 0, is_inside: false)
            for (index, byte) in bytes.enumerated() {
                if byte == 0x22 { inside.toggle() }
                guard byte == 0x0A else { continue }
                if inside {
                    expected.inner_line_count += 1
                } else {
                    expected.line_count += 1
                    expected.last_line_end = index + 1
                }
            }
            expected.is_inside = inside
            Self.withPadding(bytes, shift: seed % 64) { start in
                let found = cii_structure_count(
                    cii_structure_version(version), Self.dialects[0].dialect, start, bytes.count, isInside)
                #expect(
                    found.line_count == expected.line_count
                        && found.inner_line_count == expected.inner_line_count
                        && found.last_line_end == expected.last_line_end
                        && found.is_inside == expected.is_inside,
                    "seed \(seed)")
            }
        }
    }

    /// Well-formed characters of every length, and bytes changed in them.
    @Test(arguments: StructureVersion.all.map(\.rawValue))
    func utf8IsChecked(version: UInt32) {
        let scalars: [ClosedRange<UInt32>] = [
            0x20...0x21, 0x80...0x7FF, 0x800...0xFFF, 0x1000...0xD7FF, 0xE000...0xFFFF, 0x10000...0x10FFFF,
        ]
        var wrong = 0
        for seed in 0..<1500 {
            var random = SplitMix64(seed: UInt64(seed))
            let kinds = 1 + random.next(upTo: scalars.count)
            var text = String.UnicodeScalarView()
            for _ in 0..<random.next(upTo: 100) {
                let range = scalars[random.next(upTo: kinds)]
                let offset = UInt32(random.next(upTo: range.count))
                if let scalar = Unicode.Scalar(range.lowerBound + offset) { text.append(scalar) }
            }
            var bytes = Array(String(text).utf8)
            for _ in 0..<(seed % 3) where !bytes.isEmpty {
                let edges: [UInt8] = [
                    0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xE0, 0xED, 0xF0, 0xF4, 0xF5,
                ]
                bytes[random.next(upTo: bytes.count)] = edges[random.next(upTo: edges.count)]
            }
            let isUTF8 = bytes.withUnsafeBufferPointer { UTF8Check.firstInvalid(in: $0) == nil }
            wrong += isUTF8 ? 0 : 1
            let none = SeparatedLayout(
                separator: 0x2C, quote: nil, columnCount: 1, header: nil, lastHeaderIsEmpty: false,
                allowsLinesInQuotes: true)
            #expect(Self.scan(version, none, bytes, shift: seed % 64).isUTF8 == isUTF8, "seed \(seed)")
        }
        #expect(wrong > 370 && wrong < 1130)
    }

    /// Runs the scan on bytes that lie at some place of a block, with quotes around them.
    static func scan(_ version: UInt32, _ layout: SeparatedLayout, _ bytes: [UInt8], shift: Int)
        -> ScalarStructure
    {
        var ends = [UInt32](repeating: 7, count: bytes.count + Int(CII_STRUCTURE_SLACK))
        var inner = ends
        var high = [UInt64](repeating: .max, count: bytes.count / 4096 + 1)
        return withPadding(bytes, shift: shift) { start in
            ends.withUnsafeMutableBufferPointer { ends in
                inner.withUnsafeMutableBufferPointer { inner in
                    high.withUnsafeMutableBufferPointer { high in
                        let found = cii_structure_scan(
                            cii_structure_version(version), layout.dialect, start, bytes.count,
                            cii_structure_room(
                                ends: ends.baseAddress, inner_lines: inner.baseAddress,
                                high_blocks: high.baseAddress))
                        return ScalarStructure(found, ends: ends, inner: inner, high: high)
                    }
                }
            }
        }
    }

    private static func withPadding<Result>(
        _ bytes: [UInt8], shift: Int, _ body: (UnsafePointer<UInt8>) -> Result
    ) -> Result {
        // Exactly what may be read, so that a sanitizer sees more.
        let count = shift + (bytes.count + 63) / 64 * 64
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: count)
        defer { memory.deallocate() }
        memory.initialize(repeating: 0x22, count: count)
        for (index, byte) in bytes.enumerated() { memory[shift + index] = byte }
        return body(memory + shift)
    }
}

/// The structure of separated text, found a byte at a time.
struct ScalarStructure: Equatable {
    var uncleanAt: Int?
    var ends: [UInt32] = []
    var inner: [UInt32] = []
    var lineCount = 0
    var hasQuotes = false
    var hasDoubled = false
    var hasReturns = false
    var highBlocks: [Int] = []
    var isUTF8 = true

    private enum Place { case fieldStart, plain, quoted, closed }

    init(_ bytes: [UInt8], _ layout: SeparatedLayout) {
        var place = Place.fieldStart
        var index = 0
        func wrong(at offset: Int) -> ScalarStructure {
            var structure = ScalarStructure()
            structure.uncleanAt = offset
            return structure
        }
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0 {
                self = wrong(at: index)
                return
            }
            if byte >= 0x80, highBlocks.last != index / 64 { highBlocks.append(index / 64) }
            let isQuote = byte == layout.quote
            hasQuotes = hasQuotes || isQuote
            if place == .quoted {
                if byte == 0x0D {
                    self = wrong(at: index)
                    return
                }
                if byte == 0x0A { inner.append(UInt32(index)) }
                if isQuote {
                    if index + 1 < bytes.count, bytes[index + 1] == byte {
                        hasDoubled = true
                        index += 1
                    } else {
                        place = .closed
                    }
                }
            } else if isQuote {
                guard place == .fieldStart else {
                    self = wrong(at: index)
                    return
                }
                place = .quoted
            } else if byte == layout.separator || byte == 0x0A {
                ends.append(UInt32(index))
                lineCount += byte == 0x0A ? 1 : 0
                place = .fieldStart
            } else if byte == 0x0D {
                hasReturns = true
                guard index + 1 < bytes.count, bytes[index + 1] == 0x0A else {
                    self = wrong(at: min(index + 1, bytes.count - 1))
                    return
                }
                place = .plain
            } else {
                guard place != .closed else {
                    self = wrong(at: index)
                    return
                }
                place = .plain
            }
            index += 1
        }
        if place == .quoted {
            self = wrong(at: bytes.count)
            return
        }
        isUTF8 = bytes.withUnsafeBufferPointer { UTF8Check.firstInvalid(in: $0) == nil }
    }

    private init() {}

    init(
        _ found: cii_structure, ends: UnsafeMutableBufferPointer<UInt32>,
        inner: UnsafeMutableBufferPointer<UInt32>, high: UnsafeMutableBufferPointer<UInt64>
    ) {
        guard found.is_clean else {
            uncleanAt = found.unclean_at
            return
        }
        self.ends = Array(ends[..<found.end_count])
        self.inner = Array(inner[..<found.inner_line_count])
        hasQuotes = found.has_quotes
        hasDoubled = found.has_doubled_quotes
        hasReturns = found.has_returns
        isUTF8 = found.is_utf8
        highBlocks = high.indices.flatMap { word in
            (0..<64).filter { high[word] >> $0 & 1 == 1 }.map { word * 64 + $0 }
        }
        if found.has_high_bytes != !highBlocks.isEmpty { highBlocks = [-1] }
        lineCount = found.line_count
    }
}

/// Separated text at random.
enum RandomText {
    /// - Parameter damage: 0 for text written well; about how many of a hundred fields are written otherwise.
    static func separated(
        _ layout: SeparatedLayout, records: Int? = nil, damage: Int, random: inout SplitMix64
    ) -> [UInt8] {
        let quote = layout.quote.map { [$0] } ?? []
        let separator = [layout.separator]
        let returns = random.next(upTo: 2) == 0
        let isNarrow = random.next(upTo: 2) == 0
        var bytes: [UInt8] = []
        for record in 0..<(records ?? random.next(upTo: 30)) {
            var fieldCount = layout.columnCount == 1 ? 1 + random.next(upTo: 6) : layout.columnCount
            if damage > 0, random.next(upTo: 200) < damage { fieldCount = 1 + random.next(upTo: 6) }
            for field in 0..<fieldCount {
                if field > 0 { bytes += separator }
                if random.next(upTo: 100) < damage {
                    bytes += damaged(random.next(upTo: 12), quote, layout)
                    continue
                }
                switch random.next(upTo: isNarrow ? 6 : 12) {
                case 0: break
                case 1: bytes += Array("\(record)".utf8)
                case 2: bytes += Array("Zoë".utf8)
                case 3: bytes += [0x78]
                case 4: bytes += Array("# x#".utf8.dropLast(random.next(upTo: 4)))
                case 5: bytes += [0x61, 0x62, 0x63]
                case 6: bytes += quote + Array("x".utf8) + separator + Array("y€".utf8) + quote
                case 7: bytes += quote + quote
                case 8: bytes += quote + [0x61] + quote + quote + [0x62] + quote
                case 9 where !quote.isEmpty: bytes += quote + [0x61, 0x0A, 0x62] + quote
                case 10: bytes += quote + quote + quote + quote
                default: bytes += Array(repeating: 0x7A, count: random.next(upTo: 90))
                }
            }
            bytes += returns ? [0x0D, 0x0A] : [0x0A]
        }
        return bytes
    }

    private static func damaged(_ kind: Int, _ quote: [UInt8], _ layout: SeparatedLayout) -> [UInt8] {
        switch kind {
        case 0: [0x35] + quote
        case 1: [0x20] + quote + [0x61] + quote + [0x20]
        case 2: quote + [0x61]
        case 3: quote + [0x61] + quote + [0x78]
        case 4: [0x0D]
        case 5: [0xE9]
        case 6: [0]
        case 7: [0x0A, 0xEF, 0xBB, 0xBF, 0x61]
        case 8: [0x0A, 0x0A]
        case 9: quote + [0x61, 0x0D, 0x0A, 0x62] + quote
        case 10: [0x0A] + Array((layout.header ?? [[0x68]]).joined(separator: [layout.separator])) + [0x0A]
        default: [0x20, 0x5C] + quote
        }
    }
}
