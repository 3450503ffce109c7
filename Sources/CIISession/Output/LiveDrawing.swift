/// A place where one answer is drawn over the other.
public protocol LiveDrawing: AnyObject {
    /// How many lines can be drawn over.
    var height: Int { get }
    /// How many cells a line has.
    var width: Int { get }
    /// Draws lines in place of those drawn before, each of at most ``width`` cells, and above them what stays.
    func draw(_ lines: [String], below said: [String]) -> Written
    /// Leaves what was drawn last where it stands.
    func end()
}

extension SessionOutput {
    /// Nowhere: what comes later stands below.
    public var liveDrawing: (any LiveDrawing)? { nil }
}
