import CIILanguage
import CIITime

extension Query {
    /// The same question about another window, without what it is compared with.
    func asked(in window: ResolvedWindow, span: SourceSpan) -> Query {
        func moment(_ instant: Int) -> Spanned<Moment> { Spanned(.date(DateLiteral(instant)), span) }
        var query = self
        query.comparison = nil
        query.window = Spanned(.between(moment(window.from), moment(window.to)), span)
        return query
    }
}

extension DateLiteral {
    /// The second of an instant, in UTC.
    fileprivate init(_ instant: Int) {
        let (date, time) = Instant.civil(instant, offset: 0)
        let seconds = time.secondsOfDay
        self.init(
            year: date.year, month: date.month, day: date.day,
            time: Time(
                hour: seconds / 3600, minute: seconds / 60 % 60, second: seconds % 60, offsetMinutes: 0))
    }
}
