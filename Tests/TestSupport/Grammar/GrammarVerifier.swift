extension Grammar {
    /// Everything that is not well formed, in words; empty for a good grammar.
    ///
    /// Every name is defined once and reachable from `start`, lexical productions use lexical ones only, none is
    /// left-recursive, no repetition can go round without taking anything, and each has a witness.
    public func faults(start: String) -> [String] {
        var faults: [String] = []
        var defined: Set<String> = []
        for production in productions {
            if !defined.insert(production.name).inserted {
                faults.append("\(production.name) is defined twice")
            }
            if production.witness == nil { faults.append("\(production.name) has no witness") }
        }
        for production in productions {
            for name in production.expression.names {
                if !defined.contains(name) {
                    faults.append("\(production.name) uses \(name), which is not defined")
                }
                if Self.isLexical(production.name), !Self.isLexical(name) {
                    faults.append("\(production.name) is lexical and uses \(name)")
                }
            }
        }
        let reachable = self.reachable(from: start)
        faults += productions.map(\.name).filter { !reachable.contains($0) }.map { "\($0) is not reachable" }
        let nullable = nullableNames()
        for production in productions {
            if reaches(production.name, production.name, nullable) {
                faults.append("\(production.name) is left-recursive")
            }
            if hasIdleRepetition(production.expression, nullable) {
                faults.append("\(production.name) repeats what may be nothing")
            }
        }
        return faults
    }

    private func reachable(from start: String) -> Set<String> {
        var found: Set<String> = []
        var open = [start]
        while let name = open.popLast() {
            guard found.insert(name).inserted else { continue }
            open += self[name]?.expression.names ?? []
        }
        return found
    }

    /// The names that may stand for nothing.
    private func nullableNames() -> Set<String> {
        var nullable: Set<String> = []
        var count = -1
        while nullable.count != count {
            count = nullable.count
            for production in productions where isNullable(production.expression, nullable) {
                nullable.insert(production.name)
            }
        }
        return nullable
    }

    private func isNullable(_ expression: Expression, _ names: Set<String>) -> Bool {
        switch expression {
        case .word, .range: false
        case .name(let name): names.contains(name)
        case .sequence(let parts): parts.allSatisfy { isNullable($0, names) }
        case .alternatives(let parts): parts.contains { isNullable($0, names) }
        case .option, .repetition: true
        }
    }

    private func hasIdleRepetition(_ expression: Expression, _ nullable: Set<String>) -> Bool {
        if case .repetition(let inner) = expression, isNullable(inner, nullable) { return true }
        return expression.children.contains { hasIdleRepetition($0, nullable) }
    }

    /// Whether `target` can stand at the very start of what `name` stands for.
    private func reaches(_ name: String, _ target: String, _ nullable: Set<String>) -> Bool {
        var seen: Set<String> = []
        var open = self[name].map { firstNames($0.expression, nullable) } ?? []
        while let next = open.popLast() {
            if next == target { return true }
            if seen.insert(next).inserted, let production = self[next] {
                open += firstNames(production.expression, nullable)
            }
        }
        return false
    }

    private func firstNames(_ expression: Expression, _ nullable: Set<String>) -> [String] {
        switch expression {
        case .word, .range: return []
        case .name(let name): return [name]
        case .alternatives(let parts): return parts.flatMap { firstNames($0, nullable) }
        case .option(let inner), .repetition(let inner): return firstNames(inner, nullable)
        case .sequence(let parts):
            var names: [String] = []
            for part in parts {
                names += firstNames(part, nullable)
                if !isNullable(part, nullable) { break }
            }
            return names
        }
    }
}
