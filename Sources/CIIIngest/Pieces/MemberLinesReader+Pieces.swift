/// Going over to pieces and back; see ``SeparatedTextReader``.
extension MemberLinesReader where Parser == JSONObjectParser {
    /// The columns that records may have which need not be read here.
    func layout(of log: RawLog) -> MemberLayout? { MemberLayout(names: log.columns.map(\.header)) }

    /// Goes on behind what was taken in pieces; the rows themselves are the caller's.
    mutating func goOn(after account: PieceAccount, log: inout RawLog) {
        line = account.next.line
        log.noteLines(account)
    }
}
