import CEditLine
import CIISession

/// What Tab does.
extension LineEditor {
    func complete() -> cel_effect {
        let now = edited
        switch CompletionStep.of(now, session.completions(of: now.text, at: now.byteOffset)) {
        case .none:
            return CEL_REFRESH_BEEP
        case .replace(let new):
            edited = new
            return CEL_REFRESH
        case .list(let candidates):
            listed = candidates
            return moveToEnd(then: .listNow)
        }
    }

    func list() -> cel_effect {
        // Room stays for the prompt and the line that was on the screen.
        let rows = CandidateList.rows(listed, width: size.columns - 1, height: min(max(size.rows - 3, 3), 20))
        listed = []
        print("\r\n" + rows.map { $0 + "\r\n" }.joined())
        cel_move(handle, cursorBeforeMove)
        cel_redraw(handle)
        return CEL_NOTHING
    }
}
