import CIITime
import Testing

@testable import CIIIngest

/// Which columns of an event log are taken for what, and what is said where none is.
@Suite struct EventRolesTests {
    static let row =
        "1,a,2024-01-01T10:00:00Z,Ana\n1,b,2024-01-01T11:00:00Z,Bia\n1,a,2024-01-01T12:00:00Z,Ana\n1,b,2024-01-01T13:00:00Z,Ana\n"

    @Test(arguments: [
        ("case:concept:name,concept:name,time:timestamp,org:resource", "case:concept:name"),
        ("Case ID,Activity,Complete Timestamp,Resource", "case id"),
        ("Incident ID,IncidentActivity_Type,DateStamp,Resource", "Incident ID"),
        ("callid,event,time,agent", "callid"), ("Protocolo,Evento,Data/Hora,Atendente", "protocolo"),
        ("ticket,Type,created_at,author", "ticket"), ("ticket_id,action,event_time,actor", "Ticket ID"),
        ("Ticket ID,Atividade,Momento,Recurso", "id"),
        ("number,event_type,sys_updated_at,assigned_to", "number"),
    ])
    func findsTheColumns(header: String, key: String) throws {
        let log = try FoldedText.log(header + "\n" + Self.row, by: key)
        #expect(log.fields.map(\.name) == ["id", "event", "event_time", "agent"])
        #expect(log.isEventLog)
    }

    @Test(arguments: ["Status", "incident_state", "To status", "Situação", "New state"])
    func findsStates(header: String) throws {
        let log = try FoldedText.log("Number,\(header),Updated at,Assignee\n" + Self.row, by: "number")
        #expect(log.fields.map(\.name) == ["id", "event_state", "event_time", "agent"])
    }

    /// The headers of events mean in other logs what they meant.
    @Test func otherLogsAreNotDisturbed() throws {
        let text = "event,Activity,Resource,event_time,Status\n" + "x,y,z,2024-01-01T10:00:00Z,open\n"
        let log = try Loader().load(
            .bytes(Array(text.utf8), name: "x.csv"), options: LoadOptions(zone: .utc))
        #expect(log.fields.map(\.name) == ["event", "activity", "resource", "event_time", "status"])
        #expect(!log.isEventLog)
    }

    struct Refusal: CustomTestStringConvertible {
        var text: String
        var key: String
        var failure: LoadFailure
        var testDescription: String { failure.code }
    }

    @Test(arguments: [
        Refusal(
            text: "ticket,what,when\n1,begin,2024-01-01 10:00\n1,end,2024-01-01 11:00\n", key: "ticket",
            failure: .noEventColumn(name: "events.csv", candidates: ["what"])),
        Refusal(
            text: "ticket,event,when\n1,created,long ago\n1,closed,today\n", key: "ticket",
            failure: .noEventTime(name: "events.csv", question: nil, candidates: [])),
        Refusal(
            text: "ticket,event,timestamp\n1,created,2024-01-01 10:00\n", key: "tickte",
            failure: .noEventKey(
                name: "events.csv", key: "tickte", nearest: ["ticket"],
                headers: ["ticket", "event", "timestamp"])),
    ])
    func saysWhatIsWanted(_ refusal: Refusal) {
        #expect(throws: refusal.failure) { try FoldedText.log(refusal.text, by: refusal.key) }
        #expect(!refusal.failure.help.isEmpty)
    }

    /// Day and month are asked for where nothing tells.
    @Test func asksForTheOrderOfDates() {
        let text = "key,event,timestamp\n1,created,03/04/2024 10:00\n1,closed,03/04/2024 11:00\n"
        do throws(LoadFailure) {
            _ = try FoldedText.log(text, by: "key")
            Issue.record("it was loaded")
        } catch {
            #expect(error.code == "load.no-event-time")
            #expect(error.message.contains("dates dmy"))
        }
    }

    /// Rejected events are named by the line of their own file.
    @Test func rejectsAreOfTheFileTheyStandIn() throws {
        let header = "ticket,event,timestamp,agent\n"
        let first = try FoldedText.log(
            header + "1,created,2024-01-01T09:00:00Z,\n", by: "ticket", name: "a.csv")
        let second = try FoldedText.log(
            header + ",created,2024-01-01T09:00:00Z,\n1,solved,2024-01-01T08:00:00Z,Ana\n2,created,,\n",
            by: "ticket",
            name: "b.csv")
        let folded = EventFolding().fold([first, second])
        #expect(folded.rejects[0].kept == [])
        #expect(folded.rejects[1].kept.map(\.line) == [2, 3, 4])
        #expect(
            folded.rejects[1].kept.map(\.reason.code) == [
                "event-without-key", "before-start", "event-without-time",
            ])
        // The event that comes first stands in the second file, whether it counts or not.
        #expect(folded.origins == [1])
    }
}
