import CIIEngine
import CIILanguage
import CIIText

extension Session {
    /// `help`, `help TOPIC`, `help error CODE`.
    func help(_ topic: Spanned<String>?) throws(Failure) -> Outcome {
        guard let topic else { return said(HelpText.overview) }
        let topics = HelpTopic.topics(named: topic.value)
        guard !topics.isEmpty else {
            let last = topic.value.split(separator: " ").last.map { folded(String($0)) } ?? ""
            let known = HelpTopic.words + DiagnosticCatalogue.all.map(\.code)
            throw Failure(.unknownTopic(topic.value, topic.span, nearest: nearest(to: last, among: known)))
        }
        var lines: [String] = []
        for (index, topic) in topics.enumerated() {
            if index > 0 { lines.append("") }
            if topics.count > 1 { lines.append("[\(topic.kind)]") }
            lines += HelpText(definitions: definitions, settings: settings).lines(topic)
        }
        return said(lines)
    }

    private func said(_ lines: [String]) -> Outcome {
        Outcome(answer: Answer(statement: "", text: lines))
    }
}
