/// How records are written.
enum RecordForm: String {
    /// After RFC 4180, with line feeds.
    case csv
    /// One object a line.
    case jsonLines = "jsonl"

    /// A text as the form writes it, without the quotes around it.
    func escaped(_ text: String) -> [UInt8] {
        text.utf8.flatMap { byte -> [UInt8] in
            guard byte == UInt8(ascii: "\"") else { return [byte] }
            return [self == .csv ? byte : UInt8(ascii: "\\"), byte]
        }
    }
}
