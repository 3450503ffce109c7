/// A rating that says more than a number: `★★★★☆`, `4/5`, `4 of 5`, `4 stars`, `4 - Satisfied`, `Satisfied (4)`.
struct RatingText: Equatable {
    /// The grade given.
    var grade: ReadNumber
    /// The best grade, where the text says it.
    var best: Double?

    private static let fullStars = ["★", "⭐️", "⭐"].map { Array($0.utf8) }
    private static let emptyStar = Array("☆".utf8)
    private static let nouns = ["star", "stars", "estrela", "estrelas"]
    private static let joints = ["/", "of", "out of", "de"]

    /// The rating that is all of the text.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        guard let first = text.first, text.count <= 100 else { return nil }
        if (0x2C...0x39).contains(first) {
            self.init(words: text)
        } else if text.last == UInt8(ascii: ")") {
            self.init(bracketed: text)
        } else if first >= 0x80 {
            self.init(stars: text)
        } else {
            return nil
        }
    }

    private init?(stars text: UnsafeBufferPointer<UInt8>) {
        var rest = text[...]
        var full = 0
        var empty = 0
        while !rest.isEmpty {
            if rest.starts(with: Self.emptyStar) {
                rest = rest.dropFirst(Self.emptyStar.count)
                empty += 1
            } else if empty == 0, let star = Self.fullStars.first(where: { rest.starts(with: $0) }) {
                rest = rest.dropFirst(star.count)
                full += 1
            } else {
                return nil
            }
        }
        grade = .decimal(digits: Int64(full), decimals: 0)
        best = empty > 0 ? Double(full + empty) : nil
    }

    private init?(words text: UnsafeBufferPointer<UInt8>) {
        var end = 0
        while end < text.count, (0x30...0x39).contains(text[end]) || text[end] == 0x2E || text[end] == 0x2C {
            end += 1
        }
        while end > 0, text[end - 1] == 0x2E { end -= 1 }
        guard let grade = Self.number(UnsafeBufferPointer(rebasing: text[..<end])) else { return nil }
        let rest = UnsafeBufferPointer(rebasing: text[end...]).trimmed
        guard !rest.isEmpty else { return nil }
        self.grade = grade
        if Self.isExplanation(rest) { return }
        // Neither a date nor a time of day goes on like that.
        guard rest[0] == UInt8(ascii: "/") || rest[0] >= UInt8(ascii: "A") else { return nil }
        if Self.nouns.contains(where: { rest.elementsEqual($0.utf8) }) { return }
        for joint in Self.joints where rest.starts(with: joint.utf8) {
            let last = UnsafeBufferPointer(rebasing: rest.dropFirst(joint.utf8.count)).trimmed
            guard let best = Self.number(last) else { continue }
            self.best = best.double
            return
        }
        return nil
    }

    /// Whether the text is a mark and then words that explain the grade before it.
    private static func isExplanation(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let mark = markLength(text) else { return false }
        let words = UnsafeBufferPointer(rebasing: text[mark...]).trimmed
        guard let first = words.first, first | 0x20 >= 0x61 else { return false }
        return !words.contains { (0x30...0x39).contains($0) }
    }

    /// How many bytes the mark has that the text begins with: one of `-:=.(` or a dash; nil where it is none.
    private static func markLength(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        switch text.first {
        case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "."), UInt8(ascii: "("): 1
        case 0xE2 where text.count > 3 && text[1] == 0x80 && (0x93...0x94).contains(text[2]): 3
        default: nil
        }
    }

    /// A grade in brackets behind words that explain it.
    private init?(bracketed text: UnsafeBufferPointer<UInt8>) {
        guard text.last == UInt8(ascii: ")"), let open = text.lastIndex(of: UInt8(ascii: "(")), open > 0,
            !text[..<open].contains(where: { (0x30...0x39).contains($0) }),
            let grade = Self.number(
                UnsafeBufferPointer(rebasing: text[(open + 1)..<(text.count - 1)]).trimmed)
        else { return nil }
        self.grade = grade
    }

    private static func number(_ text: UnsafeBufferPointer<UInt8>) -> ReadNumber? {
        guard text.count <= 6 else { return nil }
        return NumberSpelling.point.number(text) ?? NumberSpelling.comma.number(text)
    }
}
