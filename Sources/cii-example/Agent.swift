/// Someone who answers customers, and how.
struct Agent {
    /// Where agents work.
    enum Team: String, CaseIterable {
        case norte = "Norte"
        case sul = "Sul"
        case online = "Online"

        /// Contacts in a hundred that reach the team.
        var share: Int {
            switch self {
            case .norte, .sul: 36
            case .online: 28
            }
        }

        /// Contacts in a hundred by channel, in the order of `Channel`.
        ///
        /// Norte does better than Sul on every channel but has most of the calls, which please least: its total is
        /// the lower one.
        var channelShares: [Int] {
            switch self {
            case .norte: [56, 14, 18, 12]
            case .sul: [14, 36, 12, 38]
            case .online: [0, 45, 20, 35]
            }
        }

        var contentment: Double {
            switch self {
            case .norte: 0.01
            case .sul: 0
            case .online: -0.02
            }
        }
    }

    let name: String
    let team: Team
    /// How much more or less content customers are than with others.
    let quality: Double
    /// Time to the first reply, as a multiple of what is usual.
    let slowness: Double
    /// Contacts of the team in proportion to the colleagues'.
    let share: Int
    /// The day number of the first day at work.
    var firstDay = 0

    static let roster: [Agent] = [
        Agent(name: "Ana Souza", team: .norte, quality: 0.02, slowness: 0.9, share: 30),
        Agent(name: "João Pereira", team: .norte, quality: -0.06, slowness: 1.0, share: 28),
        Agent(name: "Beatriz Lima", team: .norte, quality: 0.47, slowness: 1.5, share: 32),
        Agent(name: "Marcos Araújo", team: .norte, quality: -0.08, slowness: 1.1, share: 22),
        Agent(name: "Luís Conceição", team: .sul, quality: 0.06, slowness: 1.0, share: 30),
        Agent(name: "Emily Clarke", team: .sul, quality: 0.08, slowness: 1.15, share: 28),
        Agent(name: "Thiago Gonçalves", team: .sul, quality: -0.24, slowness: 0.25, share: 28),
        // The newcomer: 2026-06-08.
        Agent(name: "Sofia Müller", team: .sul, quality: 0, slowness: 1.3, share: 9, firstDay: 20_612),
        Agent(name: "Priya Nair", team: .online, quality: 0.04, slowness: 0.9, share: 28),
        Agent(name: "Rafael Núñez", team: .online, quality: -0.02, slowness: 1.0, share: 26),
        Agent(name: "Grace O'Connor", team: .online, quality: 0.03, slowness: 1.05, share: 24),
        Agent(name: "Caio Brandão", team: .online, quality: -0.07, slowness: 0.95, share: 22),
    ]
}
