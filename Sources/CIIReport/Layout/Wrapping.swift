import CIIText

/// The text in lines of at most `width` cells, broken at spaces, and inside a word only where it is too long.
///
/// The lines after the first begin with `indent` spaces. The text itself is kept: its own first spaces stay, and
/// only the spaces a line is broken at go.
func wrapped(_ text: String, to width: Int?, indent: Int = 0) -> [String] {
    guard let width, displayWidth(text) > width else { return [text] }
    let hanging = min(indent, width / 2)
    let margin = String(repeating: " ", count: hanging)
    var lines: [String] = []
    var line = ""
    var used = 0
    var limit = width
    var isFirstWord = true

    func breakLine() {
        lines.append((lines.isEmpty ? "" : margin) + line)
        line = ""
        used = 0
        limit = width - hanging
        isFirstWord = true
    }

    for word in unbreakable(text) {
        let cells = displayWidth(word)
        if !isFirstWord {
            if used + 1 + cells <= limit {
                line += " "
                used += 1
            } else {
                breakLine()
            }
        }
        isFirstWord = false
        if used + cells <= limit {
            line += word
            used += cells
            continue
        }
        for character in word {
            let cells = displayWidth(character)
            if used + cells > limit { breakLine() }
            isFirstWord = false
            line.append(character)
            used += cells
        }
    }
    breakLine()
    return lines
}

/// The stretches of the text that stand on one line where they fit: its words, a number with its percent sign.
private func unbreakable(_ text: String) -> [String] {
    var words: [String] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
        if word.first == "%", let last = words.indices.last {
            words[last] += " " + word
        } else {
            words.append(String(word))
        }
    }
    return words
}

extension String {
    /// The text with spaces added on the right up to `width` cells.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - displayWidth(self)))
    }

    /// The text with spaces added on the left up to `width` cells.
    func aligned(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - displayWidth(self))) + self
    }
}
