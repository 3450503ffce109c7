/// The forms of the `hours` statement.
public enum HoursStatement: Equatable, Sendable {
    /// All opening hours.
    case list
    /// New opening hours, as written; on none of the days of `except`, and only in `scope` where there is one.
    case define(Spanned<String>, except: [Spanned<DateLiteral>], scope: Scope?)

    /// The interactions that some opening hours are for: those of which a field has a value.
    public struct Scope: Equatable, Sendable {
        /// The field.
        public var field: Spanned<Name>
        /// Its value, as written.
        public var value: Spanned<String>

        /// `field = value`.
        public init(_ field: Spanned<Name>, _ value: Spanned<String>) {
            self.field = field
            self.value = value
        }
    }
}
