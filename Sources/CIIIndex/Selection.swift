/// The least of many values, found without sorting the rest.
///
/// A heap of the least so far, the greatest of them on top, so that a value that is not among them costs one comparison.
public struct Selection<Value: Comparable> {
    @usableFromInline let limit: Int
    @usableFromInline var heap: [Value] = []

    /// The least `limit` values of those that will be offered.
    @inlinable
    public init(_ limit: Int) { self.limit = max(limit, 0) }

    /// The least values, the least first.
    @inlinable
    public var sorted: [Value] { heap.sorted() }

    /// The greatest of the least values; nil where none was offered.
    @inlinable
    public var greatest: Value? { heap.first }

    /// Whether as many values were offered as are wanted.
    @inlinable
    public var isFull: Bool { heap.count >= limit }

    /// Takes a value where it is among the least so far.
    @inlinable
    public mutating func offer(_ value: Value) {
        guard heap.count >= limit else { return insert(value) }
        if let greatest = heap.first, value < greatest { replaceGreatest(by: value) }
    }

    @inlinable
    mutating func insert(_ value: Value) {
        heap.append(value)
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[parent] < heap[child] else { return }
            heap.swapAt(parent, child)
            child = parent
        }
    }

    @inlinable
    mutating func replaceGreatest(by value: Value) {
        heap[0] = value
        var parent = 0
        while true {
            let left = 2 * parent + 1
            guard left < heap.count else { return }
            let right = left + 1
            let child = right < heap.count && heap[left] < heap[right] ? right : left
            guard heap[parent] < heap[child] else { return }
            heap.swapAt(parent, child)
            parent = child
        }
    }
}
