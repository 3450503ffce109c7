import Synchronization
import Testing

@testable import CIIColumns

@Suite struct LaterColumnTests {
    /// Nothing is worked out to tell the kind and the number of rows, and what is worked out is kept.
    @Test func worksOnce() {
        let asked = Counter()
        let column = Column(name: "x", kind: .number, count: 2) {
            asked.count.wrappingAdd(1, ordering: .relaxed)
            var maker = ScaledNumberMaker()
            maker.append(7, decimals: 0)
            maker.appendMissing()
            return .number(maker.finish())
        }
        #expect(column.count == 2 && column.kind == .number)
        #expect(asked.count.load(ordering: .relaxed) == 0)
        #expect(column.missingCount == 1)
        #expect([column.value(at: 0), column.value(at: 1)] == [.number(7), .missing])
        #expect(asked.count.load(ordering: .relaxed) == 1)
    }

    private final class Counter: Sendable {
        let count = Atomic<Int>(0)
    }
}
