/// Takes one record of named values apart.
protocol MemberParser {
    /// The members of the last record, in its order.
    var members: [RecordMember] { get }
    /// The bytes of a member's name.
    func path(of member: RecordMember) -> ArraySlice<UInt8>
    /// Reads the record; `offset` is where `bytes` begins in the window, for values that stand there as they are.
    /// - Returns: why it cannot be read; nil where it was.
    mutating func parse(
        _ bytes: UnsafeBufferPointer<UInt8>, offset: Int, scratch: inout [UInt8]
    ) -> Reject.Reason?
}

/// A name and its value.
struct RecordMember {
    /// The name among the parser's paths.
    var path: Range<Int>
    var value: FieldExtent
}
