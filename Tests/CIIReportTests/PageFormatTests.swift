import CIIReport
import CIIText
import Testing

@testable import CIIEngine

/// The bytes of a page; `./dev page` drives pages in a browser.
struct PageFormatTests {
    private static let hostile = [
        "</script><img src=x onerror=alert(1)>", "<!--<script>", "\u{202E}evil", "\u{2028}",
        "a&amp;b \"q\" \\",
        "{{script}}", "tab\tend", "\u{7}", "\u{1B}[31m", "𝒳 العربية",
    ]

    private static func answer(_ names: [String]) -> Answer {
        func group(_ keys: [AnswerValue], _ score: Double) -> AnswerWeighing.Group {
            AnswerWeighing.Group(
                keys: keys, size: 4, isMachine: false,
                terms: [
                    .init(raw: 200.0 / 3, count: 3, score: score, hasInterval: true, low: 20.5, high: nil),
                    .init(raw: nil, count: 0, score: nil, hasInterval: false, low: nil, high: nil),
                ], products: [0.25, 0, 1e-9], units: [3, 0])
        }
        let dimension = AnswerColumn(name: "agent", kind: .dimension)
        var answer = Answer(
            statement: "cii weights csat=0.5 art=0.2 by agent",
            columns: [dimension, AnswerColumn(name: "csat", kind: .measure, unit: .percent)],
            rows: names.map { [.text($0), .number(200.0 / 3)] },
            weights: [], definition: "0123456789abcdef",
            notes: names.map { AnswerNote(code: "x", text: $0) })
        answer.weighing = AnswerWeighing(
            clauses: "by agent", dimensions: [dimension],
            indicators: [
                .init(name: "csat", goalposts: "0..100", direction: .higher, isCollected: true),
                .init(name: "art", goalposts: "1h..0s", direction: .lower, isCollected: false),
            ],
            tree: .init(
                name: nil, rule: .arithmetic,
                parts: [
                    .init(content: .indicator(0), given: 0.5), .init(content: .indicator(1), given: 0.2),
                ]),
            missing: .renormalise, minimum: 10, confidence: 95,
            groups: names.map { group([.text($0)], 200.0 / 3) }, all: group([], 50), isPart: false)
        return answer
    }

    private static func part(_ page: String, from start: String, to end: String) -> Substring? {
        let parts = page.split(separator: start, maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2
            ? parts[1].split(separator: end, maxSplits: 1, omittingEmptySubsequences: false).first : nil
    }

    @Test func dataAreWrittenInFull() throws {
        let page = render(Self.answer(["Ana"]), as: .page)
        let data = try #require(Self.part(page, from: "id=\"data\">", to: "</script>"))
        #expect(
            data == """
                {"cii":1,"language":"en","statement":"cii weights csat=0.5 art=0.2 by agent","clauses":"by agent",\
                "by":"agent","definition":"0123456789abcdef","notes":["Ana"],"percent":95,"isPart":false,\
                "missing":"renormalise","minimum":10,"indicators":[\
                {"name":"csat","goalposts":"0..100","direction":"higher","isCollected":true},\
                {"name":"art","goalposts":"1h..0s","direction":"lower","isCollected":false}],\
                "tree":{"rule":"arithmetic","parts":[{"term":0,"given":0.5},{"term":1,"given":0.2}]},\
                "all":{"name":"","n":4,"terms":[{"raw":"66.7 %","n":3,"score":50,"interval":[20.5,null]},\
                {"n":0,"score":null}],"sums":[0.25,0,1e-09],"units":[3,0]},\
                "groups":[{"name":"Ana","n":4,"terms":[{"raw":"66.7 %","n":3,"score":66.66666666666667,\
                "interval":[20.5,null]},{"n":0,"score":null}],"sums":[0.25,0,1e-09],"units":[3,0]}]}
                """)
    }

    /// Whatever a group is called, the page has the elements it has without it.
    @Test func noNameBecomesMarkup() throws {
        let page = render(Self.answer(Self.hostile), as: .page)
        let plain = render(Self.answer(["Ana"]), as: .page)
        for tag in ["<script", "</script", "<img", "<style", "</style", "<!--", "<meta", "<link", "onerror="]
        {
            func count(_ text: String) -> Int {
                text.split(separator: tag, omittingEmptySubsequences: false).count - 1
            }
            #expect(count(page) == count(plain) || tag == "onerror=", "\(tag)")
        }
        let data = try #require(Self.part(page, from: "id=\"data\">", to: "</script>"))
        #expect(!data.contains { "<>&\u{2028}\u{2029}\u{202E}\u{7}\u{1B}\t".contains($0) })
        #expect(data.contains("{{script}}"))
    }

    /// The policy names the digests of the one script and the one style, and nothing comes from elsewhere.
    @Test func policyLetsItsOwnScriptRunAndNothingElse() throws {
        let page = render(Self.answer(Self.hostile), as: .page)
        let policy = try #require(Self.part(page, from: "Content-Security-Policy\" content=\"", to: "\""))
        let script = try #require(Self.part(page, from: "<script>", to: "</script>"))
        let style = try #require(Self.part(page, from: "<style>", to: "</style>"))
        func digest(_ text: Substring) -> String { "'sha256-\(base64(SHA256.digest(of: text.utf8)))'" }
        #expect(
            policy
                == "default-src 'none'; script-src \(digest(script)); style-src \(digest(style)); base-uri 'none'; form-action 'none'"
        )
        for foreign in [
            "http:", "https:", "//www", "src=\"", "@import", "url(", "eval(", "innerHTML", "outerHTML",
        ] {
            #expect(!page.contains(foreign), "\(foreign)")
        }
    }

    @Test func sameAnswerSameBytes() {
        #expect(render(Self.answer(Self.hostile), as: .page) == render(Self.answer(Self.hostile), as: .page))
        #expect(render(Answer(statement: "sources"), as: .page) == "")
    }
}
