/// Derives sentences from a grammar, the choices least used so far first, so that every one is soon used.
public struct GrammarGenerator {
    private let grammar: Grammar
    private let literals: [String: [String]]
    private var random: SplitMix64
    /// How deep each production has to go at least.
    private var least: [String: Int] = [:]
    /// How often each choice was made: production, place in it, branch.
    private var uses: [String: Int] = [:]
    private var depth = 0

    /// A generator of which the same seed derives the same sentences.
    ///
    /// - Parameter literals: texts for each lexical production.
    public init(_ grammar: Grammar, literals: [String: [String]], seed: UInt64) {
        self.grammar = grammar
        self.literals = literals
        random = SplitMix64(seed: seed)
        measure()
    }

    /// The choices no sentence has made so far, and all there are.
    public func coverage() -> (unused: [String], count: Int) {
        var all: [String] = []
        for production in grammar.productions where !Grammar.isLexical(production.name) {
            collect(production.expression, production.name, &all)
        }
        return (all.filter { uses[$0] == nil }, all.count)
    }

    /// A sentence of `start`, its tokens with one blank between them.
    ///
    /// - Parameter budget: how deep productions may use each other before the shortest way out is taken.
    public mutating func sentence(of start: String, budget: Int) -> String {
        depth = budget
        var tokens: [String] = []
        derive(start, &tokens)
        return tokens.joined(separator: " ")
    }

    private mutating func derive(_ name: String, _ tokens: inout [String]) {
        if Grammar.isLexical(name) {
            let texts = literals[name] ?? ["?\(name)?"]
            return tokens.append(texts[random.next(upTo: texts.count)])
        }
        guard let production = grammar[name] else { return }
        depth -= 1
        derive(production.expression, name, &tokens)
        depth += 1
    }

    private mutating func derive(_ expression: Grammar.Expression, _ path: String, _ tokens: inout [String]) {
        switch expression {
        case .word(let word):
            tokens.append(word)
        case .range(let low, _):
            tokens.append(low)
        case .name(let name):
            derive(name, &tokens)
        case .sequence(let parts):
            for (place, part) in parts.enumerated() { derive(part, "\(path).\(place)", &tokens) }
        case .alternatives(let parts):
            let fitting = parts.indices.filter { cost(parts[$0]) <= depth }
            let cheapest = parts.indices.min { cost(parts[$0]) < cost(parts[$1]) }
            let branch = leastUsed(fitting.isEmpty ? cheapest.map { [$0] } ?? [] : fitting, path)
            uses["\(path)|\(branch)", default: 0] += 1
            derive(parts[branch], "\(path)|\(branch)", &tokens)
        case .option(let inner):
            guard cost(inner) <= depth, random.next(upTo: 2) == 0 || uses["\(path)?"] == nil else { return }
            uses["\(path)?", default: 0] += 1
            derive(inner, path + "?", &tokens)
        case .repetition(let inner):
            var rounds = 0
            while cost(inner) <= depth, rounds < 4,
                random.next(upTo: 3) == 0 || (uses["\(path)*"] == nil && rounds == 0)
            {
                uses["\(path)*", default: 0] += 1
                derive(inner, path + "*", &tokens)
                rounds += 1
            }
        }
    }

    private mutating func leastUsed(_ branches: [Int], _ path: String) -> Int {
        // Some choices are free, so that rare ones also meet each other.
        if random.next(upTo: 4) == 0 { return branches[random.next(upTo: branches.count)] }
        return branches.min { uses["\(path)|\($0)"] ?? 0 < uses["\(path)|\($1)"] ?? 0 } ?? 0
    }

    private func collect(_ expression: Grammar.Expression, _ path: String, _ all: inout [String]) {
        switch expression {
        case .word, .range, .name:
            break
        case .sequence(let parts):
            for (place, part) in parts.enumerated() { collect(part, "\(path).\(place)", &all) }
        case .alternatives(let parts):
            for (branch, part) in parts.enumerated() {
                all.append("\(path)|\(branch)")
                collect(part, "\(path)|\(branch)", &all)
            }
        case .option(let inner):
            all.append(path + "?")
            collect(inner, path + "?", &all)
        case .repetition(let inner):
            all.append(path + "*")
            collect(inner, path + "*", &all)
        }
    }

    private mutating func measure() {
        var changed = true
        while changed {
            changed = false
            for production in grammar.productions {
                let cost = Grammar.isLexical(production.name) ? 0 : 1 + cost(production.expression)
                if cost < least[production.name] ?? .max {
                    least[production.name] = cost
                    changed = true
                }
            }
        }
    }

    /// How many levels deep the expression has to go at least.
    private func cost(_ expression: Grammar.Expression) -> Int {
        switch expression {
        case .word, .range, .option, .repetition: 0
        case .name(let name): least[name] ?? 1_000
        case .sequence(let parts): parts.map(cost).max() ?? 0
        case .alternatives(let parts): parts.map(cost).min() ?? 0
        }
    }
}
