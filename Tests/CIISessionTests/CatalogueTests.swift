import CIILanguage
import TestSupport
import Testing

@testable import CIISession

/// Every error and every note that the program knows occurs in a script record.
struct CatalogueTests {
    /// Errors that no record raises, and why.
    private static let raisedElsewhere: [String: String] = [
        "define.too-large": "it takes 33 definitions; the tests of definitions make them",
        "load.cancelled": "the session tells it as `interrupted`; the loader's own tests raise it",
        "load.no-such-profile": "told as `name.unknown-profile`; the loader's own tests raise it",
        "load.too-many-columns": "it takes 20,000 columns; the tests of the program make them",
        "load.will-not-fit": "it takes a large file; the tests of the program make one",
        "robust.too-much": "it takes a thousand million indices; nobody waits for them in a test",
        "page.on-terminal": "it takes a terminal; the tests of the page stand for one",
        "page.too-many-groups": "it takes 2,001 groups; the tests of the page make them",
        "why.too-many-groups": "it takes 20,001 groups; the tests of `why` make them",
        "weights.not-a-number": "a number that is not finite is told as `syntax.number-too-large` before",
    ]

    /// The logs of the examples that need another one, or none.
    private static let logs: [String: String?] = [
        "data.none": nil, "join.no-interactions": nil, "store.nothing": nil,
        "window.no-buckets": "undated.csv", "trend.no-dates": "undated.csv",
    ]

    /// The codes of notes, as answers in JSON have them.
    private static let noteCodes: Set<String> = [
        "name.read-as-text", "value.unknown", "unit.seconds", "value.read-as", "clause.without-effect",
        "empty.window", "empty.where",
        "weights.default",
        "weights.rescaled", "coverage", "missing.not-collected", "missing.partial", "missing.too-little",
        "missing.refused", "missing.filled", "rank.too-few", "score.clamped", "score.flat",
        "indicator.from-fallback", "indicator.by-repeat-contacts",
        "period.filled", "period.gaps-left-out", "period.default", "trend.line", "trend.outside",
        "trend.anomalies", "trend.few", "trend.periods", "trend.verdict", "compare.basis",
        "compare.came-and-left", "compare.default-window", "compare.window-empty", "compare.windows-overlap",
        "compare.definitions",
        "goal.record", "goal.without-answer",
        "name.ambiguous-alias", "mean.skewed", "rows.limited", "data.none", "rows", "follow.as-of",
        "watch.nothing-followed",
        "watch.changed-on-disk", "cache.use", "diff.none", "diff.skipped", "interval.basis", "rank.not-sure",
        "index.made-of", "rank.machines",
        "shrunk", "scale.not-comparable", "standardised", "standardised.lacking",
        "why.windows", "why.windows-overlap", "why.window-empty", "why.no-index", "why.change",
        "why.not-clear",
        "why.indicator", "why.came-and-left", "why.coverage", "why.no-mean", "why.simpson", "why.residual",
        "why.definition",
        "explain.field", "explain.weakest", "explain.lever", "explain.influence",
        "explain.imbalance", "names.pseudonyms",
        "weighting.effective", "weighting.agreement", "weighting.without-place", "weighting.others",
        "weighting.takes-no-part", "weighting.not-moved", "weighting.dominance", "weighting.first-places",
        "flips.pairs", "sweep.given", "sweep.turns",
        "robust.drawn", "robust.minimum", "robust.parts", "robust.lacking", "robust.possible",
        "robust.multiverse", "robust.effects",
        "weights.from-data", "weights.no-figure", "weights.negative", "weights.to-apply",
        "whatif.scenario", "whatif.kept", "whatif.scope", "whatif.weights", "whatif.clipped",
        "whatif.untested", "whatif.no-history",
        "reach.alone", "reach.families", "reach.costs", "reach.no-mix", "reach.mix-falls-short",
        "reach.there",
        "reach.no-index",
        "weights.made", "weights.consistency",
    ]

    @Test func codesAreUnique() {
        let codes = DiagnosticCatalogue.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        #expect(codes.count > 50)
    }

    @Test func everyErrorOccursInARecord() throws {
        var seen: Set<String> = []
        for record in try ScriptCorpus.records() {
            for line in record.steps.flatMap(\.expected) {
                if let match = line.firstMatch(of: #/^! error\[([a-z0-9.-]+)\]/#) {
                    seen.insert(String(match.1))
                }
            }
        }
        let known = Set(DiagnosticCatalogue.all.map(\.code))
        #expect(seen.subtracting(known).sorted() == [], "raised and not in the catalogue")
        #expect(known.subtracting(seen).sorted() == Self.raisedElsewhere.keys.sorted(), "in no record")
    }

    @Test func everyNoteOccursInARecord() throws {
        var seen: Set<String> = []
        for record in try ScriptCorpus.records() {
            for answer in try ScriptRunner(record: record).run(.json) {
                for line in answer.results.split(separator: "\n") where line.hasPrefix("{\"cii\":1") {
                    let object = try JSONReader.read(line)
                    for note in object["notes"]?.elements ?? [] {
                        if case .string(let code) = note["code"] { seen.insert(code) }
                    }
                }
            }
        }
        #expect(seen.subtracting(Self.noteCodes).sorted() == [], "not in this list of notes")
        #expect(Self.noteCodes.subtracting(seen).sorted() == [], "in no record")
    }

    private static let log = """
        agent,topic,received,response_time,csat
        Ana,Billing,2021-03-01 10:00,30s,5
        Bia,Streaming,2021-03-02 10:00,60s,2

        """

    /// The examples of the errors that have one.
    private static let examples = DiagnosticCatalogue.all.filter {
        $0.example != nil && raisedElsewhere[$0.code] == nil
    }

    @Test(arguments: examples.map(\.code)) func exampleRaisesItsError(_ code: String) throws {
        let entry = try #require(DiagnosticCatalogue.all.first { $0.code == code })
        let example = try #require(entry.example)
        let folder = try TemporaryFolder()
        try Files.write(Self.log.utf8, to: folder.path + "/calls.csv")
        let output = RecordingOutput()
        let session = Session(
            output: output, options: .init(wallClock: { ScriptRunner.wallClock }, stopwatch: { 0 }))
        try Files.write("agent\nAna\n".utf8, to: folder.path + "/undated.csv")
        if let log = Self.logs[code] ?? "calls.csv" { session.load(paths: [folder.path + "/" + log]) }
        _ = output.taken()
        // Relative paths of examples start where the tests do, and name files that are nowhere.
        #expect(session.run(script: example, named: "example") != .done)
        #expect(output.messages.contains("error[\(code)]"), "\(example) says\n\(output.messages)")
    }
}
