import CIIColumns
import CIIIndex

/// The channel family of an interaction as a key of groups, for goalposts that differ by family (decision D2).
enum ChannelFamilyKey {
    /// The field that says by which channel an interaction came.
    static let field = "channel"

    /// A key with the family's name; nothing where the data does not say the channel.
    static func key(in schema: Schema) -> RowKey? {
        guard let column = schema.column(named: field),
            case .category(let channels) = schema.dataset.table.columns[column].storage
        else { return nil }
        var families: [String: String] = [:]
        for code in 0..<channels.dictionary.count {
            let name = channels.dictionary.string(code)
            families[name] = ChannelFamily(channel: name).rawValue
        }
        let unknown = ChannelFamily.unknown.rawValue
        let family = RowText.mapped(.recoded(families, otherwise: unknown), .column(column))
        guard channels.missingCount > 0 else { return .text(family) }
        // A channel that is missing and one that is not known are one family.
        return .text(.choose(.isMissingText(.column(column)), .constant(unknown), family))
    }

    /// The family a key stands for.
    static func family(_ key: KeyValue) -> ChannelFamily {
        if case .text(let name) = key { ChannelFamily(rawValue: name) ?? .unknown } else { .unknown }
    }
}
