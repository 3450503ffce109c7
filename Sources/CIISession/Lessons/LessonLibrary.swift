import CIILanguage
import CIIText
import CLessons

/// The lessons that come with the program: the pages of `examples/lessons`.
enum LessonLibrary {
    /// The page of a lesson in one language.
    struct Page: Sendable {
        let name: String
        let language: LessonLanguage
        let text: String
    }

    /// Every page, in the order of the lessons.
    static let pages: [Page] = {
        var pages: [Page] = []
        while let page = lesson_page_at(pages.count)?.pointee, let name = page.name, let text = page.text,
            let language = page.language.flatMap({ LessonLanguage(rawValue: String(cString: $0)) })
        {
            pages.append(Page(name: String(cString: name), language: language, text: String(cString: text)))
        }
        return pages
    }()

    /// The names of the lessons, in their order.
    static let names: [String] = {
        var names: [String] = []
        for page in pages where !names.contains(page.name) { names.append(page.name) }
        return names
    }()

    /// A lesson in a language, or in English where there is none; nil where there is no such lesson.
    static func lesson(named name: String, in language: LessonLanguage) throws(LessonProblem) -> Lesson? {
        let own = pages.filter { $0.name == name }
        guard let page = own.first(where: { $0.language == language }) ?? own.first else { return nil }
        return try LessonParser.lesson(page.text, named: name)
    }

    /// What is said of a lesson in the list; nil where it is not told in that language.
    static func title(of name: String, in language: LessonLanguage) -> String? {
        guard let page = pages.first(where: { $0.name == name && $0.language == language }) else {
            return nil
        }
        return (try? LessonParser.lesson(page.text, named: name))?.title
    }

    /// The lesson of that number, name, or beginning of a name.
    static func name(_ text: String) -> String? {
        if let number = Int(text), names.indices.contains(number - 1) { return names[number - 1] }
        let word = folded(text)
        if names.contains(word) { return word }
        let beginnings = names.filter { $0.hasPrefix(word) }
        return beginnings.count == 1 && !word.isEmpty ? beginnings[0] : nil
    }
}
