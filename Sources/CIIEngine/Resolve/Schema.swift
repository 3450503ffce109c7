import CIIColumns
import CIIIndex
import CIILanguage
import CIIText

/// Names to columns: what a word may stand for in a statement about these interactions.
struct Schema {
    let dataset: Dataset
    let definitions: Definitions

    /// The column a name stands for: by the spelling first, so that a column keeps its own name, then by what
    /// the name is understood as, then by the other names of fields.
    func column(_ name: Name) -> Int? {
        let spelling = folded(name.spelling)
        for candidate in [spelling, name.canonical] {
            if let index = dataset.table.index(of: candidate) { return index }
        }
        if let index = dataset.fields.first(where: { $0.header.map(folded) == spelling })
            .flatMap({ dataset.table.index(of: $0.name) })
        {
            return index
        }
        return dataset.fields.first { $0.aliases.contains(name.canonical) }
            .flatMap { dataset.table.index(of: $0.name) }
    }

    func column(named name: String) -> Int? { dataset.table.index(of: name) }

    func field(at column: Int) -> Field? {
        let name = dataset.table.columns[column].name
        return dataset.fields.first { $0.name == name }
    }

    func letField(_ name: Name) -> Definitions.LetField? {
        definitions.fields.first { $0.name == name }
    }

    /// Every name a row expression may use.
    var fieldNames: [String] {
        definitions.fields.map(\.name.canonical) + dataset.table.columns.map(\.name)
    }

    /// The columns that hold instants.
    var instantNames: [String] {
        dataset.table.columns.filter { $0.kind == .instant }.map(\.name)
    }

    func nearestFields(_ name: Name) -> [String] {
        nearest(to: name.canonical, among: fieldNames)
    }
}
