/// The columns that records of named values may have when they are taken without the tolerant reader.
struct MemberLayout: Sendable {
    /// The names of the columns, in order.
    let names: [[UInt8]]
    private let columns: [[UInt8]: Int]

    init(names: [[UInt8]]) {
        self.names = names
        columns = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    }

    /// The column of that name.
    func column(_ name: [UInt8]) -> Int? { columns[name] }
}
