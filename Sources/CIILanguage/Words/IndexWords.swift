extension CombinationWord {
    /// Other spellings, folded.
    public var aliases: [String] {
        switch self {
        case .arithmetic: ["aritmetica"]
        case .geometric: ["geometrica"]
        case .harmonic: ["harmonica"]
        case .minimum: ["minimo"]
        }
    }
}

extension ScalingWord {
    /// Other spellings, folded.
    public var aliases: [String] {
        switch self {
        case .goalposts: ["balizas"]
        case .minmax: []
        case .zscore: ["z"]
        case .prank: ["percentil"]
        case .target: ["alvo"]
        }
    }
}

extension FillWord {
    /// Other spellings, folded.
    public var aliases: [String] {
        switch self {
        case .none: ["nenhum"]
        case .zero: []
        case .previous: ["anterior"]
        }
    }
}
