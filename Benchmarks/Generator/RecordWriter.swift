/// Writes tickets as records of one form.
struct RecordWriter {
    private let form: RecordForm
    private let names: WordBytes
    private let agents: WordBytes
    private let teams: WordBytes
    private let channels: WordBytes
    private let topics: WordBytes
    private let priorities: WordBytes
    private let countries: WordBytes
    private let statuses: WordBytes
    private let openings: WordBytes
    private let closings: WordBytes
    private let order: WordBytes
    private var clock = ClockText()

    init(form: RecordForm) {
        self.form = form
        let names = LogWords.headings.enumerated().map { place, name in
            switch form {
            case .csv: place == 0 ? "" : ","
            case .jsonLines: (place == 0 ? "{" : ",") + "\"\(name)\":"
            }
        }
        // The quotes of the names are part of the form.
        self.names = WordBytes(names, form: nil)
        agents = WordBytes(LogWords.agents, form: form)
        teams = WordBytes(LogWords.teams, form: form)
        channels = WordBytes(LogWords.channels, form: form)
        topics = WordBytes(LogWords.topics, form: form)
        priorities = WordBytes(LogWords.priorities, form: form)
        countries = WordBytes(LogWords.countries, form: form)
        statuses = WordBytes(LogWords.statuses, form: form)
        openings = WordBytes(LogWords.openings, form: form)
        closings = WordBytes(LogWords.closings, form: form)
        order = WordBytes([LogWords.order], form: form)
    }

    /// The header, where the form has one.
    func begin(_ output: inout OutputBytes) {
        guard form == .csv else { return }
        output.append(WordBytes([LogWords.headings.joined(separator: ",") + "\n"], form: nil), 0)
    }

    /// One record; the order is that of the headings.
    mutating func write(_ ticket: Ticket, to output: inout OutputBytes) {
        code("T-", ticket.number, 0, &output)
        code("C-", ticket.customer, 1, &output)
        word(agents, ticket.agent, 2, &output)
        word(teams, ticket.team, 3, &output)
        word(channels, ticket.channel, 4, &output)
        word(topics, ticket.topic, 5, &output)
        word(priorities, ticket.priority, 6, &output)
        word(countries, ticket.country, 7, &output)
        instant(ticket.created, 8, &output)
        number(ticket.firstReply, 9, &output)
        instant(ticket.resolved, 10, &output)
        number(ticket.handleTime, 11, &output)
        number(ticket.satisfaction, 12, &output)
        number(ticket.effort, 13, &output)
        number(ticket.recommendation, 14, &output)
        flag(ticket.resolvedInFirstContact, 15, &output)
        number(ticket.clarity, 16, &output)
        number(ticket.empathy, 17, &output)
        number(ticket.transfers, 18, &output)
        hundredths(ticket.cost, 19, &output)
        word(statuses, ticket.status, 20, &output)
        comment(ticket.comment, 21, &output)
        output.append(form == .csv ? "\n" : "}\n")
    }

    private func quote(_ output: inout OutputBytes) {
        if form == .jsonLines { output.append(UInt8(ascii: "\"")) }
    }

    private func missing(_ output: inout OutputBytes) {
        if form == .jsonLines { output.append("null") }
    }

    private func word(_ words: borrowing WordBytes, _ place: Int?, _ field: Int, _ output: inout OutputBytes)
    {
        output.append(names, field)
        guard let place else { return missing(&output) }
        quote(&output)
        output.append(words, place)
        quote(&output)
    }

    private func code(_ prefix: StaticString, _ number: Int?, _ field: Int, _ output: inout OutputBytes) {
        output.append(names, field)
        guard let number else { return missing(&output) }
        quote(&output)
        output.append(prefix)
        output.append(number: number)
        quote(&output)
    }

    private func number(_ number: Int?, _ field: Int, _ output: inout OutputBytes) {
        output.append(names, field)
        guard let number else { return missing(&output) }
        output.append(number: number)
    }

    private func hundredths(_ number: Int, _ field: Int, _ output: inout OutputBytes) {
        output.append(names, field)
        output.append(number: number / 100)
        output.append(".")
        output.append(number: number, width: 2)
    }

    private func flag(_ flag: Bool?, _ field: Int, _ output: inout OutputBytes) {
        output.append(names, field)
        guard let flag else { return missing(&output) }
        output.append(flag ? "true" : "false")
    }

    private mutating func instant(_ seconds: Int?, _ field: Int, _ output: inout OutputBytes) {
        output.append(names, field)
        guard let seconds else { return missing(&output) }
        quote(&output)
        clock.append(seconds, to: &output)
        quote(&output)
    }

    private func comment(_ comment: Ticket.Comment?, _ field: Int, _ output: inout OutputBytes) {
        output.append(names, field)
        guard let comment else { return missing(&output) }
        let isQuoted =
            form == .jsonLines || openings.needsQuotes[comment.opening]
            || closings.needsQuotes[comment.closing]
        if isQuoted { output.append(UInt8(ascii: "\"")) }
        output.append(openings, comment.opening)
        if let number = comment.order {
            output.append(order, 0)
            output.append(number: number)
        }
        output.append(closings, comment.closing)
        if isQuoted { output.append(UInt8(ascii: "\"")) }
    }
}
