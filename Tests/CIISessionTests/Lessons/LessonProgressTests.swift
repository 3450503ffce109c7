import Glibc
import TestSupport
import Testing

@testable import CIISession

/// What is kept of lessons from one run to the next.
struct LessonProgressTests {
    private static func progress(_ lesson: String, _ step: Int, isFinished: Bool = false) -> LessonProgress {
        var progress = LessonProgress(lesson: lesson, steps: 6)
        (progress.step, progress.isFinished) = (step, isFinished)
        progress.records = [
            LessonRecord(step: 0, kind: .typed, text: "cii\n  by \\agent"),
            LessonRecord(step: 1, kind: .hint, text: "2"),
            LessonRecord(step: 1, kind: .solved),
        ]
        return progress
    }

    @Test func textComesBack() {
        let all = [Self.progress("index", 2), Self.progress("weights", 5, isFinished: true)]
        #expect(LessonProgressText.progress(in: LessonProgressText.text(of: all)) == all)
    }

    @Test(arguments: [
        ("", 0), ("cii lessons 1\n", 0), ("cii lessons 1\nlesson a 3 2 open\n", 0),
        ("cii lessons 1\nlesson a -3 2 open\n  x\n", 0),
        ("cii lessons 1\n  1 typed before any\nlesson a 1 2 open", 1),
        ("cii lessons 1\nlesson a 1 2 open\n  9999999999999999999999 typed x\n  nonsense\n\u{0}\u{0}", 1),
        ("cii lessons 1\nlesson a 1 2 open\nlesson a 2 2 done\n", 1),
    ])
    func damageIsPassedOver(text: String, count: Int) {
        #expect(LessonProgressText.progress(in: text)?.count == count)
    }

    @Test func isKeptForItsOwnerAloneAndBesideTheOthers() throws {
        let folder = try TemporaryFolder()
        let file = LessonProgressFile(path: folder.path + "/state/cii/lessons")
        #expect(file.load() == [])
        #expect(file.keep(Self.progress("index", 2)) == nil)
        #expect(file.keep(Self.progress("weights", 1)) == nil)
        #expect(file.keep(Self.progress("index", 3)) == nil)
        #expect(file.load() == [Self.progress("weights", 1), Self.progress("index", 3)])
        var status = stat()
        #expect(stat(file.path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
        #expect(stat(folder.path + "/state", &status) == 0)
        #expect(status.st_mode & 0o777 == 0o700)
    }

    @Test(arguments: ["somebody's notes\n", "\u{7F}ELF"])
    func aFileOfSomethingElseIsLeftAsItIs(text: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/lessons"
        try Files.write(text.utf8, to: path)
        let bench = LessonBench(progress: path)
        let said = bench.type("lesson 1", "lesson skip")
        #expect(said.contains("not kept"))
        #expect(said.components(of: "not kept") == 1, "it is said once")
        #expect(bench.step == 2)
        #expect(try Files.text(of: path) == text)
    }
}

extension String {
    /// How often a part stands in it.
    fileprivate func components(of part: String) -> Int {
        split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}
