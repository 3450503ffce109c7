/// The language lessons are told in.
enum LessonLanguage: String, CaseIterable, Sendable {
    case en, pt

    /// English or Portuguese.
    func callAsFunction(_ english: @autoclosure () -> String, _ portuguese: @autoclosure () -> String)
        -> String
    {
        switch self {
        case .en: english()
        case .pt: portuguese()
        }
    }
}
