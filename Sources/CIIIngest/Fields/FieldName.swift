import CIIText

/// Names of columns that are no field of the vocabulary.
enum FieldName {
    /// The header in small letters without accents, words joined by `_`: `Grupo Problema` → `grupo_problema`.
    static func plain(_ header: String) -> String {
        var name = ""
        var gap = false
        for scalar in folded(header).unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                if gap, !name.isEmpty { name += "_" }
                name.unicodeScalars.append(scalar)
                gap = false
            } else {
                gap = true
            }
        }
        guard let first = name.unicodeScalars.first else { return "column" }
        return first.properties.numericType == nil ? name : "column_" + name
    }
}
