import TestSupport
import Testing

@testable import CIIIngest

/// What a form takes it gives back byte for byte.
@Suite struct LaneFormTests {
    /// Cells that are nearly of a form: each byte of one of these may be changed.
    private static let models = [
        "0", "7", "1530", "-0.75", "12.50", "999999999999999", "-1", "0.125", "100000000.5", "31.00",
        "2026-03-12 09:41:07", "2026-03-12T09:41:07.250Z", "12/03/2026 09:41", "2024-02-29",
        "2025-12-31T23:59:59.999999", "31-12-2025", "C0000017", "TCK-000000000012", "Agent_0042",
    ]

    @Test(arguments: models)
    func givesBackWhatItTook(model: String) {
        var random = SplitMix64(seed: 4)
        var taken = 0
        for round in 0..<4000 {
            var bytes = Array(model.utf8)
            for _ in 0..<(round == 0 ? 0 : 1 + random.next(upTo: 2)) {
                let signs = Array("0123456789-./:T Z+eE,x".utf8)
                bytes[random.next(upTo: bytes.count)] = signs[random.next(upTo: signs.count)]
            }
            if round % 7 == 6 { bytes.remove(at: random.next(upTo: bytes.count)) }
            let cell = String(decoding: bytes, as: UTF8.self)
            // A lane of one cell, as a column of hundreds that are like the model has it.
            let cells = (0..<300).map { Self.like(model, $0) } + [cell]
            let lanes = round % 40 == 0 ? LaneCells.lanes(cells) : nil
            if let lanes { #expect(LaneCells.texts(lanes) == cells) }
            taken += Self.roundTrip(bytes, like: model)
        }
        #expect(taken > 300, "of 4000 cells like \(model)")
    }

    /// The model with another number in its last digits.
    private static func like(_ model: String, _ number: Int) -> String {
        let digits = String(1000 + number)
        guard model.count > 8 else { return model + String(digits.suffix(1)) }
        return String(model.dropLast(2)) + String(digits.suffix(2))
    }

    /// 1 where a form takes the cell; what it gives back must be the same.
    private static func roundTrip(_ bytes: [UInt8], like model: String) -> Int {
        var padded = [UInt8](repeating: UInt8(ascii: "9"), count: 16) + bytes
        padded += [UInt8](repeating: UInt8(ascii: "9"), count: 72)
        var room = [UInt8](repeating: 0, count: 64)
        return padded.withUnsafeBufferPointer { padded in
            room.withUnsafeMutableBufferPointer { room in
                guard let base = padded.baseAddress, let room = room.baseAddress else { return 0 }
                let cell = base + 16
                if let number = PlainNumber(cell, bytes.count) {
                    let length = number.write(into: room)
                    let back = Array(UnsafeBufferPointer(start: UnsafePointer(room), count: length))
                    #expect(back == bytes)
                    return 1
                }
                let model = Array(model.utf8)
                let form = model.withUnsafeBufferPointer { MomentLayout(of: $0) }
                if let form, bytes.count == form.length, let date = form.dateKey(of: cell),
                    let ticks = form.ticks(of: cell)
                {
                    form.write(form.moment(date, ticks), into: room)
                    let back = Array(UnsafeBufferPointer(start: UnsafePointer(room), count: form.length))
                    #expect(back == bytes)
                    return 1
                }
                let name = model.withUnsafeBufferPointer { NumberedName(of: $0) }
                if let name, bytes.count == name.length, bytes.starts(with: name.prefix),
                    let number = DigitWords.longNumber(name.digits, endingAt: cell + bytes.count)
                {
                    name.write(number, into: room)
                    let back = Array(UnsafeBufferPointer(start: UnsafePointer(room), count: name.length))
                    #expect(back == bytes)
                    return 1
                }
                return 0
            }
        }
    }

    @Test(arguments: [
        "R$ 0012", "p0012", "mar00012", "USD001234", "seg-000012", "T123", "4711", "C 0001", "",
    ])
    func isNoName(text: String) {
        let name = Array(text.utf8).withUnsafeBufferPointer { NumberedName(of: $0) }
        #expect(name == nil)
    }
}
