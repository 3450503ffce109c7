import CIIText

/// Words for yes and no in the languages of the field.
enum TruthWords {
    static func value(of word: String) -> Bool? {
        switch folded(word) {
        case "true", "yes", "y", "sim", "s", "verdadeiro", "1": true
        case "false", "no", "n", "nao", "falso", "0": false
        default: nil
        }
    }
}
