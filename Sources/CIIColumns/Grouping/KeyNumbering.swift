/// The values one key has shown so far to one thread, numbered where their codes are not known beforehand.
struct KeyNumbering {
    let plan: KeyPlan
    private(set) var words = WordInterner()
    private(set) var texts = TextDictionary()

    init(_ plan: KeyPlan) {
        self.plan = plan
    }

    /// Writes the code of each row of a block.
    ///
    /// Rows that do not count get any code.
    mutating func read(
        _ rows: Range<Int>, counting truths: UnsafePointer<UInt8>?, into codes: UnsafeMutablePointer<UInt32>,
        _ scratch: BlockScratch
    ) {
        let count = rows.count
        switch plan {
        case .dictionary(let column, let entries):
            column.read(rows, into: codes)
            guard let map = entries.entries else { return }
            map.withUnsafeBufferPointer { map in
                for row in 0..<count { codes[row] = map[Int(codes[row])] }
            }
        case .integers(let stored, let low, let radix):
            stored.run(CodeIntegers(codes: codes, low: low, missingCode: UInt32(radix - 1)), over: rows)
        case .calendar(let part, let column, let calendar, let low, let radix):
            scratch.withIntegers { integers in
                readCalendar(part, of: column, rows, calendar, into: integers)
                CodeIntegers(codes: codes, low: low, missingCode: UInt32(radix - 1))
                    .run(integers, count: count, missing: .min)
            }
        case .wideIntegers(let stored):
            scratch.withIntegers { integers in
                stored.run(WidenIntegers(result: integers), over: rows)
                for row in 0..<count {
                    let isMissing = integers[row] == .min || !counts(row, truths)
                    codes[row] = isMissing ? 0 : words.insert(UInt64(bitPattern: integers[row])) + 1
                }
            }
        case .numbers(let value):
            scratch.withNumbers { numbers in
                value.evaluate(rows, into: numbers, scratch)
                for row in 0..<count {
                    let isMissing = numbers[row].isNaN || !counts(row, truths)
                    codes[row] = isMissing ? 0 : words.insert(numbers[row].bitPattern) + 1
                }
            }
        case .texts(let text):
            // The numbering leaves its field for the call so that the closure may change it.
            var numbering = texts
            texts = TextDictionary()
            text.evaluate(rows, scratch) { slices in
                for row in 0..<count {
                    let isMissing = slices[row].isMissing || !counts(row, truths)
                    codes[row] = isMissing ? 0 : UInt32(numbering.insert(slices[row].bytes) + 1)
                }
            }
            texts = numbering
        }
    }

    @inline(__always)
    private func counts(_ row: Int, _ truths: UnsafePointer<UInt8>?) -> Bool {
        guard let truths else { return true }
        return truths[row] & 1 == 1
    }

    /// Takes in the values another thread has numbered and says which code of this one each has become; `nil` when codes
    /// are the same for every thread.
    mutating func merge(_ other: KeyNumbering) -> [UInt32]? {
        switch plan {
        case .dictionary, .integers, .calendar: return nil
        case .wideIntegers, .numbers:
            return [0] + other.words.words.map { words.insert($0) + 1 }
        case .texts:
            return [0]
                + (0..<other.texts.count).map { code in
                    UInt32(other.texts.withBytes(code) { texts.insert($0) } + 1)
                }
        }
    }

    /// The value of a code.
    func value(of code: UInt32) -> KeyValue {
        if code == plan.missingCode { return .missing }
        switch plan {
        case .dictionary(_, let entries): return .text(entries.texts.string(Int(code)))
        case .integers(let stored, let low, _): return .number(Double(low + Int64(code)) / stored.divisor)
        case .calendar(_, _, _, let low, _): return .number(Double(low + Int64(code)))
        case .wideIntegers(let stored):
            return .number(Double(Int64(bitPattern: words.words[Int(code) - 1])) / stored.divisor)
        case .numbers: return .number(Double(bitPattern: words.words[Int(code) - 1]))
        case .texts: return .text(texts.string(Int(code) - 1))
        }
    }

    /// For each code its place in the order of keys: numbers ascending, texts in byte order, missing last.
    ///
    /// Only codes that `isUsed` are compared; the others have no meaningful place.
    func ranks(used isUsed: [Bool]) -> [UInt32] {
        var used = (0..<isUsed.count).filter { isUsed[$0] && $0 != Int(plan.missingCode) }
        switch plan {
        case .integers, .calendar: break
        case .dictionary(_, let entries): used = sortedByBytes(used, entries.texts, firstCode: 0)
        case .texts: used = sortedByBytes(used, texts.texts, firstCode: 1)
        case .wideIntegers:
            used.sort { Int64(bitPattern: words.words[$0 - 1]) < Int64(bitPattern: words.words[$1 - 1]) }
        case .numbers:
            used.sort { Double(bitPattern: words.words[$0 - 1]) < Double(bitPattern: words.words[$1 - 1]) }
        }
        var ranks = [UInt32](repeating: .max, count: isUsed.count)
        for (rank, code) in used.enumerated() { ranks[code] = UInt32(rank) }
        return ranks
    }
}

/// Sorts codes by the bytes of their texts, eight bytes at a time where those differ.
private func sortedByBytes(_ codes: [Int], _ texts: TextArena, firstCode: Int) -> [Int] {
    if let numbered = texts.numbered, numbered.isInByteOrder, numbered.count == texts.count {
        return codes.sorted()
    }
    return texts.withSlices { slice in
        var common = codes.first.map { slice($0 - firstCode).count } ?? 0
        if let first = codes.first {
            let reference = slice(first - firstCode).bytes
            for code in codes {
                let text = slice(code - firstCode).bytes
                common = min(common, text.count)
                var same = 0
                while same < common, text[same] == reference[same] { same += 1 }
                common = same
            }
        }
        var entries = codes.map { code in
            var prefix: UInt64 = 0
            let text = slice(code - firstCode).bytes
            for position in common..<common + 8 {
                prefix = prefix << 8 | (position < text.count ? UInt64(text[position]) : 0)
            }
            return (prefix: prefix, code: code)
        }
        entries.sort { left, right in
            if left.prefix != right.prefix { return left.prefix < right.prefix }
            return order(slice(left.code - firstCode).bytes, slice(right.code - firstCode).bytes) < 0
        }
        return entries.map { $0.code }
    }
}

/// Turns stored integers into codes from 0 on.
struct CodeIntegers: IntegerKernel {
    let codes: UnsafeMutablePointer<UInt32>
    let low: Int64
    let missingCode: UInt32

    @inline(__always)
    func run<Integer: FixedWidthInteger>(_ values: UnsafePointer<Integer>, count: Int, missing: Integer) {
        for row in 0..<count {
            let integer = values[row]
            let code = UInt32(truncatingIfNeeded: Int64(truncatingIfNeeded: integer) &- low)
            codes[row] = integer == missing ? missingCode : code
        }
    }
}

/// Widens stored integers to 64 bits, missing to `Int64.min`.
struct WidenIntegers: IntegerKernel {
    let result: UnsafeMutablePointer<Int64>

    @inline(__always)
    func run<Integer: FixedWidthInteger>(_ values: UnsafePointer<Integer>, count: Int, missing: Integer) {
        for row in 0..<count {
            result[row] = values[row] == missing ? .min : Int64(truncatingIfNeeded: values[row])
        }
    }
}
