import Testing

@testable import CIIColumns

@Suite struct TextMakerTests {
    /// Rows without a text added many at a time are those added one by one.
    @Test(arguments: [0, 1, 63, 64, 65, 200])
    func emptyRowsManyAtATime(count: Int) {
        for before in [0, 1, 63, 64, 100] {
            var one = TextMaker()
            var many = TextMaker()
            for row in 0..<before {
                one.append("a\(row)")
                many.append("a\(row)")
            }
            for _ in 0..<count { one.appendMissing() }
            many.appendMissing(count: count)
            one.append("z")
            many.append("z")
            let (expected, found) = (one.finish(name: "x"), many.finish(name: "x"))
            #expect(found.missingCount == expected.missingCount)
            #expect(
                (0..<found.count).map { found.value(at: $0) }
                    == (0..<expected.count).map { expected.value(at: $0) })
        }
    }
}
