import CEditLine
public import CIISession
import Glibc

/// Draws answers over one another on a terminal, and reads keys meanwhile where it is asked to.
public final class TerminalDrawing: LiveConversation {
    private let descriptor: Int32
    private let write: (String) -> Written
    private let typing: cel_typing
    private var redrawing = Redrawing()
    private var decoder = KeyDecoder()

    /// A drawing at the cursor; nil where the descriptor is no terminal that moves its cursor, or where keys are to be
    /// read and standard input is none.
    ///
    /// What is typed meanwhile is not shown, until ``end()``.
    public init?(descriptor: Int32, readsKeys: Bool = false, write: @escaping (String) -> Written) {
        guard TerminalTraits.isTerminal(descriptor), !readsKeys || TerminalTraits.isTerminal(STDIN_FILENO),
            TerminalKind(name: TerminalTraits.environment["TERM"]).understandsEscapes
        else { return nil }
        self.descriptor = descriptor
        self.write = write
        typing = readsKeys ? CEL_TYPED_BY_KEY : CEL_TYPED_UNSEEN
        cel_set_typing(typing)
    }

    /// How many lines can be drawn over: all rows but the one the cursor is left on.
    public var height: Int { max(size.rows - 1, 1) }
    /// How many cells a line has.
    public var width: Int { size.columns }

    /// Draws lines in place of those drawn before, and above them what stays.
    public func draw(_ lines: [String], below said: [String]) -> Written {
        write(redrawing.text(lines, below: said, in: size))
    }

    /// Leaves what was drawn last where it stands.
    public func end() { cel_set_typing(CEL_TYPED_AS_FOUND) }

    private var size: TerminalSize {
        TerminalTraits.size(of: descriptor) ?? TerminalSize(columns: 80, rows: 24)
    }

    // MARK: Keys

    /// How long, in milliseconds, an Escape waits for the rest of a sequence.
    private static let escapePause: Int32 = 50

    /// Waits for the next key.
    public func key() -> LiveKey {
        var settled = false
        while true {
            let step = decoder.next(settled: settled)
            if case .key(let key) = step {
                if let key = LiveKey(key) { return key }
                settled = false
                continue
            }
            let events = cel_wait(step == .undecided ? Self.escapePause : -1)
            settled = events == 0
            if events & Int32(CEL_INTERRUPTED) != 0 { return .interrupt }
            if events & Int32(CEL_CONTINUED) != 0 { cel_set_typing(typing) }
            if events & Int32(CEL_CONTINUED | CEL_RESIZED) != 0 { return .redraw }
            if events & Int32(CEL_READABLE) != 0 {
                var bytes = [UInt8](repeating: 0, count: 256)
                let count = cel_read_bytes(&bytes, bytes.count)
                guard count > 0 else { return .end }
                decoder.feed(bytes[..<count])
            }
        }
    }
}

extension LiveKey {
    /// The key where it means something outside an editor; nil for the others.
    init?(_ key: Key) {
        switch key {
        case .named(.up): self = .up
        case .named(.down): self = .down
        case .named(.left), .named(.wordLeft): self = .left
        case .named(.right), .named(.wordRight): self = .right
        case .named(.delete): self = .erase
        case .named(.home), .named(.end), .meta, .paste: return nil
        case .character("\n"): self = .enter
        case .character("\u{1B}"): self = .escape
        case .character("\u{3}"): self = .interrupt
        case .character("\u{4}"): self = .end
        case .character("\u{8}"), .character("\u{7F}"): self = .erase
        case .character(let scalar):
            guard scalar == "\t" || scalar.value >= 0x20 else { return nil }
            self = .character(Character(scalar))
        }
    }
}
