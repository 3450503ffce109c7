import TestSupport

/// A log of seeded random columns of many kinds, with cells of other kinds strewn in, as CSV.
struct RandomLog {
    /// How the cells of a column are written.
    enum Kind: CaseIterable {
        case numberedName, sparseName, wholeIdentifier, agent, isoMoment, isoMomentZ, milliMoment, dayFirst
        case monthFirst, plainDate, openDate, seconds, decimals, mixedDecimals, commaDecimals, threeDecimals
        case rating, recommendation, yesNo, comment, rareComment, email, clock, epoch, negative, largeNumber
        case serialDay, rareWord, score
    }

    private var random: SplitMix64
    private let rows: Int
    private let columns: [(header: String, kind: Kind, oddity: Int)]

    init(seed: UInt64, rows: Int) {
        random = SplitMix64(seed: seed)
        self.rows = rows
        var columns: [(String, Kind, Int)] = [("ticket id", .numberedName, 0)]
        let headers = [
            "ticket id", "customer", "agent", "created at", "first reply at", "resolved at", "handle time",
            "cost", "csat", "nps", "comment", "resolution time", "data", "x", "y", "z", "score", "updated at",
            "talk time", "customer id", "response time (min)",
        ]
        for number in 0..<7 {
            let kind = Kind.allCases[random.next(upTo: Kind.allCases.count)]
            let header = headers[random.next(upTo: headers.count)]
            // Some columns have a cell of another kind in each so many, some late ones only.
            let oddity = [0, 0, 0, 7, 50, 400, -1][random.next(upTo: 7)]
            columns.append(("\(header)\(number > 3 ? " \(number)" : "")", kind, oddity))
        }
        self.columns = columns
    }

    /// The log as CSV.
    mutating func text() -> String {
        var text = columns.map(\.header).joined(separator: ",") + "\n"
        for row in 0..<rows {
            text +=
                cells(row).map { cell in
                    cell.contains(where: { ",\"\n".contains($0) })
                        ? "\"\(Self.quotes(cell, as: "\"\""))\"" : cell
                }.joined(separator: ",") + "\n"
        }
        return text
    }

    /// The log as JSON lines: some records leave out what is empty, some have their members the other way round, and
    /// one in the middle has a further member.
    mutating func lines() -> String {
        var text = ""
        for row in 0..<rows {
            var members = zip(columns, cells(row)).enumerated().map { number, pair in
                (name: pair.0.header + (number > 0 ? " \(number)" : ""), value: pair.1)
            }
            if random.next(upTo: 30) == 0 { members.removeAll { $0.value.isEmpty } }
            if random.next(upTo: 60) == 0 { members.reverse() }
            if row == rows / 2 { members.append(("late", "1")) }
            text +=
                "{" + members.map { "\"\($0.name)\": \(Self.json($0.value))" }.joined(separator: ", ") + "}\n"
        }
        return text
    }

    private static func quotes(_ cell: String, as written: String) -> String {
        cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: written)
    }

    private static func json(_ cell: String) -> String {
        if cell.isEmpty { return "null" }
        let isNumber = cell.allSatisfy { $0.isASCII && $0.isNumber } && (cell.count == 1 || cell.first != "0")
        return isNumber ? cell : "\"\(quotes(cell, as: "\\\""))\""
    }

    private mutating func cells(_ row: Int) -> [String] {
        var cells: [String] = []
        for column in columns {
            var kind = column.kind
            let isLate = column.oddity == -1 && row > rows * 3 / 4 && random.next(upTo: 20) == 0
            if isLate || column.oddity > 0 && random.next(upTo: column.oddity) == 0 {
                cells.append(odd())
                continue
            }
            if random.next(upTo: 10) == 0 { kind = .rareWord }
            cells.append(kind == .rareWord && column.kind != .rareWord ? "" : cell(column.kind, row))
        }
        return cells
    }

    private mutating func odd() -> String {
        let odds = [
            "N/A", "-", "abc", "0012", "1,5", "12.345", "-3", "2026-13-40 10:00:00", "31/12/2025", "x", "sim",
            "1e5", " 7 ", "99999999999999999999", "no answer", "C12", "T-1", "2026-01-05", "00:10:00", "5/5",
            "R$ 12,50", "1.234.567", "é", "2026-02-30 10:00:00", "+4", ".5", "100", "-0", "20260105",
        ]
        return odds[random.next(upTo: odds.count)]
    }

    private mutating func pad(_ bound: Int, _ width: Int) -> String {
        pad(number: random.next(upTo: bound), width)
    }

    private func pad(number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private mutating func time() -> String { "\(pad(24, 2)):\(pad(60, 2)):\(pad(60, 2))" }

    private mutating func cell(_ kind: Kind, _ row: Int) -> String {
        switch kind {
        case .numberedName: return "T" + pad(number: row + (row % 50 == 49 ? -1 : 0), 7)
        case .sparseName: return "CUS-" + pad(100_000_000, 9)
        case .wholeIdentifier: return String(100_000 + random.next(upTo: 40_000))
        case .agent: return "Agent \(random.next(upTo: 30))"
        case .isoMoment:
            return
                "2026-\(pad(number: 1 + random.next(upTo: 12), 2))-\(pad(number: 1 + random.next(upTo: 28), 2)) \(time())"
        case .isoMomentZ: return "2025-10-\(pad(number: 1 + random.next(upTo: 31), 2))T\(time())Z"
        case .milliMoment:
            return "2025-03-\(pad(number: 1 + random.next(upTo: 31), 2)) \(time()).\(pad(1000, 3))"
        case .dayFirst:
            return
                "\(pad(number: 1 + random.next(upTo: 28), 2))/\(pad(number: 1 + random.next(upTo: 12), 2))/2026 \(pad(24, 2)):\(pad(60, 2))"
        case .monthFirst:
            return
                "\(pad(number: 1 + random.next(upTo: 12), 2))/\(pad(number: 1 + random.next(upTo: 28), 2))/2026"
        case .plainDate:
            return
                "2026-\(pad(number: 1 + random.next(upTo: 12), 2))-\(pad(number: 1 + random.next(upTo: 28), 2))"
        case .openDate:
            return
                "\(pad(number: 1 + random.next(upTo: 12), 2))/\(pad(number: 1 + random.next(upTo: 12), 2))/2026"
        case .seconds: return String(random.next(upTo: 90_000))
        case .decimals: return "\(random.next(upTo: 900)).\(pad(100, 2))"
        case .mixedDecimals:
            return [
                "\(random.next(upTo: 900))", "\(random.next(upTo: 900)).\(random.next(upTo: 10))",
                "0.\(pad(1000, 3))",
            ][random.next(upTo: 3)]
        case .commaDecimals: return "\(random.next(upTo: 900)),\(pad(100, 2))"
        case .threeDecimals: return "\(random.next(upTo: 2000)).\(pad(1000, 3))"
        case .rating: return String(1 + random.next(upTo: 5))
        case .recommendation: return String(random.next(upTo: 11))
        case .yesNo: return ["yes", "no", "sim", "não"][random.next(upTo: 4)]
        case .comment:
            return
                "Pedido \(random.next(upTo: 100_000)) chegou \"ontem\", obrigado; não respondeu \(pad(1000, 3)) ao contato feito pelo cliente"
        case .rareComment:
            return random.next(upTo: 9) == 0 ? "ligou, pediu reembolso \(random.next(upTo: 100_000))" : ""
        case .email: return "pessoa\(random.next(upTo: 100_000))@exemplo.com.br"
        case .clock: return "00:\(pad(60, 2)):\(pad(60, 2))"
        case .epoch: return String(1_760_000_000 + random.next(upTo: 9_000_000))
        case .negative: return String(random.next(upTo: 20_000) - 300)
        case .largeNumber: return String(random.next(upTo: 1_000_000_000_000_000))
        case .serialDay: return "\(45_000 + random.next(upTo: 400)).\(pad(10_000, 4))"
        case .rareWord: return random.next(upTo: 30) == 0 ? "VIP" : ""
        case .score: return "\(random.next(upTo: 100)).\(random.next(upTo: 10))"
        }
    }
}
