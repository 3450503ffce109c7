/// The colours of drawings in light, dark and on paper, as a style sheet.
///
/// A rule names the light colour first and the variable after it: what knows no variables keeps the first.
enum ChartColors {
    /// How many series have a colour and a form of their own.
    static let series = 8

    private static let light = [
        "paper": "#ffffff", "ink": "#1b1b1b", "faint": "#595959", "rule": "#cfcfcf", "bar": "#2f6fb0",
        "s0": "#0064a4", "s1": "#b34700", "s2": "#00694f", "s3": "#96457a", "s4": "#7a5800", "s5": "#35618c",
        "s6": "#6a3fa0", "s7": "#444444", "h0": "#e6f0fa", "h1": "#b5d3ee", "h2": "#6ba6da", "h3": "#0b4f8a",
        "t0": "#1b1b1b", "t1": "#1b1b1b", "t2": "#111111", "t3": "#ffffff",
    ]
    private static let dark = [
        "paper": "#16181c", "ink": "#f0f0f0", "faint": "#b8bcc4", "rule": "#474c55", "bar": "#5b9bd8",
        "s0": "#6bb8f0", "s1": "#ff9a5c", "s2": "#4fd1a8", "s3": "#e8a3c8", "s4": "#f0c24b", "s5": "#a8d4ff",
        "s6": "#c6a6ff", "s7": "#cccccc", "h0": "#1e2a38", "h1": "#25476a", "h2": "#4a8cc6", "h3": "#b4dcff",
        "t0": "#f0f0f0", "t1": "#f0f0f0", "t2": "#0b0b0b", "t3": "#0b0b0b",
    ]
    /// How lines are broken, by series.
    private static let dashes = ["none", "6 3", "2 3", "8 3 2 3", "10 4", "4 2 1 2", "1 2", "12 3 3 3"]

    private static func variables(_ colors: [String: String]) -> String {
        ".cii-chart{"
            + colors.sorted { $0.key < $1.key }.map { "--\($0.key):\($0.value)" }.joined(separator: ";")
            + "}"
    }

    private static func paint(_ property: String, _ name: String) -> String {
        "\(property):\(light[name] ?? "#000000");\(property):var(--\(name))"
    }

    /// The rules for everything inside an element of class `cii-chart`.
    static let styleSheet: String = {
        var rules = [
            variables(light), "@media (prefers-color-scheme:dark){\(variables(dark))}",
            "@media print{\(variables(light))}",
            ".cii-chart{font:13px system-ui,'Segoe UI',Roboto,'DejaVu Sans',sans-serif}",
            ".cii-chart text{\(paint("fill", "ink"));unicode-bidi:plaintext}",
            ".cii-chart .title{font-size:15px;font-weight:600}",
            ".cii-chart .note{font-size:11px;\(paint("fill", "faint"))}",
            ".cii-chart .faint{\(paint("fill", "faint"))}",
            ".cii-chart .paper{\(paint("fill", "paper"))}", ".cii-chart .bar{\(paint("fill", "bar"))}",
            ".cii-chart .grid{\(paint("stroke", "rule"));stroke-width:1}",
            ".cii-chart .base{\(paint("stroke", "faint"));stroke-width:1}",
            ".cii-chart .whisker{\(paint("stroke", "ink"));stroke-width:1.5}",
            ".cii-chart .reference{\(paint("stroke", "ink"));stroke-width:1;stroke-dasharray:4 3}",
            ".cii-chart .spark{\(paint("stroke", "s0"));stroke-width:1.5;fill:none}",
        ]
        for number in 0..<series {
            let name = "s\(number)"
            rules += [
                ".cii-chart .l\(number){fill:none;\(paint("stroke", name));stroke-width:2;stroke-dasharray:\(dashes[number])}",
                ".cii-chart .m\(number){\(paint("fill", name));\(paint("stroke", name));stroke-width:1.5}",
                ".cii-chart .b\(number){\(paint("fill", name));fill-opacity:.14}",
                ".cii-chart text.n\(number){\(paint("fill", name));font-weight:600}",
            ]
        }
        for level in 0..<4 {
            rules += [
                ".cii-chart .h\(level){\(paint("fill", "h\(level)"))}",
                ".cii-chart text.t\(level){\(paint("fill", "t\(level)"))}",
            ]
        }
        return rules.map { $0 + "\n" }.joined()
    }()
}
