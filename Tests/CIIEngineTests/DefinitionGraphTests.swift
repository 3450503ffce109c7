import TestSupport
import Testing

@testable import CIIEngine

@Suite("Definition graph")
struct DefinitionGraphTests {
    private func graph(_ uses: [(String, [String])]) -> DefinitionGraph {
        DefinitionGraph(uses.map { DefinitionGraph.Node(name: $0.0, size: 1, uses: $0.1) })
    }

    @Test("circles are found from each of their members, and from nobody else")
    func circles() {
        let graph = graph([("a", ["b", "x"]), ("b", ["c"]), ("c", ["a"]), ("d", ["a"]), ("e", ["e"])])
        #expect(graph.circle(through: "a") == ["a", "b", "c", "a"])
        #expect(graph.circle(through: "c") == ["c", "a", "b", "c"])
        #expect(graph.circle(through: "d") == nil)
        #expect(graph.circle(through: "e") == ["e", "e"])
        #expect(graph.circle(through: "x") == nil)
    }

    @Test(
        "what is used stands before what uses it, and the rest as it was",
        arguments: 1...20 as ClosedRange<UInt64>)
    func order(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        // Each may use those of a lower number, and they are given in any order.
        var numbers = Array(0..<12)
        for place in numbers.indices.reversed() { numbers.swapAt(place, random.next(upTo: place + 1)) }
        let nodes = numbers.map { number in
            (
                "n\(number)",
                (0..<number).filter { _ in random.next(upTo: 4) == 0 }.map { "n\($0)" }
            )
        }
        let order = graph(nodes).order
        #expect(order.sorted() == Array(0..<12), "seed \(seed)")
        var seen: Set<String> = []
        for place in order {
            #expect(nodes[place].1.allSatisfy { seen.contains($0) }, "seed \(seed)")
            seen.insert(nodes[place].0)
        }
        let sorted = order.map { nodes[$0] }
        #expect(graph(sorted).order == Array(0..<12), "seed \(seed): what is in order stays")
    }

    @Test("32 levels and 4096 parts, and no more")
    func limits() {
        func chain(_ count: Int) -> DefinitionGraph {
            graph((0..<count).map { ("n\($0)", $0 > 0 ? ["n\($0 - 1)"] : []) })
        }
        #expect(chain(32).tooLarge == nil)
        #expect(chain(33).tooLarge == "n32")
        // Each is made of the one before twice: 2ⁿ − 1 parts.
        func doubling(_ count: Int) -> DefinitionGraph {
            graph((0..<count).map { ("n\($0)", $0 > 0 ? ["n\($0 - 1)", "n\($0 - 1)"] : []) })
        }
        #expect(doubling(12).tooLarge == nil)
        #expect(doubling(13).tooLarge == "n12")
        #expect(chain(100_000).tooLarge == "n32")
    }
}
