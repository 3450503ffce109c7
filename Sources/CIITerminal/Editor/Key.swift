/// What a person pressed.
enum Key: Equatable, Sendable {
    /// A character, controls among them.
    case character(Unicode.Scalar)
    /// A character together with Alt, or after Escape without a pause.
    case meta(Unicode.Scalar)
    /// A key that stands for a movement or a command.
    case named(Named)
    /// Text that the terminal says was pasted.
    case paste(String)

    /// The keys that terminals send as escape sequences.
    enum Named: UInt32, CaseIterable, Sendable {
        // The controls above U+007F, which no keyboard sends: libedit looks them up like any other key.
        case up = 0x81
        case down
        case left
        case right
        case home
        case end
        case delete
        case wordLeft
        case wordRight
    }
}

/// A key that libedit hands to the editor, by the character it is bound to.
enum BoundKey: UInt32, CaseIterable, Sendable {
    case lineStart = 0x01
    case interrupt = 0x03
    case leave = 0x04
    case lineEnd = 0x05
    case complete = 0x09
    case enter = 0x0A
    case next = 0x0E
    case previous = 0x10
    case search = 0x12
    case suspend = 0x1A

    case up = 0x81
    case down = 0x82
    case home = 0x85
    case end = 0x86
    case delete = 0x87

    // What the editor sends itself. The second step of a command sees the cursor moved on the screen.
    case paste = 0x90
    case insertNewline
    case searchKey
    case cancelNow
    case suspendNow
    case listNow
    case startOver

    /// Bound to libedit's own end of line.
    static let submitCode: UInt32 = 0x9F
    /// Ends vi's command mode; nothing elsewhere.
    static let typeCode: UInt32 = 0x9E
}
