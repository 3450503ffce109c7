public import CIIIndex

/// Which definition an answer's index rests on: the same for the same text, on every machine and in every version.
///
/// FNV-1a over the bytes of the canonical text, 64 bits wide. It tells definitions apart that people make; it is no
/// defence against those who want two to look alike.
public struct DefinitionHash: Hashable, Sendable, CustomStringConvertible {
    /// The 64 bits.
    public let value: UInt64

    /// The hash of a canonical text.
    public init(of text: String) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 {
            hash ^= UInt64(byte)
            hash &*= 0x0000_0100_0000_01B3
        }
        value = hash
    }

    /// 16 hexadecimal digits in small letters.
    public var description: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}

/// Everything that an index depends on beside the interactions.
public struct IndexMaking: Sendable {
    /// The indicators and their weights.
    public var weighting: Weighting
    /// How they are combined; nil for the weighted sum.
    public var tree: IndexTree?
    /// The goalposts in force.
    public var goalposts: GoalpostTable
    /// What is done where an indicator was not observed.
    public var missing: CIIIndex.MissingRule
    /// How values become scores.
    public var scaling: Scaling
    /// Fields and indicators that were defined.
    public var definitions: Definitions
    /// Rules from elsewhere that change what an indicator is, one a line, such as `fcrwindow 7d`.
    public var rules: [String]

    /// An index that is made so.
    public init(
        weighting: Weighting, tree: IndexTree? = nil, goalposts: GoalpostTable,
        missing: CIIIndex.MissingRule = .renormalise, scaling: Scaling = .goalposts,
        definitions: Definitions = Definitions(), rules: [String] = []
    ) {
        self.weighting = weighting
        self.tree = tree
        self.goalposts = goalposts
        self.missing = missing
        self.scaling = scaling
        self.definitions = definitions
        self.rules = rules
    }

    /// The hash of ``canonicalText``.
    public var hash: DefinitionHash { DefinitionHash(of: canonicalText) }
}
