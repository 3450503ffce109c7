import CIIText

/// Weights that a person moves key by key: which one is at hand, what was before, and what a key does to them.
struct Nudge: Equatable {
    /// One weight.
    struct Weight: Equatable {
        /// The indicator.
        let indicator: String
        /// Raw, 0 or more.
        var amount: Double
    }

    /// What a key leads to.
    enum Step: Equatable {
        /// Something to see has changed.
        case changed
        /// The weights are to be kept under that name.
        case keep(String)
        /// The person leaves.
        case ended
        /// Nothing.
        case ignored
    }

    /// The weights as they are now.
    private(set) var weights: [Weight]
    /// The weights that it began with.
    let given: [Weight]
    /// The place of the weight at hand.
    private(set) var selected = 0
    /// The name that is being typed; nil while none is.
    private(set) var name: String?
    /// What to say of the last key; nil for nothing.
    var remark: String?
    private var before: [[Weight]] = []

    /// Begins with these weights, at least one of them over 0.
    init(_ weights: [Weight]) {
        self.weights = weights
        given = weights
    }

    /// The share of each weight in the sum, 0…1.
    var shares: [Double] {
        let sum = weights.reduce(0) { $0 + $1.amount }
        return weights.map { $0.amount / sum }
    }

    /// The finest step, and the one of `+` and `-`.
    static let step = 0.01, stride = 0.1

    /// Takes a key.
    mutating func press(_ key: LiveKey) -> Step {
        remark = nil
        if let typed = name { return spell(typed, key) }
        switch key {
        case .left, .character("h"), .right, .character("l"), .character("\t"):
            let step = key == .left || key == .character("h") ? weights.count - 1 : 1
            selected = (selected + step) % weights.count
            return .changed
        case .up, .character("k"): return move(by: Self.step)
        case .down, .character("j"): return move(by: -Self.step)
        case .character("+"): return move(by: Self.stride)
        case .character("-"): return move(by: -Self.stride)
        case .character("0"): return move(by: -weights[selected].amount)
        case .character("u"): return undo()
        case .character("r"): return reset()
        case .character("s"):
            name = ""
            return .changed
        case .character("q"), .enter, .escape, .interrupt, .end: return .ended
        case .redraw: return .changed
        case .erase, .character: return .ignored
        }
    }

    /// Moves the weight at hand, to a whole number of steps.
    private mutating func move(by change: Double) -> Step {
        let old = weights[selected].amount
        let new = max(0, ((old + change) / Self.step).rounded() * Self.step)
        var moved = weights
        // A hundredth is no sum of binary fractions; the number nearest to its decimals is.
        moved[selected].amount = (new * 100).rounded() / 100
        guard moved.contains(where: { $0.amount > 0 }) else {
            remark = "some weight has to be over 0"
            return .changed
        }
        guard moved != weights else {
            remark = "\(weights[selected].indicator) weighs nothing already"
            return .changed
        }
        before.append(weights)
        weights = moved
        return .changed
    }

    private mutating func undo() -> Step {
        guard let last = before.popLast() else {
            remark = "nothing to undo"
            return .changed
        }
        weights = last
        return .changed
    }

    private mutating func reset() -> Step {
        guard weights != given else {
            remark = "the weights are as given"
            return .changed
        }
        before.append(weights)
        weights = given
        return .changed
    }

    /// Takes a key of the name that is typed.
    private mutating func spell(_ typed: String, _ key: LiveKey) -> Step {
        switch key {
        case .enter:
            name = nil
            return typed.isEmpty ? .changed : .keep(typed)
        case .escape, .interrupt:
            name = nil
            return .changed
        case .end: return .ended
        case .erase:
            name = String(typed.dropLast())
            return .changed
        case .character(let character):
            guard character.isLetter || character.isNumber || character == "_" else { return .ignored }
            guard typed.count < Self.longestName else { return .ignored }
            name = typed + String(character)
            return .changed
        case .redraw: return .changed
        case .up, .down, .left, .right: return .ignored
        }
    }

    private static let longestName = 40
}
