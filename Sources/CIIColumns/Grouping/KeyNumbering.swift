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
            if case .bucket(let unit) = part, column.missingCount == 0,
                let edges = BucketEdges(unit, of: column, rows, calendar), edges.isOne
            {
                codes.update(repeating: UInt32(truncatingIfNeeded: edges.first - low), count: count)
                return
            }
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

    /// The values of codes.
    func column(of codes: [UInt32], places: [UInt32]?) -> KeyColumn {
        let missing = plan.missingCode
        func numbers(_ value: (UInt32) -> Double) -> KeyColumn {
            KeyColumn(.numbers(codes.map { $0 == missing ? .nan : value($0) }), places: places)
        }
        switch plan {
        case .dictionary(_, let entries):
            return KeyColumn(.texts(codes: codes, entries.texts), places: places)
        case .integers(let stored, let low, _):
            let divisor = stored.divisor
            return numbers { Double(low + Int64($0)) / divisor }
        case .calendar(_, _, _, let low, _): return numbers { Double(low + Int64($0)) }
        case .wideIntegers(let stored):
            let divisor = stored.divisor
            return numbers { Double(Int64(bitPattern: words.words[Int($0) - 1])) / divisor }
        case .numbers: return numbers { Double(bitPattern: words.words[Int($0) - 1]) }
        case .texts:
            // Missing is code 0, which wraps round to a code without a text.
            return KeyColumn(.texts(codes: codes.map { $0 &- 1 }, texts.texts), places: places)
        }
    }

    /// For each code its place in the order of keys, numbers ascending, texts in byte order, missing last; and how many
    /// places there are.
    ///
    /// Codes that are not among `codes` have no meaningful place.
    func ranks(of codes: [UInt32]) -> (places: [UInt32], count: Int) {
        var isUsed = [Bool](repeating: false, count: Int(codes.max() ?? 0) + 1)
        for code in codes { isUsed[Int(code)] = true }
        let sorted = sorted(isUsed.indices.filter { isUsed[$0] }.map { UInt32($0) })
        var places = [UInt32](repeating: .max, count: isUsed.count)
        for (place, code) in sorted.enumerated() { places[Int(code)] = UInt32(place) }
        return (places, sorted.count)
    }

    /// Codes, each once and ascending, in the order of keys.
    func sorted(_ codes: [UInt32]) -> [UInt32] {
        let missing = plan.missingCode
        // Missing has the lowest code or the highest.
        let present =
            codes.first == missing ? codes.dropFirst() : codes.last == missing ? codes.dropLast() : codes[...]
        var sorted: [UInt32]
        switch plan {
        case .integers, .calendar: sorted = Array(present)
        case .dictionary(_, let entries): sorted = sortedByBytes(present, entries.texts, firstCode: 0)
        case .texts: sorted = sortedByBytes(present, texts.texts, firstCode: 1)
        case .wideIntegers:
            // Turning the sign bit makes the order of signed integers that of unsigned ones.
            sorted = KeySort(present) { words.words[Int($0) - 1] ^ 1 &<< 63 }.codes
        case .numbers:
            sorted =
                KeySort(present) {
                    let bits = words.words[Int($0) - 1]
                    return bits >> 63 == 0 ? bits | 1 &<< 63 : ~bits
                }.codes
        }
        if present.count < codes.count { sorted.append(missing) }
        return sorted
    }
}

/// Sorts codes by the bytes of their texts.
private func sortedByBytes(_ codes: ArraySlice<UInt32>, _ texts: TextArena, firstCode: Int) -> [UInt32] {
    guard let first = codes.first else { return [] }
    // Generated texts are in the order of their bytes already.
    if let numbered = texts.numbered, numbered.isInByteOrder, numbered.count == texts.count {
        return Array(codes)
    }
    return texts.withSlices { slice in
        // What all texts begin with tells none apart: the eight bytes after it are the first to be compared.
        let reference = slice(Int(first) - firstCode).bytes
        var common = reference.count
        for code in codes {
            let text = slice(Int(code) - firstCode).bytes
            common = min(common, text.count)
            var same = 0
            while same < common, text[same] == reference[same] { same += 1 }
            common = same
        }
        func prefix(_ code: UInt32) -> UInt64 {
            let text = slice(Int(code) - firstCode).bytes
            var prefix: UInt64 = 0
            for position in common..<common + 8 {
                prefix = prefix << 8 | (position < text.count ? UInt64(text[position]) : 0)
            }
            return prefix
        }
        var sorted = KeySort(codes, by: prefix)
        sorted.sortTies { order(slice(Int($0) - firstCode).bytes, slice(Int($1) - firstCode).bytes) < 0 }
        return sorted.codes
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
