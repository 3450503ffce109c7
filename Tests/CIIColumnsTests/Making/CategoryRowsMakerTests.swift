import Testing

@testable import CIIColumns

/// Rows added many at a time are those added one by one.
@Suite struct CategoryRowsMakerTests {
    @Test(arguments: [3, 255, 256, 70_000])
    func sameAsOneByOne(texts: Int) {
        var dictionary = TextDictionary()
        for text in 0..<texts { _ = dictionary.insert("text \(text)") }
        let codes = (0..<1000).map { $0 % 7 == 0 ? CategoryRowsMaker.missing : UInt32($0 * 131 % texts) }
        var maker = CategoryRowsMaker(dictionary, capacity: codes.count)
        codes[..<400].withUnsafeBufferPointer { maker.append(codes: $0) }
        let numbers = (0..<600).map { UInt16($0) }
        numbers.withUnsafeBufferPointer { numbers in
            codes[400...].withUnsafeBufferPointer { maker.append(numbers, through: $0) }
        }
        let column = maker.finish(name: "x")
        #expect(column.missingCount == codes.count { $0 == CategoryRowsMaker.missing })
        #expect(
            (0..<1000).map { column.value(at: $0) }
                == codes.map { $0 == CategoryRowsMaker.missing ? .missing : .text("text \($0)") })
    }
}
