internal import CKernels

extension TextColumn {
    /// Writes for each row of a block whether its text holds some bytes, of which there is at least one.
    ///
    /// The texts of a block stand end to end, so they are searched as one; where the bytes are found tells the row.
    func contains(_ part: [UInt8], _ rows: Range<Int>, into truths: UnsafeMutablePointer<UInt8>) {
        writePresence(rows, into: truths)
        texts.withSlices { slice in
            part.withUnsafeBufferPointer { part in
                let last = slice(rows.upperBound - 1)
                guard let wanted = part.baseAddress, let end = last.start.map({ $0 + last.count }),
                    var place = slice(rows.lowerBound).start
                else { return }
                var row = rows.lowerBound
                while let found = findBytes(place, end - place, wanted, part.count) {
                    row = Self.last(of: row..<rows.upperBound) { (slice($0).start ?? end) <= found }
                    let text = slice(row)
                    let textEnd = text.start.map { $0 + text.count } ?? end
                    if found + part.count <= textEnd {
                        truths[row - rows.lowerBound] = Truth.yes
                        place = textEnd
                    } else {
                        // What runs on into the next text is held by neither.
                        place = found + 1
                    }
                }
            }
        }
    }

    /// The last of some rows for which a condition holds that holds for the first and, once it fails, for no later one.
    ///
    /// Steps that double and then halve: the next find is mostly near.
    @inline(__always)
    private static func last(of rows: Range<Int>, where holds: (Int) -> Bool) -> Int {
        var low = rows.lowerBound
        var step = 1
        while low + step < rows.upperBound, holds(low + step) {
            low += step
            step *= 2
        }
        while step > 1 {
            step /= 2
            if low + step < rows.upperBound, holds(low + step) { low += step }
        }
        return low
    }

    /// Writes `no` for each row of a block that holds a text and `unknown` for the others.
    private func writePresence(_ rows: Range<Int>, into truths: UnsafeMutablePointer<UInt8>) {
        guard let words = validity.words else {
            truths.update(repeating: Truth.no, count: rows.count)
            return
        }
        words.withUnsafeBufferPointer { words in
            var row = 0
            while row < rows.count {
                let index = rows.lowerBound + row
                let bits = words[index &>> 6] &>> UInt64(index & 63)
                if index & 7 == 0, row + 8 <= rows.count {
                    // Eight bits to eight bytes: the byte in which only bit i can be set is not 0 where bit i is, which
                    // adding 127 carries to its highest bit. `no` is 2 and `unknown` 0.
                    let apart = (bits & 0xFF) &* 0x0101_0101_0101_0101 & 0x8040_2010_0804_0201
                    let spread = (apart &+ 0x7F7F_7F7F_7F7F_7F7F) &>> 6 & 0x0202_0202_0202_0202
                    UnsafeMutableRawPointer(truths + row).storeBytes(of: spread.littleEndian, as: UInt64.self)
                    row += 8
                } else {
                    truths[row] = bits & 1 == 1 ? Truth.no : Truth.unknown
                    row += 1
                }
            }
        }
    }
}
