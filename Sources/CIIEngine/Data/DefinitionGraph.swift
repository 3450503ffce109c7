/// What is made of what among definitions that may use each other.
struct DefinitionGraph {
    /// One definition.
    struct Node {
        var name: String
        /// How many parts it has of its own.
        var size: Int
        /// The names of what it uses; those that are no node are leaves.
        var uses: [String]
    }

    /// How deep definitions may use each other.
    static let mostLevels = 32
    /// How many parts a definition may come to, all that it uses put in.
    static let mostParts = 4_096

    private let nodes: [Node]
    private let places: [String: Int]

    /// Nodes of different names.
    init(_ nodes: [Node]) {
        self.nodes = nodes
        places = Dictionary(nodes.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The way from a definition back to itself, its name first and last; nil where there is none.
    func circle(through name: String) -> [String]? {
        var seen: Set<String> = []
        // Each name with the one that led to it.
        var open: [(name: String, path: [String])] = [(name, [name])]
        while let (current, path) = open.popLast() {
            guard let place = places[current] else { continue }
            for used in nodes[place].uses {
                if used == name { return path + [name] }
                if seen.insert(used).inserted { open.append((used, path + [used])) }
            }
        }
        return nil
    }

    /// The first definition that is too deep or too large when all it uses is put in, in a graph without circles.
    var tooLarge: String? {
        var known: [(levels: Int, parts: Int)] = []
        var ranks = [Int?](repeating: nil, count: nodes.count)
        for place in order {
            var levels = 1
            var parts = nodes[place].size
            for used in nodes[place].uses {
                guard let rank = places[used].flatMap({ ranks[$0] }) else { continue }
                levels = max(levels, known[rank].levels + 1)
                parts += known[rank].parts
            }
            guard levels <= Self.mostLevels, parts <= Self.mostParts else { return nodes[place].name }
            ranks[place] = known.count
            known.append((levels, parts))
        }
        return nil
    }

    /// The places of the nodes, what is used before what uses it, and otherwise as they were given.
    ///
    /// Of definitions in a circle none is left out.
    var order: [Int] {
        var order: [Int] = []
        var isSeen = [Bool](repeating: false, count: nodes.count)
        for start in nodes.indices where !isSeen[start] {
            var stack = [(place: start, next: 0)]
            isSeen[start] = true
            while let (place, next) = stack.last {
                guard next < nodes[place].uses.count else {
                    order.append(place)
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                guard let used = places[nodes[place].uses[next]], !isSeen[used] else { continue }
                isSeen[used] = true
                stack.append((used, 0))
            }
        }
        return order
    }
}
