import CIIColumns
import CIIText

/// The events of a table, those of one interaction together and in the order they happened.
struct EventRows {
    /// The texts of a column and the code of each row, ``Event/none`` where it is missing.
    struct Codes {
        var codes: [UInt32]
        var texts: TextDictionary

        /// The codes of words or free text; nil for columns of other kinds.
        init?(_ column: Column?) {
            switch column?.storage {
            case .category(let column):
                texts = column.dictionary
                let missing = UInt32(texts.count)
                codes = column.withCodes { $0.map { $0 == missing ? Event.none : $0 } }
            case .text(let column):
                var own = TextDictionary()
                codes = (0..<column.count).map { row in
                    column.validity[row]
                        ? UInt32(column.texts.withBytes(row) { own.insert($0) }) : Event.none
                }
                texts = own
            case .boolean, .number, .instant, .duration, nil: return nil
            }
        }

        var strings: [String] { (0..<texts.count).map { texts.string($0) } }
    }

    /// The events of all interactions.
    private(set) var events: [Event] = []
    /// Where in `events` those of each interaction begin, and one more entry for the end.
    private(set) var starts: [Int] = [0]
    /// Rows without a key, ascending.
    private(set) var rowsWithoutKey: [Int] = []
    /// Rows with a key and without a time, ascending.
    private(set) var rowsWithoutTime: [Int] = []
    /// Events that stand there again.
    private(set) var repeated = 0
    /// The words of the events, by code.
    let words: [String]
    /// What each word means; nil where it is not known.
    let kinds: [EventKind?]
    /// Whether a row tells the state after it rather than what happened.
    let tellsStates: Bool
    /// The names of agents that were taken for bots, in byte order.
    let bots: [String]

    /// How many interactions there are.
    var count: Int { starts.count - 1 }

    /// The events of a table with the columns `id`, `event_time`, and `event` or `event_state`.
    init(_ table: Table) {
        let told = Codes(table.column(EventVocabulary.event.name))
        tellsStates = told == nil
        let word = told ?? Codes(table.column(EventVocabulary.state.name))
        words = word?.strings ?? []
        kinds = words.map { EventWord.kind(of: $0) }
        let agents = Codes(table.column("agent"))
        let authors = Codes(table.column("handler"))
        let isBot = Self.bots(agents, authors, word, kinds)
        bots = zip(agents?.strings ?? [], isBot).filter(\.1).map(\.0)
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        guard let keys = Codes(table.column("id")), let word,
            case .instant(let times)? = table.column(EventVocabulary.time.name)?.storage
        else { return }
        collect(
            keys: keys, word: word, times: times, numbers: Self.numbers(of: table),
            agents: agents, isBot: isBot, teams: Codes(table.column("team")),
            authors: authors, customers: Codes(table.column("customer")))
        markRepeated()
    }

    /// For each agent whether it is a bot: by its name, or because it wrote something as one.
    private static func bots(
        _ agents: Codes?, _ authors: Codes?, _ word: Codes?, _ kinds: [EventKind?]
    ) -> [Bool] {
        guard let agents else { return [] }
        var isBot = agents.strings.map { EventAuthor.isBot(named: $0) }
        guard let authors, let word else { return isBot }
        let authorOfWord = authors.strings.map { EventAuthor(word: $0) }
        for row in agents.codes.indices {
            let (agent, author, code) = (agents.codes[row], authors.codes[row], word.codes[row])
            guard agent != Event.none, author != Event.none, code != Event.none,
                authorOfWord[Int(author)] == .bot, kinds[Int(code)]?.isBotWork == true
            else { continue }
            isBot[Int(agent)] = true
        }
        return isBot
    }

    private static func numbers(of table: Table) -> [Int64]? {
        guard case .number(.scaled(let integers, _))? = table.column(EventVocabulary.number.name)?.storage
        else { return nil }
        return integers.withIntegers { Array($0) }
    }

    /// Puts every row that has a key and a time into its interaction's place, in the order they happened.
    private mutating func collect(
        keys: Codes, word: Codes, times: TickColumn, numbers: [Int64]?, agents: Codes?, isBot: [Bool],
        teams: Codes?, authors: Codes?, customers: Codes?
    ) {
        let tick = Int64(1_000_000 / times.ticksPerSecond)
        let authorOfWord = (authors?.strings ?? []).map { EventAuthor(word: $0) }
        // The code that the agent has among the customers: who writes in their own matter is the customer.
        let ownCustomer: [UInt32] = (agents?.strings ?? []).map { name in
            customers?.texts.code(of: name).map { UInt32($0) } ?? Event.none
        }
        let hasAgents = agents?.codes.contains { $0 != Event.none } ?? false
        var counts = [Int](repeating: 0, count: keys.texts.count + 1)
        times.ticks.withIntegers { ticks in
            for row in 0..<ticks.count {
                let key = keys.codes[row]
                if key == Event.none {
                    rowsWithoutKey.append(row)
                } else if ticks[row] == .min {
                    rowsWithoutTime.append(row)
                } else {
                    counts[Int(key) + 1] += 1
                }
            }
            for key in counts.indices.dropFirst() { counts[key] += counts[key - 1] }
            var next = counts
            let blank = Event(
                time: 0, number: 0, row: 0, word: 0, agent: 0, team: 0, kind: .noted, author: .unknown)
            events = [Event](repeating: blank, count: counts.last ?? 0)
            for row in 0..<ticks.count {
                let key = keys.codes[row]
                guard key != Event.none, ticks[row] != .min else { continue }
                let code = word.codes[row]
                let agent = agents?.codes[row] ?? Event.none
                var author = EventAuthor.unknown
                if let code = authors?.codes[row], code != Event.none { author = authorOfWord[Int(code)] }
                if agent != Event.none {
                    // What a bot hands over is with the person it names.
                    if author == .bot, code != Event.none, kinds[Int(code)]?.isMove == true {
                        author = .human
                    }
                    if isBot[Int(agent)] {
                        author = .bot
                    } else if author == .unknown, let customer = customers?.codes[row],
                        customer != Event.none,
                        customer == ownCustomer[Int(agent)]
                    {
                        author = .customer
                    } else if author == .unknown {
                        author = .human
                    }
                }
                var kind = code == Event.none ? EventKind.noted : kinds[Int(code)] ?? .noted
                if !tellsStates {
                    kind = kind.written(by: author, isNamed: agent != Event.none, namesAgents: hasAgents)
                }
                events[next[Int(key)]] = Event(
                    time: ticks[row].multipliedReportingOverflow(by: tick).partialValue,
                    number: numbers?[row] ?? .min, row: row, word: code, agent: agent,
                    team: teams?.codes[row] ?? Event.none, kind: kind, author: author)
                next[Int(key)] += 1
            }
        }
        starts = counts
        sortEach()
    }

    /// Brings the events of each interaction into the order they happened, and leaves out keys without any.
    private mutating func sortEach() {
        var kept = [0]
        events.withUnsafeMutableBufferPointer { events in
            for key in 0..<max(0, starts.count - 1) where starts[key + 1] > starts[key] {
                var slice = UnsafeMutableBufferPointer(rebasing: events[starts[key]..<starts[key + 1]])
                kept.append(starts[key + 1])
                var isSorted = true
                for index in 1..<max(1, slice.count) where !slice[index - 1].precedes(slice[index]) {
                    isSorted = false
                    break
                }
                if !isSorted { slice.sort { $0.precedes($1) } }
            }
        }
        starts = kept
    }

    /// Marks each event of which the same stands before it: same interaction, time, number, word, agent and group.
    private mutating func markRepeated() {
        var marked = 0
        events.withUnsafeMutableBufferPointer { events in
            for interaction in 0..<max(0, starts.count - 1) {
                var first = starts[interaction]
                let end = starts[interaction + 1]
                while first < end {
                    var last = first + 1
                    while last < end, events[last].time == events[first].time,
                        events[last].number == events[first].number
                    {
                        last += 1
                    }
                    if last - first > 1 {
                        var tied = UnsafeMutableBufferPointer(rebasing: events[first..<last])
                        tied.sort { $0.differsBefore($1) }
                        for index in 1..<tied.count where tied[index].repeats(tied[index - 1]) {
                            tied[index].isRepeated = true
                            marked += 1
                        }
                        tied.sort { $0.row < $1.row }
                    }
                    first = last
                }
            }
        }
        repeated = marked
    }
}

extension EventKind {
    /// What the event is once it is known who wrote it: what a customer writes is no answer.
    fileprivate func written(by author: EventAuthor, isNamed: Bool, namesAgents: Bool) -> EventKind {
        switch self {
        case .replied:
            author == .customer || author == .unknown && namesAgents && !isNamed ? .customer : self
        case .worked, .accepted, .answered, .noted: author == .customer ? .customer : self
        case .opened, .queued, .assigned, .reassigned, .transferred, .escalated, .automated, .customer,
            .pending, .rang,
            .missed,
            .abandoned, .completed, .resolved, .closed, .reopened, .cancelled, .spam, .merged, .deleted:
            self
        }
    }
}
