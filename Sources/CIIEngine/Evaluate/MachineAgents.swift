import CIIColumns
import CIIIndex
import CIILanguage

/// Agents that are machines: they are shown and not ranked with people (decision D17).
struct MachineAgents {
    /// Whether each group holds nothing but interactions that machines handled alone.
    let isMachine: [Bool]

    var count: Int { isMachine.count { $0 } }
}

extension IndexQuestion {
    /// Which groups of `by agent` are machines; nil where machines are ranked too, where groups are not agents, and where
    /// the data does not say who handled an interaction.
    func machineAgents(_ level: Level) throws(EngineFailure) -> MachineAgents? {
        guard !frame.context.ranksMachines, let condition = frame.planner.isByMachine,
            let agent = frame.schema.column(named: "agent"),
            frame.dimensions.contains(where: { $0.key == .text(.column(agent)) })
        else { return nil }
        let groups = try ask(
            frame.dimensions.map(\.key), [Measurement(.rows), Measurement(.countIf(condition))])
        let isMachine = (0..<groups.groupCount).map {
            groups.results[0][$0].count > 0 && groups.results[0][$0].count == groups.results[1][$0].count
        }
        return isMachine.contains(true) ? MachineAgents(isMachine: isMachine) : nil
    }
}
