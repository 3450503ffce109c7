import CIIColumns

/// Which columns were found to be skewed, and their medians: a few numbers that follow from the data and the rows asked
/// about, whatever they are grouped by and weighted with.
///
/// Kept apart from groups, because finding a median costs more than the figures that the note on it stands below.
struct SkewMemory {
    /// What a median was found of.
    struct Question: Hashable {
        var column: Int
        var condition: RowCondition
        /// The median is of interest where it lies below.
        var limit: Double
    }

    /// How many are kept; all go when one more comes.
    private static let capacity = 64

    private var revision: Int?
    private var medians: [Question: Double?] = [:]

    /// What is known of a question about the data of that revision; nil where nothing is.
    func known(_ question: Question, revision: Int) -> Double?? {
        self.revision == revision ? medians[question] : nil
    }

    /// Keeps the answer to a question.
    mutating func keep(_ median: Double?, for question: Question, revision: Int) {
        if self.revision != revision || medians.count >= Self.capacity { medians = [:] }
        self.revision = revision
        medians[question] = .some(median)
    }
}
