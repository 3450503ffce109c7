/// The forms of the `diff` statement.
public enum DiffStatement: Equatable, Sendable {
    /// The definitions in force against those of a file.
    case file(Spanned<String>)
    /// The definitions of two files.
    case files(Spanned<String>, Spanned<String>)
    /// Two indices or weightings.
    case names(Spanned<Name>, Spanned<Name>)
}
