import TestSupport
import Testing

@testable import CIIColumns

@Suite("Codes sorted by words")
struct KeySortTests {
    /// From which number on words are sorted digit by digit.
    static let sizes = [0, 1, 2, 100, 2_047, 2_048, 5_000]

    @Test("come out as sorting pairs would have them", arguments: sizes)
    func sorts(size: Int) {
        var random = SplitMix64(seed: 41)
        let shapes: [(String, [UInt64])] = [
            ("any", (0..<size).map { _ in random.next() }),
            ("digits", (0..<size).map { _ in 0x3030_3030_3030_3030 | random.next() & 0x0909_0000_0901_0900 }),
            ("few", (0..<size).map { _ in random.next() % 3 << 61 }),
            ("sorted", (0..<size).map { UInt64($0 / 2) }),
            ("falling", (0..<size).map { UInt64.max - UInt64($0) }),
            ("equal", (0..<size).map { _ in 7 }),
        ]
        for (shape, words) in shapes {
            let codes = (0..<UInt32(size)).map { $0 }
            let expected = codes.sorted { (words[Int($0)], $0) < (words[Int($1)], $1) }
            #expect(KeySort(codes) { words[Int($0)] }.codes == expected, "\(shape) of \(size), seed 41")
        }
    }

    @Test("ties are settled by a comparison", arguments: sizes)
    func ties(size: Int) {
        let codes = (0..<UInt32(size)).map { $0 }
        var sorted = KeySort(codes) { UInt64($0) % 5 }
        sorted.sortTies { $0 > $1 }
        #expect(sorted.codes == codes.sorted { ($0 % 5, $1) < ($1 % 5, $0) })
    }

    @Test("texts that begin alike for longer than a word are in byte order", arguments: [3, 3_000])
    func texts(count: Int) throws {
        var maker = CategoryMaker()
        let texts = (0..<count).map { "customer with a long name \($0 * 7_919 % count) of \($0 % 3)" }
        for text in texts { maker.append(text) }
        let table = Table(columns: [maker.finish(name: "customer")])
        let groups = try grouped(
            GroupRequest(keys: [.text(.column(0))], measurements: [Measurement(.rows)]), in: table)
        #expect(groups.keys[0].map { $0 } == Set(texts).sorted().map { .text($0) })
    }
}
