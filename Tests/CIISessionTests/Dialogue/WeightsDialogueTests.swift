import TestSupport
import Testing

@testable import CIISession

/// `weights ask` as a person at the prompt has it.
@Suite struct WeightsDialogueTests {
    private let output = RecordingOutput()
    private let session: Session

    init() {
        var options = Session.Options(wallClock: { ScriptRunner.wallClock }, stopwatch: { 0 })
        options.isInteractive = true
        session = Session(output: output, options: options)
    }

    /// What is said and shown when lines are typed one after another.
    private func typed(_ lines: String...) -> String {
        _ = output.taken()
        for line in lines { #expect(session.submit(line), "\(line)") }
        return output.taken().map { $0.text + "\n" }.joined()
    }

    @Test func thePromptShowsWhatIsAsked() {
        #expect(session.question == nil)
        _ = typed("weights ask csat, art, fcr")
        #expect(session.question == "csat over art: ")
        _ = typed("3")
        #expect(session.question == "csat over fcr: ")
        _ = typed("enough")
        #expect(session.question == "csat over fcr: ")
        _ = typed("6", "2")
        #expect(session.question == "keep as: ")
        #expect(typed("mine").contains("mine: csat 66.7 %, art 22.2 %, fcr 11.1 %"))
        #expect(session.question == nil)
        #expect(typed("weights mine as csv").contains("csat,0.666666666666666"))
    }

    /// Statements are answered in between, and the question comes again.
    @Test func statementsAreAnsweredInBetween() {
        _ = typed("weights ask csat, art")
        #expect(!session.isAnswer("echo hello") && session.isAnswer("3") && session.isAnswer("nonsense"))
        let text = typed("echo hello")
        #expect(text.hasPrefix("hello\n") && text.contains("1 of 1: how many times as much"))
        #expect(typed("show cast").contains("1 of 1: how many times as much"))
        #expect(session.question == "csat over art: ")
        #expect(!session.submit("quit"))
    }

    @Test func whatIsNoAnswerIsSaidAndAskedAgain() {
        _ = typed("weights ask csat, art")
        for line in ["much", "12", "1/10", "fcr 3"] {
            let text = typed(line)
            #expect(text.contains("error[weights.answer]") && text.contains("1 of 1"), "\(line): \(text)")
        }
        _ = typed("art 3")
        #expect(session.question == "keep as: ")
        #expect(typed("two words").contains("error[weights.answer]"))
        #expect(typed("csat").contains("csat: art 75.0 %, csat 25.0 %"))
    }

    /// Lines that are pasted at once are taken one by one, a statement of several lines among them as one.
    @Test func pastedLines() {
        let text = typed("echo a\nweights ask csat, art\n\ndefine\n  csat\n1/3\nmine\nweights mine as csv")
        #expect(text.contains("property ") && text.contains("mine: art 75.0 %, csat 25.0 %"), "\(text)")
        #expect(text.contains("art,0.75") && session.question == nil)
    }

    @Test func itIsLeft() {
        for leave in ["stop", "parar"] {
            _ = typed("weights ask")
            #expect(session.question == "csat over resolution: ")
            _ = typed(leave)
            #expect(session.question == nil)
        }
        _ = typed("weights ask")
        session.leaveQuestion()
        #expect(session.question == nil)
    }

    /// The worst judgement is given anew in the words of the advice, after which none contradicts another.
    @Test func theAdviceIsFollowed() {
        let text = typed("weights ask csat, art, fcr", "3", "1", "3")
        #expect(text.contains("consistency ratio 0.48") && text.contains("with `art over csat 3`"), "\(text)")
        #expect(typed("art over csat 3").contains("consistency ratio 0.00"))
    }

    @Test func answersAreOffered() {
        _ = typed("weights ask csat, art")
        func offered(_ text: String) -> [String] {
            session.completions(of: text, at: text.utf8.count).candidates.map(\.text)
        }
        #expect(
            offered("").contains("enough") && offered("s") == ["skip", "stop"] && offered("a") == ["art"])
        #expect(offered("show cs").contains("csat"))
        #expect(session.highlights(of: "art 3").isEmpty && !session.highlights(of: "show csat").isEmpty)
        #expect(!session.needsMore("3,"))
    }

    /// A script brings no answers, run from the prompt or not.
    @Test func scriptsAreNotAsked() throws {
        let folder = try TemporaryFolder()
        try Files.write("weights ask csat, art\n".utf8, to: folder.path + "/a.cii")
        #expect(typed("run \"\(folder.path)/a.cii\"").contains("error[weights.ask-in-script]"))
        #expect(session.question == nil)
        #expect(session.run(script: "weights ask csat, art", named: "-c") == .statementFailed)
    }
}
