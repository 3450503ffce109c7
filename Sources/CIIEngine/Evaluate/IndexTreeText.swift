import CIIIndex
import CIIText

extension Weighting {
    /// What an index is made of, in words: `service 66.7 % (geometric: csat 60 %, art 40 %), nps 33.3 %`.
    func text(of tree: IndexTree) -> String {
        let parts = tree.parts.map { part in
            let share = shortest((part.share * 1000).rounded() / 10) + " %"
            switch part.content {
            case .indicator(let term): return "\(terms[term].indicator.name) \(share)"
            case .index(let inner): return "\(inner.name ?? "an index") \(share) (\(text(of: inner)))"
            }
        }
        return "\(tree.rule.rawValue): " + parts.joined(separator: ", ")
    }
}
