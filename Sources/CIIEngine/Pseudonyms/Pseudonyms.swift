import CIIText

/// Names that stand for the names of groups (decision D18).
///
/// A pseudonym is the kind of the group and some letters of the keyed digest of its name (HMAC-SHA-256 with the salt as
/// key), so that the same name and salt give the same pseudonym anywhere. Names whose letters are alike get more of
/// them.
public struct Pseudonyms: Sendable {
    /// One thing that groups are told apart by.
    public struct Dimension: Sendable {
        /// Its name, such as `agent`.
        public var name: String
        /// Everything that groups are called in it.
        public var members: [String]

        /// The names of the members of a dimension.
        public init(name: String, members: [String]) {
            self.name = name
            self.members = members
        }
    }

    /// What groups are told apart by.
    public let dimensions: [String]
    /// The pseudonym of each name, dimension by dimension.
    private var pseudonyms: [[String: String]] = []
    /// The dimension and the spelling of a name whose case and accents are folded.
    private var folds: [String: (dimension: Int, name: String)] = [:]
    private let salt: String

    /// Pseudonyms for the names of these dimensions.
    public init(_ dimensions: [Dimension], salt: String) {
        self.dimensions = dimensions.map(\.name)
        self.salt = salt
        for (place, dimension) in dimensions.enumerated() {
            var lettersOfName: [String: [Character]] = [:]
            for name in dimension.members where lettersOfName[name] == nil {
                lettersOfName[name] = Self.letters(name, salt: salt)
                let fold = folded(name)
                if folds[fold] == nil { folds[fold] = (place, name) }
            }
            // An expression is too long to be read before each name, and may name somebody itself.
            let kind = dimension.name.contains("(") ? "group" : dimension.name
            pseudonyms.append(Self.shortest(lettersOfName).mapValues { "\(kind) \($0)" })
        }
    }

    /// The fewest letters, four at least, that tell all names apart.
    private static func shortest(_ lettersOfName: [String: [Character]]) -> [String: String] {
        var found: [String: String] = [:]
        var open = Array(lettersOfName.keys)
        for length in fewestLetters...letterCount where !open.isEmpty {
            var namesOfStart: [String: [String]] = [:]
            for name in open {
                namesOfStart[String((lettersOfName[name] ?? []).prefix(length)), default: []].append(name)
            }
            open = []
            for (start, names) in namesOfStart {
                if names.count == 1 || length == letterCount {
                    for name in names { found[name] = start }
                } else {
                    open += names
                }
            }
        }
        return found
    }

    private static let fewestLetters = 4
    private static let letterCount = 51
    /// Those of Crockford's Base32, in which no two look alike.
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// The digest of a name, five bits a letter.
    private static func letters(_ name: String, salt: String) -> [Character] {
        let digest = SHA256.keyed(salt.utf8, name.utf8)
        return (0..<letterCount).map { place in
            let bits = (5 * place..<5 * place + 5).reduce(0) {
                $0 << 1 | Int(digest[$1 / 8] >> UInt8(7 - $1 % 8) & 1)
            }
            return alphabet[bits]
        }
    }

    /// The pseudonym of a name in a dimension; nil where nothing there is called so.
    func pseudonym(of name: String, in dimension: String) -> String? {
        dimensions.firstIndex(of: dimension).flatMap { pseudonyms[$0][name] }
    }

    /// The pseudonym of a text that names a group, whatever its case and accents; nil where it names none.
    func pseudonym(of text: String) -> String? {
        folds[folded(text)].flatMap { pseudonyms[$0.dimension][$0.name] }
    }

    /// The pseudonym of a text that is compared with a name, whether it is one or not.
    func pseudonym(ofAny text: String) -> String {
        pseudonym(of: text)
            ?? "\(dimensions.first ?? "name") \(String(Self.letters(text, salt: salt).prefix(Self.fewestLetters)))"
    }

    /// Whether there is a salt, without which who knows the names can find out whose pseudonym is whose.
    var isSalted: Bool { !salt.isEmpty }

    /// All names with their pseudonyms, each as it is and as it is shown; without numbers, as those of a text are figures.
    var all: [String: String] {
        var all: [String: String] = [:]
        for own in pseudonyms.reversed() {
            for (name, pseudonym) in own where !name.isEmpty && Double(name) == nil {
                all[inert(name)] = pseudonym
                all[name] = pseudonym
            }
        }
        return all
    }
}
