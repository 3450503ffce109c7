import CIILanguage

/// The profiles that come with the program: the files of the folder `Profiles`, each of one statement.
enum BuiltInProfiles {
    /// The bytes of each file by its name, which is the name of its profile.
    static let files: [(name: String, bytes: [UInt8])] = [
        ("amazon-connect", PackageResources.amazon_connect_cii),
        ("blip", PackageResources.blip_cii),
        ("call-centre", PackageResources.call_centre_cii),
        ("consumidor.gov.br", PackageResources.consumidor_gov_br_cii),
        ("five9", PackageResources.five9_cii),
        ("freshdesk", PackageResources.freshdesk_cii),
        ("genesys-cloud-agents", PackageResources.genesys_cloud_agents_cii),
        ("genesys-cloud", PackageResources.genesys_cloud_cii),
        ("hubspot", PackageResources.hubspot_cii),
        ("intercom", PackageResources.intercom_cii),
        ("jira-service-management", PackageResources.jira_service_management_cii),
        ("liveagent", PackageResources.liveagent_cii),
        ("movidesk", PackageResources.movidesk_cii),
        ("salesforce", PackageResources.salesforce_cii),
        ("servicenow", PackageResources.servicenow_cii),
        ("zendesk", PackageResources.zendesk_cii),
    ]

    /// In the order of their names; read where one is asked for first.
    static let all: [Profiles.Profile] = files.compactMap { file in
        try? profile(String(decoding: file.bytes, as: UTF8.self))
    }

    /// The profile that a file defines, by a statement that has to be the only one.
    static func profile(_ text: String) throws(Diagnostics) -> Profiles.Profile {
        let statements: [Spanned<Statement>]
        switch parse(text) {
        case .statements(let parsed): statements = parsed
        case .incomplete(let problems), .failed(let problems): throw problems
        }
        guard statements.count == 1, case .profile(.define(let name, let definition), _) = statements[0].value
        else {
            throw Diagnostics(
                Diagnostic(
                    code: "profile.file", message: "a file of a profile holds one `profile NAME = …`",
                    primary: nil))
        }
        return try Profiles.Profile(name.value, definition, isBuiltIn: true)
    }
}
