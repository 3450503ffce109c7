/// The names of months and days of the week in dates, in English and Portuguese.
enum MonthName {
    /// The number of the month a name or its short form stands for.
    static let months = WordTable<Int>([
        (["jan", "january", "janeiro"], 1), (["feb", "february", "fev", "fevereiro"], 2),
        (["mar", "march", "marco"], 3), (["apr", "april", "abr", "abril"], 4),
        (["may", "mai", "maio"], 5), (["jun", "june", "junho"], 6), (["jul", "july", "julho"], 7),
        (["aug", "august", "ago", "agosto"], 8), (["sep", "sept", "september", "set", "setembro"], 9),
        (["oct", "october", "out", "outubro"], 10), (["nov", "november", "novembro"], 11),
        (["dec", "december", "dez", "dezembro"], 12),
    ])

    /// The days of the week, which say nothing that the date does not.
    static let weekdays = WordTable<Bool>([
        (
            [
                "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "monday", "tuesday",
                "wednesday", "thursday", "friday", "saturday", "sunday", "seg", "ter", "qua", "qui", "sex",
                "sab", "dom", "segunda", "terca", "quarta", "quinta", "sexta", "sabado", "domingo",
            ], true
        )
    ])

    /// The word of letters that stands at the place; empty where none does.
    static func word(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> UnsafeBufferPointer<UInt8> {
        var end = position
        while end < text.count, (0x61...0x7A).contains(text[end] | 0x20) || text[end] >= 0x80 { end += 1 }
        return UnsafeBufferPointer(rebasing: text[position..<end])
    }
}
