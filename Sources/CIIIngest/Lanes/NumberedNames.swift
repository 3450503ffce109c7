import CIIColumns

/// The different names of a lane of numbers behind one name, ranked by number without a look-up of texts.
struct NumberedNames {
    private let lowest: Int64
    /// A bit for each number from the lowest on: whether it is there.
    private var bits: [UInt64]
    /// How many numbers lie before each word of bits.
    private var before: [UInt32] = []
    /// How many different ones there are.
    private(set) var distinct = 0
    /// Rows with one.
    private(set) var given = 0
    private let form: LaneForm

    /// How many numbers may lie between the lowest and the highest for each row.
    private static let spread = 32

    /// Ranks the numbers of a column; nil where they lie too far apart or are no plain whole numbers.
    init?(_ lanes: LaneColumn, _ form: LaneForm) {
        self.form = form
        var (low, high) = (Int64.max, Int64.min)
        for stretch in lanes.stretches {
            guard case .integers(let integers) = stretch.cells else { continue }
            guard stretch.decimals.isEmpty, stretch.commonDecimals == 0 else { return nil }
            integers.forEachChunk { _, chunk in
                for integer in chunk where integer != .min {
                    low = min(low, integer)
                    high = max(high, integer)
                }
            }
        }
        guard low <= high, low >= 0, high - low <= Int64(max(1 << 16, lanes.count * Self.spread)) else {
            return nil
        }
        lowest = low
        var bits = [UInt64](repeating: 0, count: Int(high - low) / 64 + 1)
        var given = 0
        bits.withUnsafeMutableBufferPointer { bits in
            for stretch in lanes.stretches {
                guard case .integers(let integers) = stretch.cells else { continue }
                integers.forEachChunk { _, chunk in
                    for integer in chunk where integer != .min {
                        let place = Int(integer &- low)
                        bits[place &>> 6] |= 1 &<< UInt64(place & 63)
                        given &+= 1
                    }
                }
            }
        }
        self.bits = bits
        self.given = given
        before.reserveCapacity(bits.count)
        for word in bits {
            before.append(UInt32(truncatingIfNeeded: distinct))
            distinct += word.nonzeroBitCount
        }
    }

    /// The column; `others` has the texts of the other cells, `own` the code of each entry in it.
    ///
    /// Nil where the names cannot be held as numbers.
    func column(_ lanes: LaneColumn, _ others: TextDictionary, _ own: [UInt32], _ name: String) -> Column? {
        guard let numbered else { return nil }
        var dictionary = TextDictionary(numbered)
        let codes = (0..<others.count).map { code in
            others.withBytes(code) { UInt32(truncatingIfNeeded: dictionary.insert($0)) }
        }
        let own = own.map { $0 == CategoryRowsMaker.missing ? $0 : codes[Int($0)] }
        var maker = CategoryRowsMaker(dictionary, capacity: lanes.count)
        for stretch in lanes.stretches {
            guard case .integers(let integers) = stretch.cells else {
                lanes.append(stretch, own, to: &maker)
                continue
            }
            append(integers, stretch, lanes.entries(of: stretch).map { own[Int($0)] }, to: &maker)
        }
        return maker.finish(name: name)
    }

    /// The names as texts of a dictionary.
    private var numbered: NumberedTexts? {
        var distances: [UInt32] = []
        if distinct < bits.count * 64 - bits[bits.count - 1].leadingZeroBitCount {
            distances.reserveCapacity(distinct)
            for (index, word) in bits.enumerated() {
                var rest = word
                while rest != 0 {
                    distances.append(UInt32(truncatingIfNeeded: index * 64 + rest.trailingZeroBitCount))
                    rest &= rest - 1
                }
            }
        }
        var (prefix, width): ([UInt8], Int) = ([], 0)
        if case .name(let name) = form { (prefix, width) = (name.prefix, name.digits) }
        return NumberedTexts(
            prefix: prefix, width: width, lowest: lowest, distances: ColumnBuffer(distances), count: distinct)
    }

    private func append(
        _ integers: NarrowIntegers, _ stretch: LaneStretch, _ own: [UInt32],
        to maker: inout CategoryRowsMaker
    ) {
        var other = 0
        bits.withUnsafeBufferPointer { bits in
            before.withUnsafeBufferPointer { before in
                integers.forEachChunk { start, chunk in
                    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: chunk.count) { codes in
                        for index in 0..<chunk.count {
                            let integer = chunk[index]
                            guard integer != .min else {
                                codes[index] = CategoryRowsMaker.missing
                                continue
                            }
                            let place = Int(integer &- lowest)
                            let below = bits[place &>> 6] & ((1 &<< UInt64(place & 63)) &- 1)
                            let rank =
                                before[place &>> 6] &+ UInt32(truncatingIfNeeded: below.nonzeroBitCount)
                            codes[index] = rank
                        }
                        while other < stretch.otherRows.count,
                            Int(stretch.otherRows[other]) < start + chunk.count
                        {
                            codes[Int(stretch.otherRows[other]) - start] = own[Int(stretch.otherCodes[other])]
                            other += 1
                        }
                        maker.append(codes: UnsafeBufferPointer(codes))
                    }
                }
            }
        }
    }
}
