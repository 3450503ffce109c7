import CEditLine
import CIISession
import CIIText
import Glibc

/// A line editor on the terminal at standard input, with libedit underneath.
///
/// One thread uses it.
final class LineEditor {
    /// How the typing of a statement ended.
    enum Outcome: Equatable {
        /// Enter.
        case text(String)
        /// Ctrl-D, or the terminal is gone.
        case endOfInput
    }

    let session: any PromptSession
    private let ownPrompt: String
    /// What stands before the line: the question that waits, else the prompt.
    var promptText: String { session.question ?? ownPrompt }
    let color: Bool
    /// Whether the terminal takes escape sequences.
    private(set) var takesEscapes = false
    var handle: OpaquePointer?
    var shownPrompt: UnsafeMutablePointer<CChar>?

    var decoder = KeyDecoder()
    /// Characters that libedit gets before anything else is read.
    var queue: [Key] = []
    var codes: [UInt32] = []

    var outcome = Outcome.endOfInput
    var pasted = ""
    var searchKey: Key?
    var search: HistorySearch?
    var walk: HistoryWalk?
    var listed: [Completions.Candidate] = []
    var cursorBeforeMove = 0
    /// The window as libedit knows it.
    var size = TerminalSize(columns: 80, rows: 24)
    /// How often in a row Ctrl-C was pressed on an empty line.
    var idleInterrupts = 0

    /// The statements to go back to, oldest first.
    var history: [String] = []

    /// Opens the editor; nil when standard input is no terminal.
    init?(session: any PromptSession, options: PromptOptions) {
        self.session = session
        ownPrompt = options.prompt
        color = options.color
        var callbacks = cel_callbacks()
        callbacks.context = Unmanaged.passUnretained(self).toOpaque()
        callbacks.next = { context in
            guard let context else { return -1 }
            return Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue().nextCharacter()
        }
        callbacks.pressed = { context, key in
            guard let context else { return CEL_END }
            return Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue().pressed(key)
        }
        callbacks.prompt = { context in
            guard let context else { return nil }
            let editor = Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue()
            return UnsafePointer(editor.shownPrompt)
        }
        let keyFile = TerminalTraits.environment["HOME"].map { $0 + "/.editrc" }
        guard let handle = cel_open("cii", keyFile, options.keys?.rawValue, callbacks) else { return nil }
        self.handle = handle
        takesEscapes =
            TerminalKind(name: TerminalTraits.environment["TERM"]).understandsEscapes && cel_moves_up(handle)
        bindKeys()
    }

    deinit {
        cel_close(handle)
        free(shownPrompt)
    }

    /// Lets the user type one statement.
    func read() -> Outcome {
        guard let handle else { return .endOfInput }
        outcome = .endOfInput
        search = nil
        walk = nil
        showPrompt(promptText)
        cel_set_raw(handle, true)
        takeTypedAhead()
        measure()
        // Before the terminal was raw a Ctrl-C was meant for the statement that has ended.
        Interrupt.clear()
        if takesEscapes { print("\u{1B}[?2004h") }
        cel_read(handle)
        if takesEscapes { print("\u{1B}[?2004l") }
        takeInterruptTypedAhead()
        return outcome
    }

    /// Writes to the terminal.
    func print(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cel_print(handle, $0.baseAddress, $0.count) }
        }
    }

    func bindKeys() {
        for key in BoundKey.allCases { _ = cel_bind(handle, key.rawValue, nil) }
        let own: [(UInt32, String)] = [
            (BoundKey.submitCode, "ed-newline"),
            (Key.Named.left.rawValue, "ed-prev-char"), (Key.Named.right.rawValue, "ed-next-char"),
            (Key.Named.wordLeft.rawValue, "ed-prev-word"),
            (Key.Named.wordRight.rawValue, cel_uses_vi(handle) ? "vi-next-word" : "em-next-word"),
            // As in every shell; libedit's own Ctrl-W cuts a region.
            (0x17, "ed-delete-prev-word"),
        ]
        for (key, command) in own { _ = cel_bind(handle, key, command) }
        for key in ["j", "k", "+", "-", "/", "?"] as [Unicode.Scalar] {
            _ = cel_bind_vi_command(handle, key.value, nil)
        }
        _ = cel_bind(handle, BoundKey.typeCode, "ed-ignore")
        _ = cel_bind_vi_command(handle, BoundKey.typeCode, "vi-insert")
    }

    func showPrompt(_ text: String) {
        free(shownPrompt)
        shownPrompt = strdup(
            color && takesEscapes
                ? "\u{1}\u{1B}[1m\u{1}" + text.dropLast() + "\u{1}\u{1B}[0m\u{1}" + text.suffix(1) : text)
    }

    var edited: EditedText {
        get {
            var text: UnsafePointer<UInt32>?
            var cursor = 0
            let count = cel_text(handle, &text, &cursor)
            let buffer = UnsafeBufferPointer(start: text, count: count)
            return EditedText(scalars: buffer.map { Unicode.Scalar($0) ?? "\u{FFFD}" }, cursor: cursor)
        }
        set {
            let values = newValue.scalars.map(\.value)
            _ = cel_replace(handle, values, values.count, newValue.cursor)
        }
    }
}
