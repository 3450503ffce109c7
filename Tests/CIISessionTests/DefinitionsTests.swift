import CIIEngine
import CIIIndex
import CIILanguage
import TestSupport
import Testing

@testable import CIISession

@Suite("Definitions")
struct DefinitionsTests {
    private func session(_ script: String) -> (Session, RecordingOutput) {
        let output = RecordingOutput()
        let session = Session(
            output: output, options: .init(wallClock: { ScriptRunner.wallClock }, stopwatch: { 0 }))
        session.run(script: script, named: "script")
        return (session, output)
    }

    private func printed(_ definitions: Definitions) -> [String] {
        definitions.statements.map { StatementPrinter().print($0) }
    }

    /// A script that defines and defines anew, some of it wrong.
    private func script(_ random: inout SplitMix64) -> [String] {
        func draw<Value>(_ values: [Value]) -> Value { values[random.next(upTo: values.count)] }
        func name(_ letter: String) -> String { letter + String(random.next(upTo: 4)) }
        func amount() -> String { draw(["1", "2", "0.3", "1e-3", "7"]) }
        return (0..<24).map { _ in
            switch random.next(upTo: 7) {
            case 0: return "let \(name("f")) = \(draw(["empathy", name("f"), "Chat"])) \(draw(["+", ">"])) 2"
            case 1:
                let formula = draw(["mean(\(name("f")))", "\(name("i")) * 2", "csat - \(name("i"))"])
                return "indicator \(name("i")) = \(formula) "
                    + draw([
                        "worst 0 best 10", "worst 90s best 0.1s", "worst 5% best 0", "goalposts 0..1..2..3",
                    ])
            case 2:
                return "goalposts \(draw(["art", "csat", name("i")])) \(draw(["9..0", "0..9", "90s..0s"]))"
                    + draw(["", " for phone", " for chat"])
            case 3:
                return
                    "weights \(name("w")) = csat=\(amount()) \(draw(["art", "fcr", name("i")]))=\(amount())"
            case 4:
                let (known, own) = (draw(["basic", name("w")]), name("i"))
                let source = draw([
                    "csat=0.25 rest=\(known)", known, "equal csat, art, \(own)",
                    "pairs csat over art 3, art over \(own) 0.4, csat over fcr \(amount())",
                ])
                return "weights \(name("w")) = \(source)"
            default:
                let parts = (0...random.next(upTo: 3)).map { _ in
                    "\(draw(["csat", "art", "basic", name("i"), name("w"), name("x")])) \(amount())"
                }
                return "index \(name("x")) = \(parts.joined(separator: ", "))"
                    + draw(["", " combine geometric", " combine minimum"])
            }
        }
    }

    @Test("printed back, they define the same again", arguments: 1...60 as ClosedRange<UInt64>)
    func printedBack(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        // Statement by statement, as a script ends at its first error and some of these are wrong.
        let first = session("").0
        for line in script(&random) { first.run(script: line, named: "line") }
        let text = printed(first.definitions)
        let (second, output) = session(text.joined(separator: "\n"))
        #expect(!output.messages.contains("error["), "seed \(seed): \(output.messages)")
        #expect(printed(second.definitions) == text, "seed \(seed)")
        #expect(second.definitions.goalposts == first.definitions.goalposts, "seed \(seed)")
        #expect(second.definitions.fields == first.definitions.fields, "seed \(seed)")
        #expect(first.definitions.changes(to: second.definitions) == [], "seed \(seed)")
        for index in first.definitions.indices {
            let again = second.definitions.index(named: index.name.canonical)
            #expect(again == index, "seed \(seed): \(index.name)")
            #expect(again.flatMap(second.hash(of:)) == first.hash(of: index), "seed \(seed): \(index.name)")
        }
        for name in first.definitions.weightingNames {
            let (one, other) = (
                first.definitions.weighting(named: name), second.definitions.weighting(named: name)
            )
            #expect(
                one?.terms.map(\.indicator.name) == other?.terms.map(\.indicator.name),
                "seed \(seed): \(name)")
            for (left, right) in zip(one?.terms ?? [], other?.terms ?? []) {
                #expect(abs(left.effective - right.effective) < 1e-12, "seed \(seed): \(name)")
            }
        }
    }

    @Test("the drawn scripts define things of every kind")
    func scriptsDefine() {
        var counts = [0, 0, 0, 0]
        var sources = [0, 0, 0, 0]
        for seed in 1...60 as ClosedRange<UInt64> {
            var random = SplitMix64(seed: seed)
            let session = session("").0
            for line in script(&random) { session.run(script: line, named: "line") }
            let definitions = session.definitions
            counts[0] += definitions.fields.count
            counts[1] += definitions.ownIndicators.count
            counts[2] += definitions.weightings.count
            counts[3] += definitions.indices.count
            for source in definitions.weightingSources {
                switch source {
                case .entries: sources[0] += 1
                case .copy: sources[1] += 1
                case .equal: sources[2] += 1
                case .pairs: sources[3] += 1
                }
            }
        }
        #expect(counts.allSatisfy { $0 > 60 }, "\(counts)")
        #expect(sources.allSatisfy { $0 > 4 }, "\(sources)")
    }

    @Test("an index of indices has 32 levels, and no more")
    func levels() {
        var lines = ["index a1 = csat 1"]
        for level in 2...32 { lines.append("index a\(level) = a\(level - 1) 1") }
        let (session, output) = session(lines.joined(separator: "\n"))
        #expect(session.definitions.indices.count == 32)
        _ = output.taken()
        #expect(session.run(script: "index a33 = a32 1", named: "script") != .done)
        #expect(output.messages.contains("error[define.too-large]"))
        // What is used far below may not grow either.
        _ = output.taken()
        #expect(session.run(script: "index b = csat 1; index a1 = b 1", named: "script") != .done)
        #expect(output.messages.contains("error[define.too-large]"))
        #expect(session.definitions.index(named: "a1")?.parts.first?.name.canonical == "csat")
    }

    @Test("with --safe nothing is written or read")
    func safe() {
        let output = RecordingOutput()
        var options = Session.Options(wallClock: { 0 }, stopwatch: { 0 })
        options.isSafe = true
        let session = Session(output: output, options: options)
        for statement in ["save definitions \"a.cii\"", "diff \"a.cii\""] {
            #expect(session.run(script: statement, named: "safe") != .done)
            #expect(output.messages.contains("error[safe.refused]"), "\(statement)")
            _ = output.taken()
        }
    }
}
