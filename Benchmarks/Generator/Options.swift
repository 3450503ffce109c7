/// What the command line asks for.
struct Options {
    static let usage = "usage: benchmark-log [--seed N] [--rows N] [--format csv|jsonl]"

    /// Why the command line is not understood.
    struct Problem: Error {
        let message: String
    }

    var seed: UInt64 = 1
    var rows = 1_000_000
    var form = RecordForm.csv

    /// The options in the words after the command's name.
    init(_ arguments: some Sequence<String>) throws(Problem) {
        var rest = Array(arguments)[...]
        while let option = rest.popFirst() {
            switch option {
            case "--seed":
                guard let value = rest.popFirst(), let seed = UInt64(value) else {
                    throw Problem(message: "--seed takes a whole number, 0 or more")
                }
                self.seed = seed
            case "--rows":
                guard let value = rest.popFirst(), let rows = Int(value), (0...1_000_000_000).contains(rows)
                else {
                    throw Problem(message: "--rows takes a whole number from 0 to 1000000000")
                }
                self.rows = rows
            case "--format":
                guard let value = rest.popFirst(), let form = RecordForm(rawValue: value) else {
                    throw Problem(message: "--format takes csv or jsonl")
                }
                self.form = form
            default:
                throw Problem(message: "unknown option \(option)")
            }
        }
    }
}
