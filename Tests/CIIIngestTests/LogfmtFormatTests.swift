import Testing

@testable import CIIIngest

/// Which beginnings are logfmt.
@Suite struct LogfmtFormatTests {
    static let beginnings: [(text: String, isLogfmt: Bool)] = [
        ("a=1 b=2\n", true), ("\n\n  ts=1 msg=\"x y\"\n", true), ("a=1 b=\"cut in the mid", false),
        ("a=1 b=2 c=\"cut", true), ("a=1\n", false), ("a=1 b=2 bare\n", true), ("a=1 b=2 two bare\n", false),
        ("a,b=1 c=2\n", false),
        ("id;agent\n", false), ("{\"a\":1}", false), ("", false), ("a = b\n", false),
        ("note: x=1 y=2\n", false),
    ]

    @Test(arguments: beginnings.indices)
    func isToldByItsFirstLine(index: Int) {
        let (text, isLogfmt) = Self.beginnings[index]
        let found = Array(text.utf8).withUnsafeBufferPointer { LogfmtFormat().resembles($0) }
        #expect(found == isLogfmt, "\(text)")
    }
}
