import CIITerminal
import Testing

struct ColorPolicyTests {
    @Test(
        arguments: [
            (.auto, true, [:], false), (.auto, true, ["TERM": "xterm"], true),
            (.auto, false, ["TERM": "xterm"], false),
            (.auto, true, ["TERM": "dumb"], false), (.auto, true, ["TERM": ""], false),
            (.auto, true, ["TERM": "xterm", "NO_COLOR": "1"], false),
            (.auto, true, ["TERM": "xterm", "NO_COLOR": ""], true),
            (.auto, false, ["CLICOLOR_FORCE": "1"], true), (.auto, false, ["FORCE_COLOR": "1"], true),
            (.auto, false, ["CLICOLOR_FORCE": "0"], false), (.auto, false, ["FORCE_COLOR": ""], false),
            (.auto, false, ["FORCE_COLOR": "1", "NO_COLOR": "1"], false),
            (.auto, true, ["TERM": "dumb", "FORCE_COLOR": "1"], true),
            (.always, false, ["NO_COLOR": "1", "TERM": "dumb"], true),
            (.never, true, ["FORCE_COLOR": "1", "TERM": "xterm"], false),
        ] as [(ColorPolicy, Bool, [String: String], Bool)])
    func decides(policy: ColorPolicy, isTerminal: Bool, environment: [String: String], expected: Bool) {
        #expect(policy.allows(isTerminal: isTerminal, environment: environment) == expected)
    }
}
