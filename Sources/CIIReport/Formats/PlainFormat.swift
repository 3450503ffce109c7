import CIIEngine

/// One sentence for each row, for reading aloud and for narrow places.
///
///     1. Diane: cii 71.2, n 501, csat 66.7 %, art 45 s
///     2 tied. Ana: cii 70.0†, n 80, csat missing, art 1 min 23 s
///     Window 2021-03-02 to 2021-03-31 (30 days), UTC.
///
/// The rank comes first, then what the row stands for (its dimensions; the first column of words where there is
/// none), then every other column that is not for machines only. Nothing is cut or left out, and lines are not broken.
struct PlainFormat: AnswerFormat {
    func append(_ answer: Answer, style: RenderStyle, to output: inout String) {
        let signs = Signs.words(unicode: style.unicode)
        appendLines(answer.text.map { signs.spelled($0) }, to: &output)
        if !answer.columns.isEmpty {
            if answer.rows.isEmpty { output += "No rows.\n" }
            let reader = RowReader(answer, signs: signs)
            for row in answer.rows { output += reader.sentence(row) + "\n" }
            if let total = answer.total { output += reader.total(total) + "\n" }
        }
        var footer = Footer(signs: signs).lines(answer)
        if let elapsed = style.elapsed { footer.append("took " + signs.spelled(elapsed)) }
        for line in footer { output += asSentence(line) + "\n" }
    }

    private func asSentence(_ line: String) -> String {
        let ended = line.last.map { ".!?".contains($0) } ?? true
        return line.prefix(1).uppercased() + line.dropFirst() + (ended ? "" : ".")
    }
}
