import CIIText

/// What the place an answer is written to can show.
///
/// Machine formats heed nothing of it but whether lines have a width: then it is a screen, and what could steer it is
/// made visible.
public struct RenderStyle: Equatable, Sendable {
    /// Cells in a line; nil where lines may be of any length.
    ///
    /// Less than 20 counts as 20.
    public var width: Int?
    /// Whether to use bold and dim; nothing is said by them alone.
    public var color: Bool
    /// How long the answer took, as it is to be shown; nil shows nothing.
    public var elapsed: String?
    /// Whether signs outside ASCII may be used; data is written as it is either way.
    public var unicode: Bool
    /// Which chart is drawn, where one is.
    public var chart: ChartKind

    /// A style with the given parts.
    public init(
        width: Int? = nil, color: Bool = false, elapsed: String? = nil, unicode: Bool = true,
        chart: ChartKind = .auto
    ) {
        self.width = width
        self.color = color
        self.elapsed = elapsed
        self.unicode = unicode
        self.chart = chart
    }

    static let narrowest = 20

    /// Text as machine formats write it: as it is, but on a screen without anything that could steer it.
    func shown(_ text: String) -> String { width == nil ? text : inert(text) }

    var lineWidth: Int? {
        width.map { max($0, Self.narrowest) }
    }
}
