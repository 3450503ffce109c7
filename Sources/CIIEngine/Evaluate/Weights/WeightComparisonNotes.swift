import CIIColumns
import CIIIndex
import CIIText

extension WeightComparison {
    /// More weightings than these are held against the first alone.
    private static let mostCompared = 5

    /// What to know about the weightings, how far they agree, and what they rest on.
    func notes(_ scope: AnswerScope) throws(EngineFailure) -> [AnswerNote] {
        var notes: [AnswerNote] = []
        if !frame.dimensions.isEmpty {
            for second in sides.indices.dropFirst() {
                let firsts = sides.count <= Self.mostCompared ? 0..<second : 0..<1
                for first in firsts { notes.append(WeightNote.agreement(agreement(first, second)).note) }
            }
        }
        for (place, side) in sides.enumerated() {
            let name = names[place]
            notes.append(
                WeightNote.effective(
                    number: WeightComparisonLayout.isLong(name) ? place + 1 : nil, name: name,
                    weights: side.question.weights.effectiveText,
                    definition: side.question.making.hash.description
                ).note)
        }
        for (place, side) in sides.enumerated() where !frame.dimensions.isEmpty {
            let unranked = side.ranks.indices.filter { group in
                side.ranks[group] == nil && sides.contains { $0.ranks[group] != nil }
            }
            guard !unranked.isEmpty else { continue }
            notes.append(WeightNote.without(place: unranked.map(side.name), name: called(place)).note)
        }
        return try notes + shared(scope)
    }

    private func called(_ place: Int) -> String {
        WeightComparisonLayout.isLong(names[place]) ? "(\(place + 1))" : names[place]
    }

    /// What the weightings rest on: what is said of rows and indicators once, what is said of groups by weighting where it
    /// is not the same for all of them.
    private func shared(_ scope: AnswerScope) throws(EngineFailure) -> [AnswerNote] {
        func isOfWeighting(_ note: AnswerNote) -> Bool {
            ["missing.", "rank.too-few", "index."].contains { note.code.hasPrefix($0) }
        }
        var notes = try whole.notes(scope).filter {
            !isOfWeighting($0) && !$0.code.hasPrefix("weights.")
        }
        var all: [[AnswerNote]] = []
        for side in sides { all.append(try side.notes(scope).filter(isOfWeighting)) }
        for (place, own) in all.enumerated() {
            for note in own {
                let isCommon = all.allSatisfy { $0.contains(note) }
                let told =
                    isCommon || note.code == "missing.not-collected"
                    ? note : AnswerNote(code: note.code, text: "\(called(place)): \(note.text)")
                if !notes.contains(told) { notes.append(told) }
            }
        }
        return notes
    }

    private func agreement(_ first: Int, _ second: Int) -> WeightAgreement {
        let (before, after) = (sides[first].ranks, sides[second].ranks)
        var places: [(group: Int, from: Int, to: Int)] = []
        for group in before.indices {
            guard let from = before[group]?.place, let to = after[group]?.place else { continue }
            places.append((group, from, to))
        }
        // Of those that move as far, the one that stands higher under the first.
        let farthest = places.filter { $0.from != $0.to }
            .max { a, b in
                let (x, y) = (abs(a.from - a.to), abs(b.from - b.to))
                return x != y ? x < y : a.from > b.from
            }
        return WeightAgreement(
            names: (called(first), called(second)),
            tau: KendallCorrelation(places.map(\.from), places.map(\.to)).tau,
            count: places.count, movedCount: places.count { $0.from != $0.to },
            farthest: farthest.map { (sides[first].name(of: $0.group), $0.from, $0.to) })
    }
}

extension [AnswerWeight] {
    /// `csat 71.4 %, art 28.6 %`.
    fileprivate var effectiveText: String {
        map { "\($0.indicator) \(fixed(100 * $0.effective, decimals: 1)) %" }.joined(separator: ", ")
    }
}
