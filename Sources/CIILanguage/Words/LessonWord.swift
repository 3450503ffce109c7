/// What is done in a lesson.
public enum LessonWord: String, CaseIterable, Sendable {
    case next, again, hint, solution, skip, back, stop, answer, export

    /// Other spellings, folded.
    public var aliases: [String] {
        switch self {
        case .next: ["proximo", "proxima", "continuar"]
        case .again: ["repetir"]
        case .hint: ["dica"]
        case .solution: ["solucao"]
        case .skip: ["pular"]
        case .back: ["voltar"]
        case .stop: ["parar"]
        case .answer: ["resposta", "responder"]
        case .export: ["exportar"]
        }
    }
}
