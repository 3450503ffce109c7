/// The values of one key, group by group.
///
/// Texts stay codes until one is asked for, so that a million groups make no strings that nobody reads.
public struct KeyColumn: RandomAccessCollection, Sendable {
    enum Values: Sendable {
        /// A code for each group and the text of each code; a code without a text is missing.
        case texts(codes: [UInt32], TextArena)
        /// A number for each group; NaN is missing.
        case numbers([Double])
    }

    let values: Values
    /// The place of each group's value among those of the key; `nil` where each group has a value of its own, so that
    /// the place is the group.
    private let places: [UInt32]?

    init(_ values: Values, places: [UInt32]?) {
        self.values = values
        self.places = places
    }

    /// The first group.
    public var startIndex: Int { 0 }

    /// The number of groups.
    public var endIndex: Int {
        switch values {
        case .texts(let codes, _): codes.count
        case .numbers(let numbers): numbers.count
        }
    }

    /// The value of a group.
    public subscript(group: Int) -> KeyValue {
        switch values {
        case .texts(let codes, let texts):
            return isMissing(group) ? .missing : .text(texts.string(Int(codes[group])))
        case .numbers(let numbers):
            return numbers[group].isNaN ? .missing : .number(numbers[group])
        }
    }

    /// Whether the key is missing in the rows of a group.
    public func isMissing(_ group: Int) -> Bool {
        switch values {
        case .texts(let codes, let texts): codes[group] >= texts.count
        case .numbers(let numbers): numbers[group].isNaN
        }
    }

    /// The place of a group's value among the values of this key, counted from 0 in their order.
    ///
    /// Groups have the same value where they have the same place; missing has the highest.
    public func place(of group: Int) -> Int {
        guard let places else { return group }
        return Int(places[group])
    }
}

extension KeyColumn: Hashable {
    /// Whether both hold the same values, however they are stored.
    public static func == (left: KeyColumn, right: KeyColumn) -> Bool {
        left.count == right.count && left.indices.allSatisfy { left[$0] == right[$0] }
    }

    /// Hashes the values.
    public func hash(into hasher: inout Hasher) {
        for value in self { hasher.combine(value) }
    }
}
