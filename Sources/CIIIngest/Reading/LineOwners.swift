/// Counts each line once where several records may share one, as in JSON: as loaded before rejected before what
/// stands around the records before blank.
struct LineOwners {
    /// What a line is counted as, the weakest first.
    private enum Kind: Int {
        case blank, surrounding, rejected, loaded
    }

    /// The last line that is counted.
    private var last = 0
    private var lastKind = Kind.blank

    /// A row on these lines; returns how many lines became its own.
    mutating func load(_ first: Int, through lastLine: Int, _ tally: inout LineTally) -> Int {
        own(first, through: lastLine, .loaded, &tally)
    }

    /// A rejected record on these lines; returns how many lines became its own.
    mutating func reject(_ first: Int, through lastLine: Int, _ tally: inout LineTally) -> Int {
        own(first, through: lastLine, .rejected, &tally)
    }

    /// Lines of what stands around the records.
    mutating func surround(_ first: Int, through lastLine: Int, _ tally: inout LineTally) {
        tally.surrounding += own(first, through: lastLine, .surrounding, &tally)
    }

    /// The lines up to `line` are blank unless something stood on them.
    mutating func pass(through line: Int, _ tally: inout LineTally) {
        guard line > last else { return }
        tally.blank += line - last
        (last, lastKind) = (line, .blank)
    }

    private mutating func own(
        _ first: Int, through lastLine: Int, _ kind: Kind, _ tally: inout LineTally
    ) -> Int {
        pass(through: first - 1, &tally)
        var owned = 0
        if first <= last, kind.rawValue > lastKind.rawValue {
            switch lastKind {
            case .blank: tally.blank -= 1
            case .surrounding: tally.surrounding -= 1
            case .rejected: tally.rejected -= 1
            case .loaded: break
            }
            owned = 1
            lastKind = kind
        }
        if lastLine > last {
            owned += lastLine - last
            (last, lastKind) = (lastLine, kind)
        }
        return owned
    }
}
