import CEditLine
import CIISession

/// What the bound keys do.
extension LineEditor {
    func pressed(_ code: UInt32) -> cel_effect {
        guard let key = BoundKey(rawValue: code) else {
            switch Unicode.Scalar(code) {
            case "k", "-": return up()
            case "j", "+": return down()
            case "/", "?": return beginSearch()
            default: return CEL_REFRESH_BEEP
            }
        }
        switch key {
        case .enter: return enter()
        case .insertNewline: return insert("\n")
        case .paste: return insert(pasted)
        case .complete: return complete()
        case .up, .previous: return up()
        case .down, .next: return down()
        case .home, .lineStart: return move { $0.cursor = $0.lineStart }
        case .end, .lineEnd: return move { $0.cursor = $0.lineEnd }
        case .delete: return delete()
        case .search: return beginSearch()
        case .searchKey: return continueSearch()
        case .leave: return leave()
        case .interrupt: return moveToEnd(then: .cancelNow)
        case .suspend: return moveToEnd(then: .suspendNow)
        case .cancelNow: return cancel()
        case .suspendNow: return suspend()
        case .listNow: return list()
        case .startOver: return startOver()
        }
    }

    func insert(_ text: String) -> cel_effect {
        var now = edited
        now.insert(text)
        edited = now
        return CEL_REFRESH
    }

    func move(_ change: (inout EditedText) -> Void) -> cel_effect {
        var now = edited
        change(&now)
        cel_move(handle, now.cursor)
        return CEL_REFRESH
    }

    func delete() -> cel_effect {
        var now = edited
        guard now.deleteForward() else { return CEL_REFRESH_BEEP }
        edited = now
        return CEL_REFRESH
    }

    func enter() -> cel_effect {
        // What ^V let in is no part of a statement.
        let text = KeyDecoder.pastedText(edited.text.utf8)
        idleInterrupts = 0
        if edited.isBlank { return moveToEnd(then: .startOver) }
        if session.needsMore(text) {
            var now = edited
            now.cursor = now.scalars.count
            now.insert("\n")
            edited = now
            return CEL_REFRESH
        }
        outcome = .text(text)
        codes.append(BoundKey.submitCode)
        return CEL_NOTHING
    }

    func leave() -> cel_effect {
        guard edited.scalars.isEmpty else { return delete() }
        outcome = .endOfInput
        print("\r\n")
        return CEL_END
    }

    /// Moves the cursor to the text's end; libedit shows it there before the second step comes.
    func moveToEnd(then key: BoundKey) -> cel_effect {
        let now = edited
        cursorBeforeMove = now.cursor
        cel_move(handle, now.scalars.count)
        codes.append(key.rawValue)
        return CEL_REFRESH
    }

    /// Gives the line up.
    ///
    /// The reading goes on, so that no Ctrl-C falls between two readings.
    func cancel() -> cel_effect {
        idleInterrupts = edited.scalars.isEmpty ? idleInterrupts + 1 : 0
        print("^C\r\n" + (idleInterrupts == 2 ? "press Ctrl-D to leave\r\n" : ""))
        return beginLine()
    }

    func startOver() -> cel_effect {
        print("\r\n")
        return beginLine()
    }

    func beginLine() -> cel_effect {
        edited = EditedText("")
        walk = nil
        codes.append(BoundKey.typeCode)
        cel_redraw(handle)
        return CEL_NOTHING
    }

    func suspend() -> cel_effect {
        if takesEscapes { print("\u{1B}[?2004l") }
        print("\r\n")
        cel_set_raw(handle, false)
        cel_suspend()
        cel_move(handle, cursorBeforeMove)
        resumed()
        return CEL_NOTHING
    }
}
