import CIIText
import Testing

@testable import CIIIngest

@Suite struct EventWordTests {
    @Test(arguments: [
        ("COMPLETEAGENT", EventKind.completed), ("comment.public", .replied), ("comment_private", .noted),
        ("Take in charge ticket", .accepted), ("Resolve ticket", .resolved), ("Ticket Closed", .closed),
        ("ticketReopened", .reopened), ("Re-open", .reopened), ("Assigned to Ana", .assigned),
        ("Atribuído", .assigned), ("ATENDIDO", .answered), ("Transferido para Nível 2", .transferred),
        ("Awaiting User Info", .pending), ("Awaiting Assignment", .queued), ("Wait - Vendor", .pending),
        ("Status changed from Open to Solved", .resolved), ("status: closed", .closed),
        ("Status Change", .noted), ("Impact Change", .noted), ("Update from customer", .customer),
        ("conversation.user.created", .opened), ("conversation.user.replied", .customer),
        ("conversation.admin.replied", .replied), ("conversation.bot.replied", .automated),
        ("Chamado encerrado", .closed), ("Não atendida", .missed), ("Em atendimento", .accepted),
        ("Closed by system", .closed), ("RINGNOANSWER", .rang), ("Quality Indicator Fixed", .noted),
    ])
    func knows(_ word: String, _ kind: EventKind) {
        #expect(EventWord.kind(of: word) == kind)
    }

    @Test(arguments: [
        "", "…", "bola na trave", "-100", "open sesame street", String(repeating: "open ", count: 99),
    ])
    func knowsNot(_ word: String) {
        #expect(EventWord.kind(of: word) == nil)
    }

    @Test func everyWordStandsOnceAndEveryKindHasItsName() {
        let words = EventWords.all.flatMap { kind, words in words.map { EventWord.form($0) } }
        let twice = Dictionary(grouping: words, by: { $0 }).filter { $1.count > 1 }.keys.sorted()
        #expect(twice == [])
        #expect(EventWords.all.map(\.kind) == EventKind.allCases)
        for (kind, words) in EventWords.all { #expect(words.first == kind.rawValue) }
    }

    /// A word of one meaning is not read as another by what it is beside.
    @Test func wordsAreFoundByThemselves() {
        for (kind, words) in EventWords.all {
            for word in words { #expect(EventWord.kind(of: word) == kind, "\(word)") }
        }
    }

    @Test func authors() {
        #expect(
            ["end-user", "Cliente", "lead"].map { EventAuthor(word: $0) } == [
                .customer, .customer, .customer,
            ])
        #expect(
            ["admin", "Atendente", "AI", "answer bot", "x"].map { EventAuthor(word: $0) } == [
                .human, .human, .bot, .bot, .unknown,
            ])
    }
}
