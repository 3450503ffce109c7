/// Elements of one fixed width standing in a row: an array, or a part of a mapped file.
///
/// A loop takes ``withUnsafeBufferPointer(_:)`` once outside; the subscript is for single rows. A buffer that is changed
/// while it lies in a file becomes an array first, so that a file is never written through it.
public struct ColumnBuffer<Element: BitwiseCopyable & Sendable>: Sendable {
    // One of the two holds the elements: the array is empty while there is a part of a file.
    private var held: [Element]
    private var mapped: MappedPart?

    /// The elements of an array, which is not copied.
    public init(_ elements: [Element] = []) {
        held = elements
        mapped = nil
    }

    /// The elements that a part of a mapped file holds, which stays mapped as long as the buffer is there.
    ///
    /// `nil` where the part is not a whole number of elements or does not start where one may stand.
    public init?(_ part: MappedPart) {
        guard part.bytes.count % MemoryLayout<Element>.stride == 0,
            Int(bitPattern: part.bytes.baseAddress) % MemoryLayout<Element>.alignment == 0
        else { return nil }
        held = []
        mapped = part
    }

    /// The elements as an array; those of a mapped file are copied.
    public var array: [Element] {
        mapped == nil ? held : withUnsafeBufferPointer { [Element]($0) }
    }

    /// Lends the elements for the call.
    @inline(__always)
    public func withUnsafeBufferPointer<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<Element>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        if let mapped { return try body(Self.elements(of: mapped)) }
        return try held.withUnsafeBufferPointer(body)
    }

    @inline(__always)
    private static func elements(of part: MappedPart) -> UnsafeBufferPointer<Element> {
        UnsafeBufferPointer(
            start: part.bytes.baseAddress?.assumingMemoryBound(to: Element.self),
            count: part.bytes.count / MemoryLayout<Element>.stride)
    }

    /// Adds one element at the end.
    public mutating func append(_ element: Element) {
        takeOver()
        held.append(element)
    }

    /// Adds elements at the end.
    public mutating func append(contentsOf elements: some Sequence<Element>) {
        takeOver()
        held.append(contentsOf: elements)
    }

    /// Makes room for so many elements in all.
    public mutating func reserveCapacity(_ capacity: Int) {
        takeOver()
        held.reserveCapacity(capacity)
    }

    @inline(__always)
    private mutating func takeOver() {
        if mapped == nil { return }
        held = array
        mapped = nil
    }
}

extension ColumnBuffer: RandomAccessCollection, MutableCollection {
    /// The position of the first element.
    public var startIndex: Int { 0 }
    /// The number of elements.
    public var endIndex: Int { mapped.map { Self.elements(of: $0).count } ?? held.count }

    /// The element at a position.
    public subscript(position: Int) -> Element {
        @inline(__always)
        get {
            guard let mapped else { return held[position] }
            let elements = Self.elements(of: mapped)
            precondition(elements.indices.contains(position), "the position is one of the buffer's")
            return elements[position]
        }
        set {
            takeOver()
            held[position] = newValue
        }
    }

    /// Lends the elements for the call.
    public func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<Element>) throws -> Result
    ) rethrows -> Result? {
        if let mapped { return try body(Self.elements(of: mapped)) }
        return try held.withUnsafeBufferPointer(body)
    }
}

extension ColumnBuffer: ExpressibleByArrayLiteral {
    /// The elements as they are written.
    public init(arrayLiteral elements: Element...) {
        self.init(elements)
    }
}

extension ColumnBuffer: Equatable where Element: Equatable {
    /// Whether both hold the same elements, wherever these lie.
    public static func == (left: ColumnBuffer, right: ColumnBuffer) -> Bool {
        left.withUnsafeBufferPointer { left in
            right.withUnsafeBufferPointer { right in
                left.count == right.count
                    && (left.baseAddress == right.baseAddress || left.elementsEqual(right))
            }
        }
    }
}

extension ColumnBuffer: Hashable where Element: Hashable {
    /// Hashes the elements.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        withUnsafeBufferPointer { for element in $0 { hasher.combine(element) } }
    }
}
