import Dispatch
import Synchronization

/// The results of `body` for 0 ..< `count` in that order, worked out by two threads where that is worth it.
func concurrently<Result: Sendable>(
    _ count: Int, isWorthwhile: Bool, _ body: @Sendable (Int) -> Result
) -> [Result] {
    guard isWorthwhile, count > 1 else { return (0..<count).map(body) }
    let results = Mutex<[Int: Result]>([:])
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
        while true {
            let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard index < count else { return }
            let result = body(index)
            results.withLock { $0[index] = result }
        }
    }
    return results.withLock { results in (0..<count).compactMap { results[$0] } }
}
