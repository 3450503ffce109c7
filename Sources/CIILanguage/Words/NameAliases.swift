import CIIText

extension Name {
    /// A name as written without quotes: folded, and translated where the table knows the spelling.
    ///
    /// `TMR.mediana` stands for `art.median`; the suffix is translated apart from what it hangs on.
    public init(word spelling: String) {
        self.init(spelling: spelling, canonical: Name.translated(folded(spelling)))
    }

    /// A name as written in backticks: folded only, so that a column may be called `tmr`.
    public init(quoted spelling: String) {
        self.init(spelling: spelling, canonical: folded(spelling))
    }

    /// Portuguese and other spellings of the vocabulary, folded, and what they stand for.
    public static let aliases: [String: String] = [
        "tmr": "art", "tma": "aht", "tme": "asa", "iec": "ces", "rpc": "fcr", "frt": "art",
        "satisfacao": "csat", "resolucao": "resolution", "taxa_de_resposta": "response",
        "resposta": "response",
        "agente": "agent", "atendente": "agent", "equipe": "team", "canal": "channel", "cliente": "customer",
        "assunto": "topic", "motivo": "topic", "recebido": "received", "resolvido": "resolved",
        "dia": "day", "semana": "week", "mes": "month", "trimestre": "quarter", "ano": "year", "hora": "hour",
        "contagem": "count", "media": "mean", "mediana": "median", "soma": "sum",
    ]

    static func translated(_ folded: String) -> String {
        if let whole = aliases[folded] { return whole }
        guard let dot = folded.lastIndex(of: ".") else { return folded }
        let stem = String(folded[..<dot])
        let suffix = String(folded[folded.index(after: dot)...])
        return (aliases[stem] ?? stem) + "." + (suffixes[suffix] ?? suffix)
    }

    private static let suffixes = ["mediana": "median", "media": "mean"]
}
