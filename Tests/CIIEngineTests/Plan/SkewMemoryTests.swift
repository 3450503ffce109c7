import CIIColumns
import Testing

@testable import CIIEngine

@Suite struct SkewMemoryTests {
    private static func question(_ column: Int, limit: Double = 5) -> SkewMemory.Question {
        SkewMemory.Question(column: column, condition: .always, limit: limit)
    }

    /// What was found is known for the same question about the same data alone, also that there is nothing to tell.
    @Test func keepsByQuestionAndRevision() {
        var memory = SkewMemory()
        memory.keep(2.5, for: Self.question(1), revision: 7)
        memory.keep(nil, for: Self.question(2), revision: 7)
        #expect(memory.known(Self.question(1), revision: 7) == .some(.some(2.5)))
        #expect(memory.known(Self.question(2), revision: 7) == .some(.none))
        #expect(memory.known(Self.question(3), revision: 7) == .none)
        #expect(memory.known(Self.question(1, limit: 6), revision: 7) == .none)
        #expect(memory.known(Self.question(1), revision: 8) == .none)
        memory.keep(4, for: Self.question(1), revision: 8)
        #expect(memory.known(Self.question(1), revision: 8) == .some(.some(4)))
        #expect(memory.known(Self.question(2), revision: 8) == .none)
    }

    @Test func isBounded() {
        var memory = SkewMemory()
        for column in 0..<1000 { memory.keep(1, for: Self.question(column), revision: 1) }
        let known = (0..<1000).count { memory.known(Self.question($0), revision: 1) != nil }
        #expect(known <= 64 && known > 0)
        #expect(memory.known(Self.question(999), revision: 1) != nil)
    }
}
