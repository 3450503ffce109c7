public import CIILanguage

/// What each code of errors about pages means; a test raises each by its example.
public enum WeighingCatalogue {
    /// In the order of the problems.
    public static let entries: [DiagnosticEntry] = [
        DiagnosticEntry(
            code: "page.unsuited",
            explanation:
                "A page weighs groups anew from their scores alone: groups of one window, scored by goalposts.",
            example: "cii as page"),
        DiagnosticEntry(
            code: "page.too-many-groups",
            explanation:
                "A page with very many groups would move slowly and tell little; `top N` asks for fewer.",
            example: nil),
    ]
}
