import CIISession
import CIITerminal
import Glibc

/// A session that knows a handful of words, for trying out the prompt without the language.
final class ProbeSession: PromptSession {
    private let names = [
        "agent", "agent_group", "count", "csat", "csat.mean", "describe", "show", "slow", "sort=",
    ]
    private let values = ["Payment related", "Payment late", "Streaming \u{1B}[31m", "Tarifação"]

    func needsMore(_ text: String) -> Bool {
        text.count { $0 == "(" } > text.count { $0 == ")" }
    }

    func completions(of text: String, at offset: Int) -> Completions {
        let before = String(decoding: Array(text.utf8.prefix(offset)), as: UTF8.self)
        let start: String.Index
        if before.count(where: { $0 == "\"" }) % 2 == 1 {
            start = before.lastIndex(of: "\"") ?? before.startIndex
        } else {
            start =
                before.lastIndex { " =(\n".contains($0) }.map { before.index(after: $0) } ?? before.startIndex
        }
        let word = before[start...]
        let bare = word.drop { $0 == "\"" }.lowercased()
        var candidates: [Completions.Candidate] = []
        if !word.hasPrefix("\"") {
            for name in names where name.hasPrefix(bare) {
                candidates.append(.init(text: name, kind: "word", detail: "the word \(name) of this probe"))
            }
        }
        if !bare.isEmpty || word.hasPrefix("\"") {
            for value in values where value.lowercased().hasPrefix(bare) {
                candidates.append(.init(text: "\"\(value)\"", kind: "value", detail: ""))
            }
        }
        if bare.hasPrefix("row") {
            for row in 1...57 { candidates.append(.init(text: "row\(row)", kind: "row", detail: "")) }
        }
        let lower = text.utf8.distance(from: text.utf8.startIndex, to: start)
        return Completions(replaced: lower..<offset, candidates: candidates)
    }

    func highlights(of text: String) -> [Highlight] {
        var highlights: [Highlight] = []
        var offset = 0
        for word in text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
            let range = offset..<(offset + word.count)
            if word.elementsEqual("show".utf8) { highlights.append(Highlight(range: range, role: .verb)) }
            if word.elementsEqual("csat".utf8) {
                highlights.append(Highlight(range: range, role: .indicator))
            }
            offset += word.count + 1
        }
        return highlights
    }

    func submit(_ text: String) -> Bool {
        switch text {
        case "quit":
            return false
        case "slow":
            say("started")
            while !Interrupt.isPending { usleep(1000) }
            say("stopped")
        default:
            let shown = text.replacing("\n", with: "|").replacing("\t", with: "<tab>")
            say(text.utf8.count > 2000 ? "bytes \(text.utf8.count)" : "<\(shown)>")
        }
        return true
    }

    private func say(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = write(1, bytes, bytes.count)
    }
}

let environment = TerminalTraits.environment
let options = PromptOptions(
    historyPath: HistoryLocation.path(environment: environment),
    keys: environment["PROBE_KEYS"].flatMap(PromptOptions.Keys.init),
    color: ColorPolicy.auto.allows(isTerminal: TerminalTraits.isTerminal(1), environment: environment))
switch Prompt(session: ProbeSession(), options: options).run() {
case .sessionEnded, .endOfInput: exit(0)
case .noTerminal: exit(3)
}
