/// How the cells of a column become ratings.
struct RatingReading {
    var spelling: NumberSpelling
    /// The scale they were given on.
    var given: RatingScale
    /// The scale they are brought to.
    var own: RatingScale
    /// Whether its numbers are the codes 103…-103 of Freshdesk.
    var isCoded = false
    /// Whether words such as `good` are the ends of the scale, because no other grades stand beside them.
    var wordsStandAlone = false

    /// What becomes of a cell.
    enum Result {
        case rating(ReadNumber)
        case offered
        case unoffered
        case rejected(Reject.Reason)
    }

    /// Reads a cell that is not empty.
    func read(_ text: UnsafeBufferPointer<UInt8>) -> Result {
        if let number = spelling.amount(text) {
            return isCoded ? coded(number) : onScale(number, best: nil)
        }
        switch Vocabularies.ratings[text] {
        case .share(let share): return .rating(at(share))
        case .graded(let within, let alone): return .rating(at(wordsStandAlone ? alone : within))
        case .offered: return .offered
        case .unoffered: return .unoffered
        case nil: break
        }
        return RatingText(text).map { onScale($0.grade, best: $0.best) } ?? .rejected(.notA(.rating))
    }

    private func coded(_ number: ReadNumber) -> Result {
        guard case .decimal(let code, 0) = number, let share = Vocabularies.ratingCode(code) else {
            return .rejected(.notA(.rating))
        }
        return .rating(at(share))
    }

    /// A grade on the scale they were given on; one out of another number of grades is not of that scale.
    private func onScale(_ number: ReadNumber, best: Double?) -> Result {
        guard given.contains(number.double), best == nil || best == max(given.worst, given.best) else {
            return .rejected(.outOfScale(worst: given.worst, best: given.best))
        }
        if given == own { return .rating(number) }
        return .rating(at((number.double - given.worst) / (given.best - given.worst)))
    }

    /// The value that far up its own scale, to six decimals, which is exact for every usual scale.
    private func at(_ share: Double) -> ReadNumber {
        let value = own.worst + share * (own.best - own.worst)
        guard value.magnitude < 1e9 else { return .real(value) }
        var digits = Int64((value * 1e6).rounded())
        var decimals = 6
        while decimals > 0, digits % 10 == 0 {
            digits /= 10
            decimals -= 1
        }
        return .decimal(digits: digits, decimals: decimals)
    }
}
