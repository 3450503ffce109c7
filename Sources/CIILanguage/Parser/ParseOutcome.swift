/// What became of a source text.
public enum ParseOutcome: Equatable, Sendable {
    /// Every statement, in order.
    case statements([Spanned<Statement>])
    /// The text ends before a statement does: a prompt asks for more. What is missing is said as the error
    /// it is where no more can come.
    case incomplete(Diagnostics)
    /// What is wrong; every independent error once.
    case failed(Diagnostics)
}
