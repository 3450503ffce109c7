import CMemory
import Synchronization

/// Gives the memory of lanes back now and then: it lies in many small parts, which only go back when they are asked for,
/// and each asking looks at all of them.
final class FreedMemory: Sendable {
    /// So many bytes are worth asking for.
    private static let worthwhile = 96 << 20
    private let bytes = Atomic<Int>(0)

    /// Notes bytes that were freed.
    func add(_ count: Int) {
        let freed = bytes.wrappingAdd(count, ordering: .relaxed).newValue
        guard freed >= Self.worthwhile else { return }
        bytes.wrappingSubtract(freed, ordering: .relaxed)
        giveFreeMemoryBack()
    }
}
