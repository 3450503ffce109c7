@testable import CIIIngest

/// Logs as several tools write them; each line that is expected was reckoned by hand from the lines of its log.
enum EventExamples {
    typealias Example = EventFoldingTests.Example

    static let all = [
        helpDesk, incidentActivities, snapshots, ticketEvents, queueLog, portuguese, statesOfStatus,
        dateAndTime,
        mapped, damaged, conversation,
    ]

    // The log of an Italian help desk: `Assign seriousness` gives it to nobody, taking in charge is the response.
    // Case 1: 09:00 to 09:30 taken, solved 11:00 (2 h), the closing days later moves nothing. Case 2: taken by two.
    // Case 3: solved, opened again by being taken in charge, not solved since. Case 4: waits.
    static let helpDesk = Example(
        name: "help desk", key: "Case ID",
        text: """
            Case ID,Activity,Resource,Complete Timestamp,Variant,customer,workgroup
            Case 1,Assign seriousness,Value 1,2012/10/09 09:00:00.000,Variant 1,Value 7,Workgroup 1
            Case 1,Take in charge ticket,Value 1,2012/10/09 09:30:00.000,Variant 1,Value 7,Workgroup 1
            Case 1,Resolve ticket,Value 1,2012/10/09 11:00:00.000,Variant 1,Value 7,Workgroup 1
            Case 1,Closed,Value 3,2012/10/24 11:00:00.000,Variant 1,Value 7,Workgroup 1
            Case 2,Assign seriousness,Value 2,2012/10/10 09:00:00.000,Variant 2,Value 7,Workgroup 1
            Case 2,Take in charge ticket,Value 2,2012/10/10 09:10:00.000,Variant 2,Value 7,Workgroup 1
            Case 2,Require upgrade,Value 2,2012/10/10 09:20:00.000,Variant 2,Value 7,Workgroup 1
            Case 2,Take in charge ticket,Value 4,2012/10/10 10:00:00.000,Variant 2,Value 7,Workgroup 2
            Case 2,Resolve ticket,Value 4,2012/10/10 12:00:00.000,Variant 2,Value 7,Workgroup 2
            Case 3,Take in charge ticket,Value 1,2012/10/11 09:00:00.000,Variant 3,Value 8,Workgroup 1
            Case 3,Resolve ticket,Value 1,2012/10/11 10:00:00.000,Variant 3,Value 8,Workgroup 1
            Case 3,Take in charge ticket,Value 1,2012/10/11 11:00:00.000,Variant 3,Value 8,Workgroup 1
            Case 4,Insert ticket,Value 5,2012/10/12 09:00:00.000,Variant 4,Value 9,Workgroup 1
            Case 4,Wait,Value 5,2012/10/12 09:45:00.000,Variant 4,Value 9,Workgroup 1
            """,
        columns: [
            "id", "received", "first_response", "response_time", "resolved", "resolution_time", "status",
            "agent",
            "agent_first", "team", "transfers", "reopens", "escalated", "one_touch", "customer",
            "event_count",
        ],
        lines: [
            "Case 1 | 2012-10-09 09:00:00 | 2012-10-09 09:30:00 | 1800s | 2012-10-09 11:00:00 | 7200s | closed | Value 1 | Value 1 | Workgroup 1 | 0 | 0 | no | yes | Value 7 | 4",
            "Case 2 | 2012-10-10 09:00:00 | 2012-10-10 09:10:00 | 600s | 2012-10-10 12:00:00 | 10800s | solved | Value 4 | Value 2 | Workgroup 2 | 1 | 0 | yes | no | Value 7 | 5",
            "Case 3 | 2012-10-11 09:00:00 | 2012-10-11 09:00:00 | · | · | · | open | Value 1 | Value 1 | Workgroup 1 | 0 | 1 | no | · | Value 8 | 3",
            "Case 4 | 2012-10-12 09:00:00 | · | · | · | · | pending | Value 5 | Value 5 | Workgroup 1 | 0 | 0 | no | · | Value 9 | 2",
        ],
        notes: [
            "14 events of 4 interactions, from the words in `Activity` and the times in `Complete Timestamp`",
            "first_response: 3 by being taken in charge (`Take in charge ticket`)",
            "2 interactions not solved yet: resolved is missing",
            "3 interactions without a word for their beginning; received is the first event",
            "1 interaction begins with an answer or an end, so that no length of time is known",
        ])

    // The activities of a bank's incidents: out of order, several at one second, day first, `Interaction ID` is not
    // the key. Two reassignments, the second with its assignment one move; the quality indicator after the closing
    // changes nothing; mail to the customer is the answer although an operator worked before.
    static let incidentActivities = Example(
        name: "incident activities", key: "Incident ID",
        text: """
            Incident ID;DateStamp;IncidentActivity_Number;IncidentActivity_Type;Assignment Group;KM number;Interaction ID
            IM0000004;07-01-2013 08:17:17;001A3689763;Open;TEAM0001;KM0000553;SD0000007
            IM0000004;04-11-2013 13:51:18;001A5852172;Closed;TEAM0003;KM0000553;SD0000007
            IM0000004;04-11-2013 13:51:18;001A5852173;Caused By CI;TEAM0003;KM0000553;SD0000007
            IM0000004;04-11-2013 13:41:30;001A5852941;Reassignment;TEAM0002;KM0000553;SD0000007
            IM0000004;04-11-2013 13:41:30;001A5852942;Assignment;TEAM0002;KM0000553;SD0000007
            IM0000004;04-11-2013 13:41:30;001A5852943;Update from customer;TEAM9999;KM0000553;SD0000007
            IM0000004;04-11-2013 12:09:37;001A5849980;Operator Update;TEAM0003;KM0000553;SD0000007
            IM0000004;04-11-2013 13:45:00;001A5852990;Mail to Customer;TEAM0002;KM0000553;SD0000007
            IM0000005;25-06-2013 09:38:29;001A4725475;Open;TEAM0003;KM0000611;SD0000011
            IM0000005;25-06-2013 10:38:29;001A4725480;Status Change;TEAM0003;KM0000611;SD0000011
            IM0000005;25-06-2013 11:38:29;001A4725481;Reopen;TEAM0003;KM0000611;SD0000011
            IM0000005;25-06-2013 11:38:29;001A4725482;Closed;TEAM0003;KM0000611;SD0000011
            IM0000005;25-06-2013 10:40:00;001A4725483;Closed;TEAM0003;KM0000611;SD0000011
            """,
        columns: [
            "id", "received", "assigned", "first_response", "first_resolved", "resolved", "closed", "team",
            "transfers",
            "reassignments", "reopens", "interaction_id", "agent",
        ],
        lines: [
            "IM0000004 | 2013-01-07 08:17:17 | 2013-11-04 13:41:30 | 2013-11-04 13:45:00 | 2013-11-04 13:51:18 | 2013-11-04 13:51:18 | 2013-11-04 13:51:18 | TEAM0003 | 1 | 1 | 0 | SD0000007 | ✗",
            "IM0000005 | 2013-06-25 09:38:29 | · | · | 2013-06-25 10:40:00 | 2013-06-25 11:38:29 | 2013-06-25 11:38:29 | TEAM0003 | 0 | 0 | 1 | SD0000011 | ✗",
        ],
        notes: [
            "13 events of 2 interactions, from the words in `IncidentActivity_Type` and the times in `DateStamp`",
            "first_response: 1 by an answer (`Mail to Customer`)",
        ])

    // One row per update, minutes only, so that the number of the update tells the order: 1 was taken up and solved,
    // 2 was solved, went back to Active at the same minute and was solved again, 3 was solved and is active again, so
    // that its `resolved_at` of before is none, 4 went straight to Resolved.
    static let snapshots = Example(
        name: "snapshots", key: "number",
        text: """
            number,incident_state,active,reopen_count,sys_mod_count,made_sla,caller_id,opened_at,sys_updated_at,contact_type,category,assignment_group,assigned_to,closed_code,resolved_at,closed_at
            INC1,New,true,0,0,true,Caller 1,29/2/2016 01:16,29/2/2016 01:23,Phone,Category 1,Group 56,?,?,29/2/2016 08:53,5/3/2016 12:00
            INC1,Active,true,0,1,true,Caller 1,29/2/2016 01:16,29/2/2016 02:16,Phone,Category 1,Group 56,Resolver 1,?,29/2/2016 08:53,5/3/2016 12:00
            INC1,Resolved,true,0,2,true,Caller 1,29/2/2016 01:16,29/2/2016 08:53,Phone,Category 1,Group 56,Resolver 1,code 5,29/2/2016 08:53,5/3/2016 12:00
            INC1,Closed,false,0,3,true,Caller 1,29/2/2016 01:16,5/3/2016 12:00,Phone,Category 1,Group 56,Resolver 1,code 5,29/2/2016 08:53,5/3/2016 12:00
            INC2,Resolved,true,1,5,true,Caller 2,1/3/2016 10:00,1/3/2016 12:00,Email,Category 2,Group 24,Resolver 3,?,?,?
            INC2,Active,true,1,4,true,Caller 2,1/3/2016 10:00,1/3/2016 11:30,Email,Category 2,Group 24,Resolver 3,?,?,?
            INC2,Resolved,true,0,3,true,Caller 2,1/3/2016 10:00,1/3/2016 11:30,Email,Category 2,Group 24,Resolver 2,?,?,?
            INC2,Active,true,0,2,true,Caller 2,1/3/2016 10:00,1/3/2016 11:00,Email,Category 2,Group 24,Resolver 2,?,?,?
            INC2,New,true,0,1,true,Caller 2,1/3/2016 10:00,1/3/2016 10:10,Email,Category 2,Group 70,?,?,?,?
            INC3,New,true,0,0,true,Caller 3,2/3/2016 10:00,2/3/2016 10:00,Email,Category 2,Group 70,Resolver 9,?,?,?
            INC3,Resolved,true,0,1,true,Caller 3,2/3/2016 10:00,2/3/2016 11:00,Email,Category 2,Group 70,Resolver 9,?,2/3/2016 11:00,?
            INC3,Awaiting User Info,true,1,2,true,Caller 3,2/3/2016 10:00,2/3/2016 12:00,Email,Category 2,Group 70,Resolver 9,?,2/3/2016 11:00,?
            INC4,New,true,0,0,true,Caller 3,3/3/2016 10:00,3/3/2016 10:00,Phone,Category 3,Group 70,Resolver 9,?,3/3/2016 10:05,?
            INC4,Resolved,true,0,1,true,Caller 3,3/3/2016 10:00,3/3/2016 10:05,Phone,Category 4,Group 70,Resolver 9,?,3/3/2016 10:05,?
            """,
        columns: [
            "id", "received", "assigned", "response_time", "resolution_time", "first_resolved", "closed",
            "status",
            "agent", "agent_first", "team", "transfers", "reopens", "answered", "one_touch", "channel",
            "topic",
            "customer", "made_sla",
        ],
        lines: [
            "INC1 | 2016-02-29 01:16:00 | 2016-02-29 02:16:00 | 3600s | 27420s | 2016-02-29 08:53:00 | 2016-03-05 12:00:00 | closed | Resolver 1 | Resolver 1 | Group 56 | 0 | 0 | yes | yes | phone | Category 1 | Caller 1 | yes",
            "INC2 | 2016-03-01 10:00:00 | 2016-03-01 11:00:00 | 3600s | 7200s | 2016-03-01 11:30:00 | · | solved | Resolver 3 | Resolver 2 | Group 24 | 2 | 1 | yes | no | email | Category 2 | Caller 2 | yes",
            "INC3 | 2016-03-02 10:00:00 | 2016-03-02 10:00:00 | · | · | 2016-03-02 11:00:00 | · | pending | Resolver 9 | Resolver 9 | Group 70 | 0 | 1 | yes | · | email | Category 2 | Caller 3 | yes",
            "INC4 | 2016-03-03 10:00:00 | 2016-03-03 10:00:00 | · | 300s | 2016-03-03 10:05:00 | · | solved | Resolver 9 | Resolver 9 | Group 70 | 0 | 0 | yes | yes | phone | Category 4 | Caller 3 | yes",
        ],
        notes: [
            "14 events of 4 interactions, from the states in `incident_state` and the times in `sys_updated_at`",
            "first_response: 2 by being taken in charge (`Active`)",
            "1 interaction not solved yet: resolved is missing",
        ])

    // Events of a ticket tool in JSON lines: the bot's answer at 09:00:05 does not stop the response time, nor does
    // what the customer writes; solved 12:00, opened again, solved 15:00. T2 was merged, T3 has a bot only, T4 nobody.
    static let ticketEvents = Example(
        name: "ticket events", file: "events.jsonl", key: "ticket_id",
        text: """
            {"ticket_id": 1, "event": "created", "created_at": "2024-05-06T09:00:00Z", "author": {"type": "end-user", "name": "maria"}, "channel": "email"}
            {"ticket_id": 1, "event": "comment.public", "created_at": "2024-05-06T09:00:05Z", "author": {"type": "bot", "name": "Aurora"}}
            {"ticket_id": 1, "event": "comment.public", "created_at": "2024-05-06T09:01:00Z", "author": {"type": "end-user", "name": "maria"}}
            {"ticket_id": 1, "event": "assigned", "created_at": "2024-05-06T09:10:00Z", "author": {"type": "agent", "name": "Ana"}}
            {"ticket_id": 1, "event": "comment.private", "created_at": "2024-05-06T09:15:00Z", "author": {"type": "agent", "name": "Ana"}}
            {"ticket_id": 1, "event": "comment.public", "created_at": "2024-05-06T09:30:00Z", "author": {"type": "agent", "name": "Ana"}}
            {"ticket_id": 1, "event": "solved", "created_at": "2024-05-06T12:00:00Z", "author": {"type": "agent", "name": "Ana"}}
            {"ticket_id": 1, "event": "reopened", "created_at": "2024-05-06T14:00:00Z", "author": {"type": "end-user", "name": "maria"}}
            {"ticket_id": 1, "event": "comment.public", "created_at": "2024-05-06T14:30:00Z", "author": {"type": "agent", "name": "Bia"}}
            {"ticket_id": 1, "event": "solved", "created_at": "2024-05-06T15:00:00Z", "author": {"type": "agent", "name": "Bia"}}
            {"ticket_id": 1, "event": "closed", "created_at": "2024-05-10T15:00:00Z", "author": {"type": "system", "name": "Automation"}}
            {"ticket_id": 2, "event": "created", "created_at": "2024-05-06T10:00:00Z", "author": {"type": "end-user", "name": "joao"}, "channel": "chat"}
            {"ticket_id": 2, "event": "merged", "created_at": "2024-05-06T10:05:00Z", "author": {"type": "agent", "name": "Ana"}}
            {"ticket_id": 3, "event": "created", "created_at": "2024-05-06T11:00:00Z", "author": {"type": "end-user", "name": "rui"}, "channel": "chat"}
            {"ticket_id": 3, "event": "comment.public", "created_at": "2024-05-06T11:00:02Z", "author": {"type": "bot", "name": "Aurora"}}
            {"ticket_id": 3, "event": "solved", "created_at": "2024-05-06T11:05:00Z", "author": {"type": "bot", "name": "Aurora"}}
            {"ticket_id": 4, "event": "created", "created_at": "2024-05-06T12:00:00Z", "author": {"type": "end-user", "name": "eva"}, "channel": "email"}
            """,
        columns: [
            "id", "received", "assigned", "response_time", "first_resolved", "resolved", "closed",
            "resolution_time",
            "status", "agent", "agent_first", "handler", "reopens", "replies", "transfers", "answered",
            "one_touch",
            "channel",
        ],
        lines: [
            "1 | 2024-05-06 09:00:00 | 2024-05-06 09:10:00 | 1800s | 2024-05-06 12:00:00 | 2024-05-06 15:00:00 | 2024-05-10 15:00:00 | 21600s | closed | Bia | Ana | mixed | 1 | 2 | 0 | yes | no | email",
            "2 | 2024-05-06 10:00:00 | · | · | · | · | · | · | merged | Ana | Ana | · | 0 | 0 | 0 | no | · | chat",
            "3 | 2024-05-06 11:00:00 | · | · | 2024-05-06 11:05:00 | 2024-05-06 11:05:00 | · | 300s | solved | Aurora | Aurora | bot | 0 | 0 | 0 | no | · | chat",
            "4 | 2024-05-06 12:00:00 | · | · | · | · | · | · | new | · | · | · | 0 | 0 | 0 | no | · | email",
        ],
        notes: [
            "17 events of 4 interactions, from the words in `event` and the times in `created_at`",
            "first_response: 1 by an answer (`comment.public`)",
            "2 interactions not solved yet: resolved is missing",
            "taken for bots by name or author: `Aurora`, `Automation`",
        ])

    // A call queue: the agent whose phone rang is no handler. Call 1: waits 20 s, talks 100 s. Call 2: left after 45 s.
    // Call 3: 10 s, talks 60 s, passed on to another queue, 10 s, talks 30 s. Call 4: nobody in time. The line of the
    // queue's start has no call, and one line no time.
    static let queueLog = Example(
        name: "call queue", key: "callid",
        text: """
            time,callid,queuename,agent,event,data1,data2
            2024-05-06 09:00:00,NONE,NONE,NONE,QUEUESTART,,
            2024-05-06 09:00:00,1714.1,suporte,NONE,ENTERQUEUE,,551199
            2024-05-06 09:00:08,1714.1,suporte,SIP/8001,RINGNOANSWER,8000,
            2024-05-06 09:00:20,1714.1,suporte,SIP/8002,CONNECT,20,
            2024-05-06 09:02:00,1714.1,suporte,SIP/8002,COMPLETECALLER,20,100
            2024-05-06 09:10:00,1714.2,suporte,NONE,ENTERQUEUE,,551188
            2024-05-06 09:10:45,1714.2,suporte,NONE,ABANDON,1,1
            2024-05-06 09:20:00,1714.3,suporte,NONE,ENTERQUEUE,,551177
            2024-05-06 09:20:10,1714.3,suporte,SIP/8002,CONNECT,10,
            2024-05-06 09:21:10,1714.3,suporte,SIP/8002,TRANSFER,8100,
            2024-05-06 09:21:10,1714.3,vendas,NONE,ENTERQUEUE,,551177
            2024-05-06 09:21:20,1714.3,vendas,SIP/8100,CONNECT,10,
            2024-05-06 09:21:50,1714.3,vendas,SIP/8100,COMPLETEAGENT,10,30
            2024-05-06 09:30:00,1714.4,suporte,NONE,ENTERQUEUE,,551166
            2024-05-06 09:31:00,1714.4,suporte,NONE,EXITWITHTIMEOUT,1,1
            ,1714.4,suporte,NONE,EXITWITHTIMEOUT,1,1
            """,
        columns: [
            "id", "received", "response_time", "handle_time", "resolved", "closed", "status", "agent",
            "agent_first",
            "team", "transfers", "reassignments", "answered", "abandoned", "one_touch",
        ],
        lines: [
            "1714.1 | 2024-05-06 09:00:00 | 20s | 100s | 2024-05-06 09:02:00 | 2024-05-06 09:02:00 | closed | SIP/8002 | SIP/8002 | suporte | 0 | 0 | yes | no | yes",
            "1714.2 | 2024-05-06 09:10:00 | · | · | · | 2024-05-06 09:10:45 | abandoned | · | · | suporte | 0 | 0 | no | yes | ·",
            "1714.3 | 2024-05-06 09:20:00 | 10s | 90s | 2024-05-06 09:21:50 | 2024-05-06 09:21:50 | closed | SIP/8100 | SIP/8002 | vendas | 1 | 0 | yes | no | no",
            "1714.4 | 2024-05-06 09:30:00 | · | · | · | 2024-05-06 09:31:00 | missed | · | · | suporte | 0 | 0 | no | no | ·",
        ],
        notes: [
            "14 events of 4 interactions, from the words in `event` and the times in `time`",
            "first_response: 2 by an answer (`CONNECT`)",
            "4 interactions without a word for their beginning; received is the first event",
            "1 event without `callid` left out", "1 event without a time in `time` left out",
        ])

    // Portuguese words and headers, day first, `;`: 1 answered after 10 min, passed on, solved after 2 h, opened again
    // and solved after 26 h; the event of 10:00 stands there twice. 2 was given up. 3 is neither answered nor closed.
    static let portuguese = Example(
        name: "Portuguese", key: "Protocolo",
        text: """
            Protocolo;Data/Hora;Tipo de evento;Atendente;Equipe;Canal
            A1;13/05/2024 08:00:00;Aberto;;Nível 1;WhatsApp
            A1;13/05/2024 08:05:00;Atribuído;Ana;Nível 1;WhatsApp
            A1;13/05/2024 08:10:00;Respondido;Ana;Nível 1;WhatsApp
            A1;13/05/2024 09:00:00;Transferido para Nível 2;Ana;Nível 1;WhatsApp
            A1;13/05/2024 09:05:00;Atribuído;Rui;Nível 2;WhatsApp
            A1;13/05/2024 10:00:00;Resolvido;Rui;Nível 2;WhatsApp
            A1;13/05/2024 10:00:00;Resolvido;Rui;Nível 2;WhatsApp
            A1;14/05/2024 08:00:00;Reaberto;;Nível 2;WhatsApp
            A1;14/05/2024 10:00:00;Resolvido;Rui;Nível 2;WhatsApp
            A1;16/05/2024 10:00:00;Encerrado;;Nível 2;WhatsApp
            A2;13/05/2024 08:30:00;Aberto;;Nível 1;Chat
            A2;13/05/2024 08:31:00;Abandonado;;Nível 1;Chat
            A3;13/05/2024 09:30:00;Criado;;Nível 1;Telefone
            A3;13/05/2024 09:31:00;Nota interna;Ana;Nível 1;Telefone
            """,
        columns: [
            "id", "received", "assigned", "response_time", "first_resolved", "resolution_time", "closed",
            "status",
            "agent", "agent_first", "team", "transfers", "reassignments", "reopens", "answered", "abandoned",
            "channel",
        ],
        lines: [
            "A1 | 2024-05-13 08:00:00 | 2024-05-13 08:05:00 | 600s | 2024-05-13 10:00:00 | 93600s | 2024-05-16 10:00:00 | closed | Rui | Ana | Nível 2 | 1 | 0 | 1 | yes | no | whatsapp",
            "A2 | 2024-05-13 08:30:00 | · | · | · | · | 2024-05-13 08:31:00 | abandoned | · | · | Nível 1 | 0 | 0 | 0 | no | yes | chat",
            "A3 | 2024-05-13 09:30:00 | · | · | · | · | · | new | Ana | Ana | Nível 1 | 0 | 0 | 0 | no | no | phone",
        ],
        notes: [
            "14 events of 3 interactions, from the words in `Tipo de evento` and the times in `Data/Hora`",
            "first_response: 1 by an answer (`Respondido`)",
            "1 interaction not solved yet: resolved is missing",
            "1 event stands there again (same interaction, time, word, agent and group); each counts once",
        ])

    // A log of changes of the status: only where it changes does something happen.
    static let statesOfStatus = Example(
        name: "changes of status", key: "Ticket",
        text: """
            Ticket,From status,To status,Changed at,Assignee
            7,,new,2024-01-01T00:00:00Z,
            7,new,open,2024-01-01T01:00:00Z,Ana
            7,open,open,2024-01-01T02:00:00Z,Bia
            7,open,solved,2024-01-01T03:00:00Z,Bia
            7,solved,open,2024-01-01T04:00:00Z,Bia
            7,open,solved,2024-01-01T05:00:00Z,Bia
            7,solved,closed,2024-01-02T05:00:00Z,Bia
            """,
        columns: [
            "id", "received", "assigned", "first_resolved", "resolved", "closed", "status", "agent",
            "agent_first",
            "transfers", "reopens", "event_count", "answered",
        ],
        lines: [
            "7 | 2024-01-01 00:00:00 | 2024-01-01 01:00:00 | 2024-01-01 03:00:00 | 2024-01-01 05:00:00 | 2024-01-02 05:00:00 | closed | Bia | Ana | 1 | 1 | 7 | ✗"
        ],
        notes: [
            "7 events of 1 interaction, from the states in `To status` and the times in `Changed at`",
            "first_response: no event tells of an answer",
        ])

    // Date and time of day apart are when the event happened; equal times keep the order they stand in.
    static let dateAndTime = Example(
        name: "date and time apart", key: "chamado",
        text: """
            chamado;data;hora;evento;agente
            9;31/12/2024;23:59;aberto;
            9;01/01/2025;00:01;fechado;Ana
            9;01/01/2025;00:01;reaberto;Ana
            8;31/12/2024;23:58;aberto;
            8;31/12/2024;23:59;reaberto;
            8;31/12/2024;23:59;fechado;Rui
            """,
        columns: ["id", "received", "resolved", "closed", "reopens", "status"],
        lines: [
            "8 | 2024-12-31 23:58:00 | 2024-12-31 23:59:00 | 2024-12-31 23:59:00 | 1 | closed",
            "9 | 2024-12-31 23:59:00 | · | · | 1 | open",
        ],
        notes: [
            "6 events of 2 interactions, from the words in `evento` and the times in `data`",
            "first_response: no event tells of an answer",
            "1 interaction not solved yet: resolved is missing",
        ])

    // Words of the house are counted and named; the fields are those that mappings say.
    static let mapped = Example(
        name: "mapped", key: "id",
        text: """
            nr,what,when,who
            1,begin,2024-01-01T00:00:00Z,
            1,touch base,2024-01-01T00:10:00Z,Ana
            1,touch base,2024-01-01T00:20:00Z,Ana
            1,wrapped,2024-01-01T01:00:00Z,Ana
            1,Closed,2024-01-01T02:00:00Z,Ana
            """,
        columns: ["id", "received", "first_response", "resolved", "agent"],
        lines: ["1 | 2024-01-01 00:00:00 | · | 2024-01-01 02:00:00 | Ana"].map {
            $0.replacing("first_response", with: "")
        }.map { $0.replacing("| · |", with: "| ✗ |") },
        notes: [
            "5 events of 1 interaction, from the words in `what` and the times in `when`",
            "of unknown meaning, and without effect: `touch base` 2, `begin` 1, `wrapped` 1; say what they mean: `map event = \"what\" values (\"touch base\" = answered)`; `help events` lists the meanings",
            "first_response: no event tells of an answer",
            "1 interaction without a word for its beginning; received is the first event",
        ],
        mappings: [
            FieldMapping(field: "id", column: "nr"), FieldMapping(field: "event", column: "what"),
            FieldMapping(field: "event_time", column: "when"), FieldMapping(field: "agent", column: "who"),
        ])

    // Ends before the beginning do not count and are named; a log cut at its front knows no length of time.
    static let damaged = Example(
        name: "damaged", key: "ticket",
        text: """
            ticket,event,timestamp,agent
            1,solved,2024-01-01T08:00:00Z,Ana
            1,created,2024-01-01T09:00:00Z,
            1,solved,2024-01-01T10:00:00Z,Ana
            2,solved,2024-01-01T10:00:00Z,Ana
            2,closed,2024-01-01T11:00:00Z,Ana
            ,created,2024-01-01T11:00:00Z,
            3,created,yesterday,
            4,created,2024-01-02T11:00:00Z,
            4,solved,2024-01-02T11:00:00Z,Ana
            4,solved,2024-01-02T11:00:00Z,Ana
            5,created,2024-01-03T11:00:00Z,
            """,
        columns: ["id", "received", "resolved", "resolution_time", "closed", "status", "event_count"],
        lines: [
            "1 | 2024-01-01 09:00:00 | 2024-01-01 10:00:00 | 3600s | · | solved | 3",
            "2 | 2024-01-01 10:00:00 | 2024-01-01 10:00:00 | · | 2024-01-01 11:00:00 | closed | 2",
            "4 | 2024-01-02 11:00:00 | 2024-01-02 11:00:00 | 0s | · | solved | 2",
            "5 | 2024-01-03 11:00:00 | · | · | · | new | 1",
        ],
        notes: [
            "9 events of 4 interactions, from the words in `event` and the times in `timestamp`",
            "first_response: no event tells of an answer",
            "1 interaction not solved yet: resolved is missing",
            "1 interaction without a word for its beginning; received is the first event",
            "1 interaction begins with an answer or an end, so that no length of time is known",
            "1 event stands there again (same interaction, time, word, agent and group); each counts once",
            "1 event without `ticket` left out", "1 event without a time in `timestamp` left out",
            "1 event before the beginning of its interaction does not count; `rejects` names them",
        ])

    // Dotted names of a conversation tool: the admin's reply is the answer, the bot hands over to the person it names.
    static let conversation = Example(
        name: "conversation", file: "parts.jsonl", key: "conversation_id",
        text: """
            {"conversation_id": "c1", "topic": "billing", "event": "conversation.user.created", "timestamp": 1714986000, "author_type": "user", "assignee": null}
            {"conversation_id": "c1", "event": "conversation.bot.replied", "timestamp": 1714986001, "author_type": "bot", "assignee": null}
            {"conversation_id": "c1", "event": "conversation.admin.assigned", "timestamp": 1714986060, "author_type": "bot", "assignee": "Zoe"}
            {"conversation_id": "c1", "event": "conversation.user.replied", "timestamp": 1714986100, "author_type": "user", "assignee": "Zoe"}
            {"conversation_id": "c1", "event": "conversation.admin.replied", "timestamp": 1714986300, "author_type": "admin", "assignee": "Zoe"}
            {"conversation_id": "c1", "event": "conversation.admin.closed", "timestamp": 1714986900, "author_type": "admin", "assignee": "Zoe"}
            """,
        columns: [
            "id", "received", "assigned", "response_time", "resolution_time", "agent", "handler", "replies",
            "topic",
        ],
        lines: ["c1 | 2024-05-06 09:00:00 | 2024-05-06 09:01:00 | 300s | 900s | Zoe | mixed | 1 | billing"],
        notes: [
            "6 events of 1 interaction, from the words in `event` and the times in `timestamp`",
            "first_response: 1 by an answer (`conversation.admin.replied`)",
        ])
}
