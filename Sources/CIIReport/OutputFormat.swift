public import CIIEngine

/// The forms an answer can be written in: the one list that options, completion and help read.
public enum OutputFormat: String, CaseIterable, Sendable {
    /// Aligned columns for people, fitted to the width of the window.
    case table
    /// Comma-separated values after RFC 4180.
    case csv
    /// Tab-separated values with backslash escapes.
    case tsv
    /// One JSON object for each statement, on one line.
    case json
    /// A table of GitHub's Markdown, with the footer as a list.
    case markdown
    /// One sentence for each row.
    case plain
    /// A page for a browser, with a slider for each weight.
    case page
    /// A chart of characters, fitted to the width of the window.
    case chart
    /// The chart as an SVG drawing.
    case svg
    /// One HTML document with the table, and the chart where there is one.
    case html

    /// The format that the end of a file's name tells; nil where it tells none.
    public init?(fileName: String) {
        switch fileName.split(separator: ".").last?.lowercased() ?? "" {
        case _ where !fileName.contains("."): return nil
        case "csv": self = .csv
        case "tsv": self = .tsv
        case "json", "jsonl": self = .json
        case "md", "markdown": self = .markdown
        case "svg": self = .svg
        case "html", "htm": self = .html
        default: return nil
        }
    }

    /// What the format is for, in one line.
    public var summary: String {
        switch self {
        case .table: "aligned columns with a footer, fitted to the window"
        case .csv: "comma-separated values with every column at full precision"
        case .tsv: "tab-separated values, tabs and line breaks written \\t and \\n"
        case .json: "one JSON object for each statement, on one line"
        case .markdown: "a Markdown table, the footer as a list below"
        case .plain: "one sentence for each row, for screen readers and narrow places"
        case .page: "one HTML file with a slider for each weight, to open in any browser; of `cii` with `by`"
        case .chart: "a chart of characters; the setting `chart` chooses which"
        case .svg: "the chart as an SVG drawing, for documents"
        case .html: "one HTML document: the chart, the table and what the figures rest on"
        }
    }

    /// Whether programs read it: all columns, full precision, nothing rounded or cut.
    public var isForMachines: Bool {
        switch self {
        case .csv, .tsv, .json, .page: true
        case .table, .markdown, .plain, .chart, .svg, .html: false
        }
    }

    var writer: any AnswerFormat {
        switch self {
        case .table: TableFormat()
        case .csv: CSVFormat()
        case .tsv: TSVFormat()
        case .json: JSONFormat()
        case .markdown: MarkdownFormat()
        case .plain: PlainFormat()
        case .page: PageFormat()
        case .chart: ChartFormat()
        case .svg: SVGFormat()
        case .html: HTMLFormat()
        }
    }
}

/// The answer in the given format: whole lines, each ended by a line feed; empty where there is nothing to say.
///
/// The same answer and style give the same bytes anywhere.
public func render(_ answer: Answer, as format: OutputFormat, style: RenderStyle = RenderStyle()) -> String {
    var output = ""
    format.writer.append(answer, style: style, to: &output)
    return output
}
