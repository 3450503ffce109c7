extension LessonData {
    /// The most lines that one line may stand for.
    private static let mostRepeats = 1000

    /// The table with a line for each interaction; nil where a line does not say how many it stands for.
    var whole: String? {
        guard let repeatedBy else { return text }
        var lines = text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        guard !lines.isEmpty, let place = lines[0].firstIndex(where: { $0 == repeatedBy }) else { return nil }
        var whole = ""
        for index in lines.indices {
            guard lines[index].indices.contains(place) else { return nil }
            let count = index == 0 ? 1 : Int(lines[index][place])
            guard let count, (1...Self.mostRepeats).contains(count) else { return nil }
            lines[index].remove(at: place)
            let line = lines[index].joined(separator: ",") + "\n"
            whole += String(repeating: line, count: count)
        }
        return whole
    }
}
