import CIIIndex

/// Indices drawn towards the mean of all groups, the more the less sure they are; the raw ones stand beside them.
struct ShrunkIndices {
    private var values: [Int: Double] = [:]
    private let shrinkage: MeanShrinkage?

    init(_ weighed: WeighedGroups, _ uncertainty: LevelUncertainty?) {
        guard let uncertainty else {
            shrinkage = nil
            return
        }
        let z = uncertainty.question.frame.context.confidence.z
        let errors = weighed.indices.indices.map { group -> Double in
            guard !weighed.indices[group].isNaN else { return .nan }
            let interval = uncertainty.uncertainty(of: group, weighed.result(of: group)).index
            return interval?.width.map { $0 / (2 * z) } ?? .nan
        }
        shrinkage = MeanShrinkage(values: weighed.indices, standardErrors: errors)
        for group in errors.indices where !errors[group].isNaN {
            values[group] = shrinkage?.shrunk(
                value: weighed.indices[group], standardError: errors[group])
        }
    }

    /// The index of a group drawn towards the mean; nil where nothing tells how sure it is.
    func value(of group: Int) -> Double? { values[group] }

    var notes: [AnswerNote] {
        guard let shrinkage else { return [EngineNote.notShrunk.note] }
        return [EngineNote.shrunk(centre: shrinkage.centre, hasSpread: shrinkage.hasSpread).note]
    }
}
