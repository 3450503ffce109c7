public import CIIColumns
import CIIIndex

/// The columns that say what followed each interaction: the same customer's next contact (decision D15).
///
/// They say how long until then and know no window and no clock, so they are worked out once for all interactions
/// together; a question compares them with its window.
public struct RepeatContacts: Equatable, Sendable, Codable {
    /// The column of times to the same customer's next contact; missing where none followed.
    public let nextContact: String
    /// The column of times to the next leg of the same chain; nil where chains are not known.
    public let nextLeg: String?
    /// The fields that contacts of the same matter agree in: `customer`, and `topic` where it is mostly filled in.
    public let keys: [String]

    /// The names of the two columns, unless a log has columns of these names.
    public static let fields = ["next_contact", "next_leg"]

    /// The field that is the same on the legs of one contact that was handed from agent to agent.
    static let chainField = "chain"
    private static let topicField = "topic"

    /// Adds the columns to a table of all interactions; nil, and no column, where customers or the times of their
    /// contacts are not known.
    ///
    /// A contact without a customer follows none. The legs of a chain are one contact, made when the first of them was.
    public init?(addingTo table: inout Table) {
        guard let customer = table.index(of: Measure.customerField),
            table.columns[customer].missingCount < table.rowCount,
            let received = table.index(of: Measure.contactField)
        else { return nil }
        var keys = [customer]
        if let topic = table.index(of: Self.topicField), Self.isMostlyFilled(table.columns[topic]) {
            keys.append(topic)
        }
        let chain = table.index(of: Self.chainField)
        guard table.columns[received].kind == .instant else { return nil }
        self.keys = keys.map { table.columns[$0].name }
        let all = table
        nextContact = Self.freeName(Self.fields[0], in: table)
        table = table.adding(
            all.columnOfTimeToNext(of: received, keys: keys, chain: chain, name: nextContact))
        if let chain {
            let name = Self.freeName(Self.fields[1], in: table)
            table = table.adding(all.columnOfTimeToNext(of: received, keys: [chain], name: name))
            nextLeg = name
        } else {
            nextLeg = nil
        }
    }

    /// More than four of five rows have a value.
    private static func isMostlyFilled(_ column: Column) -> Bool {
        5 * (column.count - column.missingCount) > 4 * column.count
    }

    private static func freeName(_ name: String, in table: Table) -> String {
        var name = name
        while table.index(of: name) != nil { name += "_" }
        return name
    }
}
