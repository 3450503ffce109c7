/// A name that many cells have with a number of always as many digits behind it: `C0001234`, `TCK-000017`.
struct NumberedName: Equatable, Sendable {
    let prefix: [UInt8]
    /// How many digits follow, zeros in front: 4…15.
    let digits: Int

    /// How many bytes every cell has.
    var length: Int { prefix.count + digits }

    /// The name of a cell that has one, and that means nothing else: no amount of money, date or length of time.
    init?(of cell: UnsafeBufferPointer<UInt8>) {
        var start = cell.count
        while start > 0, cell[start - 1] >= 0x30, cell[start - 1] <= 0x39 { start -= 1 }
        let name = UnsafeBufferPointer(rebasing: cell[..<start])
        guard (4...15).contains(cell.count - start), (1...24).contains(start),
            name[0] | 0x20 != UInt8(ascii: "p"),
            name.allSatisfy({ Self.isLetter($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }),
            Self.isLetter(name[0]), NumberDress(cell) == nil
        else { return nil }
        let word = MonthName.word(cell, at: 0)
        guard MonthName.months[word] == nil, MonthName.weekdays[word] == nil else { return nil }
        prefix = Array(name)
        digits = cell.count - start
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// Writes a cell as it stood in the file: ``length`` bytes.
    func write(_ number: Int64, into room: UnsafeMutablePointer<UInt8>) {
        for (place, byte) in prefix.enumerated() { room[place] = byte }
        DigitWords.write(number, count: digits, into: room + prefix.count)
    }
}
