import Testing

@testable import CIISession

/// The pages of lessons as they are read, and what is said of a page that is not written as lessons are.
struct LessonParserTests {
    private static let page = """
        # 7. A title

        Words before.

        ```cii setup
        set min = 1
        ```

        ```csv a.csv repeated by times
        agent,csat,times
        Ana,5,2
        Bia,1,3
        ```

        ## First

        Some words.

        ```cii
        show csat
        ```

        ```text
        an answer
        ```

        More words.

        ## Second

        ```cii predict number csat of Ana within 2
        show csat by agent
        ```

        <details><summary>Hint 1</summary>

        Think.

        </details>

        <details><summary>What comes out</summary>

        ```text
        another
        ```

        So it is.

        </details>

        <details><summary>If it came out otherwise</summary>

        ```wrong 50
        1 / 2
        ```

        Not that.

        </details>

        ## Third

        <details><summary>Solução</summary>

        ```cii checks cii, order, cii of Ana > 50
        cii by agent
        ```

        Why.

        </details>

        <!-- key
        right: cii by agent
        wrong: cii
        says: by agent
        -->
        """

    @Test func isReadWhole() throws {
        let lesson = try LessonParser.lesson(Self.page, named: "a")
        #expect(lesson.title == "A title")
        #expect(lesson.setup.map(\.text) == ["set min = 1"])
        #expect(lesson.data.map(\.whole) == ["agent,csat\nAna,5\nAna,5\nBia,1\nBia,1\nBia,1\n"])
        #expect(lesson.steps.map(\.heading) == ["First", "Second", "Third"])
        let output = LessonStatements.Output(text: "an answer", lines: 24..<25)
        #expect(
            lesson.steps[0].body == [
                .prose("Some words."),
                .statements(LessonStatements(text: "show csat", line: 20, output: output)),
                .prose("More words."),
            ])
        guard case .question(let question) = lesson.steps[1].kind, case .task(let task) = lesson.steps[2].kind
        else {
            Issue.record("the steps are of other kinds")
            return
        }
        #expect(question.form == .number(LessonCell("csat of Ana"), within: 2))
        #expect(question.statements.output?.text == "another")
        #expect(question.reading == [.prose("So it is.")])
        #expect(lesson.steps[1].hints == [[.prose("Think.")]])
        #expect(lesson.steps[1].slips.map(\.figure) == [50])
        #expect(lesson.steps[1].slips.map(\.feedback) == [[.prose("Not that.")]])
        #expect(task.checks.count == 3 && task.checks[1] == .order)
        #expect(task.reason == [.prose("Why.")])
        #expect(lesson.steps[2].key.map(\.says) == [[], ["by agent"]])
    }

    @Test(arguments: [
        ("words", 1, "begins with `# `"),
        ("# A", 1, "at least one step"),
        ("# A\n## B\n```cii", 3, "not closed"),
        ("# A\n## B\n<details><summary>Hint</summary>\nx", 3, "not closed"),
        ("# A\n## B\n<details><summary>Hint</summary>\n</details>", 2, "nothing is asked"),
        ("# A\n## B\n<details><summary>Nonsense</summary>", 3, "`nonsense` is none of"),
        ("# A\n## B\n</details>", 3, "closes nothing"),
        ("# A\n## B\n```cii predict colour\ncii\n```", 3, "order, first, number"),
        ("# A\n## B\n```cii predict number cii within x\ncii\n```", 3, "order, first, number"),
        ("# A\n## B\n```cii wrong\ncii\n```", 3, "means nothing here"),
        ("# A\n```csv a.csv repeated by n\na,b\n1,2\n```\n## B", 2, "how often it counts"),
        ("# A\n```csv a.csv repeated by n\na,n\n1,2000\n```\n## B", 2, "how often it counts"),
        ("# A\n## B\n<!-- key\nnonsense\n-->", 4, "a key has"),
        ("# A\n<!--", 2, "not closed"),
        ("# A\n## B\n```cii\nshow csat\nnonsense\n```", 5, "nonsense"),
    ])
    func saysWhatIsWrong(page: String, line: Int, words: String) {
        do throws(LessonProblem) {
            _ = try LessonParser.lesson(page, named: "a")
            Issue.record("taken for a lesson: \(page)")
        } catch {
            #expect(error.line == line, "\(page): \(error)")
            #expect(error.text.contains(words), "\(page): \(error)")
        }
    }

    @Test func proseIsSetInLines() {
        let markdown =
            "# Head\n\nOne **two** [three](a.md)\nfour.\n\n- five\n  six seven eight nine\n\n| a | b |"
        #expect(
            LessonProse(width: 20, isBold: false).lines(markdown) == [
                "Head", "", "One two three four.", "", "- five six seven", "  eight nine", "", "| a | b |",
            ])
        #expect(LessonProse(width: nil, isBold: true).lines("a **b** c") == ["a \u{1B}[1mb\u{1B}[0m c"])
    }
}
