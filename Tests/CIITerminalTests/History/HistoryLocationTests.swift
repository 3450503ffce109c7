import CIITerminal
import Testing

struct HistoryLocationTests {
    @Test(
        arguments: [
            ([:], nil),
            (["HOME": "/home/a"], "/home/a/.local/state/cii/history"),
            (["HOME": ""], nil),
            (["HOME": "/home/a", "XDG_STATE_HOME": "/state"], "/state/cii/history"),
            (["HOME": "/home/a", "XDG_STATE_HOME": "state"], "/home/a/.local/state/cii/history"),
            (["HOME": "/home/a", "CII_HISTORY": "/x/h"], "/x/h"),
            (["HOME": "/home/a", "CII_HISTORY": ""], nil),
        ] as [([String: String], String?)]) func follows(environment: [String: String], path: String?)
    {
        #expect(HistoryLocation.path(environment: environment) == path)
    }
}
