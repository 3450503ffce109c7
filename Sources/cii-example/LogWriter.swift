/// Writes interactions as CSV after RFC 4180, with line feeds.
struct LogWriter {
    let wording: Wording

    /// The header and one record for each interaction.
    func text(_ interactions: [Interaction]) -> String {
        var text = ""
        append(wording.headings, to: &text)
        for (index, interaction) in interactions.enumerated() {
            append(fields(interaction, number: index + 1), to: &text)
        }
        return text
    }

    private func fields(_ interaction: Interaction, number: Int) -> [String] {
        [
            wording.identifierPrefix + String(100_000 + number),
            interaction.created.text,
            wording.channels[interaction.channel.rawValue],
            interaction.agent.team.rawValue,
            interaction.agent.name,
            wording.topics[interaction.topic.rawValue],
            flag(interaction.answered),
            interaction.firstReply.map(reply) ?? "",
            interaction.resolved?.text ?? "",
            interaction.handleTime.map(String.init) ?? "",
            interaction.satisfaction.map(String.init) ?? "",
            interaction.effort.map(String.init) ?? "",
            interaction.recommendation.map(String.init) ?? "",
            interaction.resolvedInFirstContact.map(flag) ?? "",
            String(interaction.reopens),
            interaction.comment ?? "",
            hundredths(interaction.cost),
        ]
    }

    private func flag(_ value: Bool) -> String { value ? wording.yes : wording.no }

    private func reply(_ seconds: Int) -> String {
        wording.repliesInMinutes ? hundredths((seconds * 100 + 30) / 60) : String(seconds)
    }

    private func hundredths(_ number: Int) -> String {
        let rest = number % 100
        return "\(number / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    private func append(_ fields: [String], to text: inout String) {
        for (index, field) in fields.enumerated() {
            if index > 0 { text += "," }
            guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else {
                text += field
                continue
            }
            text += "\""
            for character in field {
                if character == "\"" { text += "\"" }
                text.append(character)
            }
            text += "\""
        }
        text += "\n"
    }
}
