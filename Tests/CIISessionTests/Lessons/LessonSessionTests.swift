import TestSupport
import Testing

@testable import CIISession

/// A lesson between the statements of a person: what they had comes back, and what they say is understood.
struct LessonSessionTests {
    @Test func whatWasThereComesBack() throws {
        let folder = try TemporaryFolder()
        try Files.write("agent,csat\nZoe,5\nZoe,1\n".utf8, to: folder.path + "/own.csv")
        let bench = LessonBench()
        bench.type(
            "load \"\(folder.path)/own.csv\"", "weights mine = csat=1", "set min = 3", "set interval = none")
        let before = bench.type("cii weights mine by agent", "set min", "weights mine", "sources")
        #expect(before.contains("Zoe"))
        let begun = bench.type("lesson 1")
        #expect(
            begun.replacing("\n", with: " ").contains("2 interactions, definitions, settings"), "\(begun)")
        #expect(bench.type("show count by agent").contains("Caio"))
        #expect(bench.type("cii weights mine by agent").contains("error["), "definitions are put aside")
        bench.type("weights mine = art=1", "set min = 7")
        #expect(bench.type("lesson 2").contains("is put down"), "another lesson ends the first")
        #expect(bench.type("stop").contains("back"))
        #expect(bench.type("cii weights mine by agent", "set min", "weights mine", "sources") == before)
    }

    @Test func bareWordsAreForLessonsOnly() {
        let bench = LessonBench()
        #expect(bench.type("hint").contains("syntax.unknown-verb"))
        bench.type("lesson index")
        #expect(bench.type("hint").contains("There are no hints here"))
        #expect(bench.type("Próximo").contains("Guess: who comes first"))
        #expect(bench.type("next").contains("A guess first"))
        #expect(bench.type("dica").contains("Hint 1 of 3"))
        bench.type("hint", "hint")
        #expect(bench.type("hint").contains("That was the last hint"))
        #expect(bench.type("show count").contains("12 interactions"), "a statement is one all the same")
        #expect(!bench.isStepDone)
        #expect(bench.type("Caio, of course").contains("You guessed Caio; it comes out Bia"))
        #expect(bench.type("Bia").contains("syntax.unknown-verb"), "nothing is asked any more")
        #expect(bench.type("lesson answer Bia").contains("lesson.no-question"))
        #expect(bench.type("back").contains("Twelve contacts (1 / 6)"))
        #expect(bench.type("voltar").contains("This is the first step"))
        #expect(bench.type("again").contains("Twelve contacts (1 / 6)"))
    }

    @Test func aScriptTakesALessonLineByLine() {
        let bench = LessonBench()
        let said = bench.type(
            """
            lesson 1
            next
            Bia

            # a remark
            skip
            next
            54
            next
            cii weights csat=7 art=3
                by agent
            next
            echo after
            """)
        #expect(said.contains("As you guessed: Bia"))
        #expect(said.contains("As you guessed: 54.2"))
        #expect(said.contains("That is it."))
        #expect(said.contains("The lesson is done."))
        #expect(said.hasSuffix("after\n"))
        #expect(!said.contains("error["), "\(said)")
    }

    @Test func anErrorStandsOnItsLine() {
        let bench = LessonBench()
        let said = bench.type("lesson 1\nnext\nBia\nshow cast\n")
        #expect(said.contains("test:4:6"), "\(said)")
    }

    @Test func helpIsALadder() {
        let bench = LessonBench()
        bench.type("lesson 1")
        bench.go(to: 5)
        let wrong = bench.type("cii weights csat=0.3 art=0.7 by agent")
        #expect(wrong.contains("Not yet.") && wrong.contains("the wrong way round"))
        #expect(!bench.isStepDone)
        #expect(bench.type("next").contains("not done yet"))
        #expect(bench.type("describe").contains("agent"), "looking around is no answer")
        #expect(bench.type("solution").contains("cii> cii weights csat=0.7 art=0.3 by agent"))
        #expect(bench.isStepDone)
    }

    @Test func goesOnWhereItStopped() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/lessons"
        let first = LessonBench(progress: path)
        first.type("lesson 1", "next", "Bia", "next")
        #expect(first.step == 3)
        let second = LessonBench(progress: path)
        #expect(second.type("lesson").contains("3 of 6"))
        #expect(second.type("lesson 1").contains("You were at step 3 of 6"))
        #expect(second.step == 3)
        second.type("skip", "skip", "skip")
        #expect(second.session.lesson == nil)
        #expect(LessonBench(progress: path).type("lesson").contains("done"))
        let third = LessonBench(progress: path)
        third.type("lesson 1")
        #expect(third.step == 1, "what is done begins again")
    }

    @Test func isKeptAsMarkdown() throws {
        let folder = try TemporaryFolder()
        let bench = LessonBench()
        bench.type("lesson 1", "next", "hint", "Ana", "next", "next", "skip", "cii weights csat=1 by agent")
        bench.type("lesson export \"\(folder.path)/a.md\"")
        let text = try Files.text(of: folder.path + "/a.md")
        let parts = [
            "# Lesson 1: What an index is", "```csv contacts.csv", "## Guess: who comes first?", "*Hint 1*",
            "Guess: `Ana`", "it comes out Bia", "*Skipped.*",
            "```cii\ncii weights csat=1 by agent\n```", "note: observed: csat 12 of 12", "**Not yet.**",
        ]
        for part in parts { #expect(text.contains(part), "\(part) is not in\n\(text)") }
        #expect(!text.contains("## In short"), "what was not seen is not in it")
        #expect(!text.contains("<details>"))
    }

    @Test func safeSessionsTakeLessonsAndWriteNothing() throws {
        let folder = try TemporaryFolder()
        try Files.write("# A\n## B\n".utf8, to: folder.path + "/own.md")
        let bench = LessonBench(isSafe: true)
        #expect(bench.type("lesson 1").contains("Twelve contacts"))
        #expect(bench.type("lesson export \"\(folder.path)/a.md\"").contains("safe.refused"))
        #expect(bench.type("lesson \"\(folder.path)/own.md\"").contains("safe.refused"))
    }

    @Test func ownLessonsAreReadFromTheirFile() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/own.md"
        try Files.write("# A\n## B\n```cii\nnonsense\n```\n## C\nwords\n".utf8, to: path)
        let bench = LessonBench()
        #expect(
            bench.type("lesson \"\(path)\"").contains("line 4:"), "its statements are checked")
        #expect(bench.session.lesson == nil)
        try Files.write("# Own\n## B\nwords\n## C\nmore\n".utf8, to: path)
        #expect(bench.type("lesson \"\(path)\"").contains("Own"))
        try Files.write("# Own\n## B\n```cii\n".utf8, to: path)
        #expect(bench.type("lesson \"\(path)\"").contains("line 3: the block is not closed"))
    }
}
