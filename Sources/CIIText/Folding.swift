/// The text in lower case and without accents on Latin letters.
///
/// Composed and decomposed spellings give the same text: `"Satisfação"` → `"satisfacao"`. Separators and
/// blanks stay as they are, letters of other scripts are put in lower case only.
public func folded(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var afterLatin = false
    for scalar in text.unicodeScalars {
        if scalar.isASCII {
            let upper = scalar.value >= 0x41 && scalar.value <= 0x5A
            result.unicodeScalars.append(upper ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar)
            afterLatin = true
            continue
        }
        for lower in scalar.properties.lowercaseMapping.unicodeScalars {
            if isCombiningMark(lower) {
                if !afterLatin { result.unicodeScalars.append(lower) }
            } else if let base = latinBases[lower] {
                result += base
                afterLatin = true
            } else {
                result.unicodeScalars.append(lower)
                afterLatin = lower.isASCII
            }
        }
    }
    return result
}

/// A column header in the form headers are compared by.
///
/// Byte order mark and outer blanks go, case and accents are folded, `_ - . ( ) / ? :` count as blanks, and a
/// run of blanks is one space: `" Tempo_de-Espera (s)"` → `"tempo de espera s"`.
public func headerKey(_ text: String) -> String {
    var result = ""
    var pendingSpace = false
    for scalar in folded(text).unicodeScalars where scalar.value != 0xFEFF {
        if scalar.properties.isWhitespace || headerSeparators.contains(scalar) {
            pendingSpace = !result.isEmpty
            continue
        }
        if pendingSpace { result.unicodeScalars.append(" ") }
        pendingSpace = false
        result.unicodeScalars.append(scalar)
    }
    return result
}

private let headerSeparators: Set<Unicode.Scalar> = ["_", "-", ".", "(", ")", "/", "?", ":"]

private func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x0300 && scalar.value <= 0x036F
}

/// The lower-case Latin letters that carry a mark or a stroke, by what is left without it.
private let latinBases: [Unicode.Scalar: String] = {
    let letters: [(base: String, marked: String)] = [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặẚª"), ("ae", "æǣǽ"), ("b", "ḃḅḇ"), ("c", "çćĉċčḉ"),
        ("d", "ďḋḍḏḑḓđð"), ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"), ("f", "ḟ"), ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥȟḣḥḧḩḫẖħ"), ("i", "ìíîïĩīĭįǐȉȋḭḯỉịı"), ("j", "ĵǰ"), ("k", "ķǩḱḳḵ"), ("l", "ĺļľḷḹḻḽł"),
        ("m", "ḿṁṃ"), ("n", "ñńņňǹṅṇṉṋ"), ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøǿº"), ("oe", "œ"),
        ("p", "ṕṗ"), ("r", "ŕŗřȑȓṙṛṝṟ"), ("s", "śŝşšșṡṣṥṧṩ"), ("ss", "ß"), ("t", "ţťțṫṭṯṱẗŧ"), ("th", "þ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"), ("z", "źżžẑẓẕ"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (base, marked) in letters {
        for scalar in marked.unicodeScalars { table[scalar] = base }
    }
    return table
}()
