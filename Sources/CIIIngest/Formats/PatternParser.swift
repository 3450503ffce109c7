import CIIColumns

/// Takes the named groups of a pattern out of lines of plain text.
///
/// A group that took no part in the match has no value. The parser keeps its room from one line to the next.
struct PatternParser: MemberParser {
    private(set) var members: [RecordMember] = []
    private var matcher: GroupMatcher
    private let names: [UInt8]
    private let paths: [Range<Int>]

    init(_ pattern: TextPattern) {
        matcher = GroupMatcher(pattern)
        var names: [UInt8] = []
        var paths: [Range<Int>] = []
        for name in pattern.groupNames {
            let start = names.count
            names += Array(name.utf8)
            paths.append(start..<names.count)
        }
        self.names = names
        self.paths = paths
    }

    func path(of member: RecordMember) -> ArraySlice<UInt8> { names[member.path] }

    mutating func parse(
        _ bytes: UnsafeBufferPointer<UInt8>, offset: Int, scratch: inout [UInt8]
    ) -> Reject.Reason? {
        members.removeAll(keepingCapacity: true)
        guard matcher.matches(bytes.withoutLineEnd) else { return .patternUnmatched }
        var hasValue = false
        for (group, path) in paths.enumerated() {
            let range = matcher.range(of: group) ?? 0..<0
            hasValue = hasValue || !range.isEmpty
            let value = FieldExtent(
                offset: offset + range.lowerBound, length: range.count, inScratch: false)
            members.append(RecordMember(path: path, value: value))
        }
        return hasValue ? nil : .emptyMatch
    }
}
