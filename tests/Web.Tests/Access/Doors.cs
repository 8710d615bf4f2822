using static Jardem.Tests.Access.Door;

namespace Jardem.Tests.Access;

/// <summary>Every door of the server. A new one must be written here, or the test of the doors fails.</summary>
internal static class Doors
{
    public static IReadOnlyList<Door> All { get; } =
    [
        // Anybody
        Public("GET", "health", "/health"),
        Public("GET", "ready", "/ready"),
        Public("GET", "", "/"),
        Public("GET", "Index", "/index"),
        Public("GET", "services", "/services"),
        Public("GET", "services/{service}", "/services/rehabilitated-certificate"),
        Public("GET", "sign-in", "/sign-in"),
        Public("GET", "sign-in/signature", "/sign-in/signature"),
        Public("GET", "sign-in/code", "/sign-in/code"),
        new("GET", "sign-in/again", "/sign-in/again", SignIn, 200, 200, 200, 200, 200) { Complaints = 200, Overseer = 200, CallCentre = 200, Lawyer = 200, Approver = 200, Citizen = 200 },
        Public("GET", "sign-out", "/sign-out"),
        Public("GET", "error", "/error"),
        Public("GET", "language/{code}", "/language/kk"),
        Public("GET", "d/{token}", "/d/{document}"),
        Public("GET", "demo/outbox", "/demo/outbox"),
        Public("GET", "sms/report", "/sms/report"),
        Public("GET", "sms/reply", "/sms/reply"),
        Public("GET", "d/{token}/signature.p7s", "/d/{none}/signature.p7s"),
        Public("GET", "law", "/law"),
        Public("GET", "law/services/{service}", "/law/services/rehabilitated-certificate"),
        Public("GET", "law/acts/{act}", "/law/acts/order-78-2022"),
        Public("GET", "law/provision/{act}/{path}", "/law/provision/order-78-2022/p5"),
        Public("GET", "law/compare/{act}", "/law/compare/order-78-2022"),
        Public("GET", "law/deadline", "/law/deadline"),
        Public("GET", "law/calendar/{year:int}", "/law/calendar/2026"),
        Public("GET", "law/rules/{id}", "/law/rules/R-10"),
        Public("GET", "law/figures", "/law/figures"),
        Public("GET", "law/banks", "/law/banks"),
        Public("GET", "api/v1/openapi.json", "/api/v1/openapi.json"),
        Public("GET", "api/v1/services", "/api/v1/services"),
        Public("GET", "api/v1/services/{service}/journey", "/api/v1/services/rehabilitated-certificate/journey"),
        Public("GET", "api/v1/services/{service}/standard", "/api/v1/services/rehabilitated-certificate/standard"),
        Public("GET", "api/v1/law/norms/{act}/{path}", "/api/v1/law/norms/order-78-2022/p5"),
        Public("GET", "api/v1/law/deadlines/{service}/{limit}", "/api/v1/law/deadlines/rehabilitated-certificate/decision?filed=2026-07-10T18:30"),
        Public("GET", "api/v1/documents/{token}", "/api/v1/documents/{document}"),

        // Everybody with an account
        OfOfficers("GET", "account", "/account", SignIn),
        OfOfficers("GET", "api/v1/sessions", "/api/v1/sessions", 401),

        // A citizen's own cabinet
        OfCitizens("GET", "me", "/me"),
        OfCitizens("GET", "me/offers", "/me/offers"),
        OfCitizens("GET", "me/consents", "/me/consents"),
        OfCitizens("GET", "me/looked", "/me/looked"),
        OfCitizens("GET", "me/phone", "/me/phone"),
        OfCitizens("GET", "me/sessions", "/me/sessions"),
        OfCitizens("GET", "me/language", "/me/language"),
        OfCitizens("GET", "me/cases", "/me/cases"),
        OfCitizens("GET", "me/cases/{id:guid}", "/me/cases/{case}"),
        OfCitizens("GET", "me/payments/{order:guid}/account", "/me/payments/{case}/account"),
        OfCitizens("GET", "me/documents", "/me/documents"),
        OfCitizens("GET", "me/documents/{token}/{form}", "/me/documents/{document}/html"),
        OfCitizens("GET", "me/information", "/me/information"),
        OfCitizens("GET", "me/information/{service}", "/me/information/funeral-payment"),
        OfCitizens("GET", "me/not-accepted/{id:guid}", "/me/not-accepted/{case}"),
        OfCitizens("GET", "apply/{draft:guid}/{step}", "/apply/{case}/request"),
        OfCitizens("GET", "apply/{draft:guid}/registers", "/apply/{case}/registers"),
        OfCitizens("GET", "apply/{draft:guid}/review", "/apply/{case}/review"),
        OfCitizens("GET", "apply/{draft:guid}/sign", "/apply/{case}/sign"),

        // The desk
        new("GET", "desk", "/desk", SignIn, 200, 403, 403, 403, 403),
        new("GET", "desk/{draft:guid}", "/desk/{case}", SignIn, 404, 403, 403, 403, 403),
        new("GET", "desk/{draft:guid}/{step}", "/desk/{case}/request", SignIn, 404, 403, 403, 403, 403),
        new("GET", "desk/{draft:guid}/digital/{requirement}", "/desk/{case}/digital/identity", SignIn, 404, 403, 403, 403, 403),
        new("GET", "desk/{draft:guid}/confirm", "/desk/{case}/confirm", SignIn, 404, 403, 403, 403, 403),
        new("GET", "desk/{draft:guid}/review", "/desk/{case}/review", SignIn, 404, 403, 403, 403, 403),
        new("GET", "desk/registered/{id:guid}", "/desk/registered/{case}", SignIn, 200, 403, 403, 403, 403),
        new("GET", "desk/refused/{id:guid}", "/desk/refused/{case}", SignIn, 404, 403, 403, 403, 403),
        new("GET", "desk/hand-over/{id:guid}", "/desk/hand-over/{case}", SignIn, 200, 403, 403, 403, 403),
        new("GET", "desk/cases/{id:guid}", "/desk/cases/{case}", SignIn, 200, 403, 403, 403, 403),
        new("GET", "desk/cases/{id:guid}/account", "/desk/cases/{case}/account", SignIn, 404, 403, 403, 403, 403),
        new("GET", "desk/cases/{id:guid}/objection", "/desk/cases/{case}/objection", SignIn, 200, 403, 403, 403, 403),
        new("GET", "desk/cases/{id:guid}/withdrawal", "/desk/cases/{case}/withdrawal", SignIn, 200, 403, 403, 403, 403),
        new("GET", "desk/cases/{id:guid}/death", "/desk/cases/{case}/death", SignIn, 200, 403, 403, 403, 403),
        new("GET", "desk/cases/{id:guid}/evidence/{requirement}", "/desk/cases/{case}/evidence/rehabilitation", SignIn, 200, 403, 403, 403, 403),
        new("GET", "desk/cases/{id:guid}/notices/{token}", "/desk/cases/{case}/notices/{none}", SignIn, 404, 403, 403, 403, 403),

        // Review and decision
        new("GET", "casework", "/casework", SignIn, 403, 200, 200, 200, 403),
        new("GET", "casework/{id:guid}", "/casework/{case}", SignIn, 403, 200, 404, 200, 403) { Complaints = 200 },
        new("GET", "casework/{id:guid}/decide", "/casework/{case}/decide", SignIn, 403, 403, 403, 200, 403),
        new("GET", "casework/{id:guid}/evidence/{requirement}", "/casework/{case}/evidence/rehabilitation", SignIn, 403, 200, 404, 200, 403),
        new("GET", "casework/{id:guid}/notices/{token}", "/casework/{case}/notices/{none}", SignIn, 403, 404, 404, 404, 403),
        new("GET", "casework/{id:guid}/mismatches/{fact}", "/casework/{case}/mismatches/applicant.surname", SignIn, 403, 404, 404, 404, 403),
        new("GET", "casework/{id:guid}/hearing/protocol", "/casework/{case}/hearing/protocol", SignIn, 403, 404, 404, 404, 403),
        .. OfCase("objection", "withdrawal", "death", "hearing/appoint", "hearing/missed", "correct", "reconsider", "court-act", "history"),

        // Officers of the office that took the case or of the body that decides it
        new("GET", "journal", "/journal", SignIn, 200, 200, 200, 200, 403),
        new("GET", "documents/{token}", "/documents/{document}", SignIn, 200, 200, 404, 200, 403) { Complaints = 200 },
        new("GET", "documents/{token}/html", "/documents/{document}/html", SignIn, 200, 200, 404, 200, 403) { Complaints = 200 },
        new("GET", "documents/{token}/pdf", "/documents/{none}/pdf", SignIn, 404, 404, 404, 404, 403) { Complaints = 404 },
        new("GET", "documents/{token}/evidence.json", "/documents/{none}/evidence.json", SignIn, 404, 404, 404, 404, 403) { Complaints = 404 },
        new("GET", "signing", "/signing", SignIn, 200, 200, 200, 200, 403),
        new("GET", "signing/{token}", "/signing/{document}", SignIn, 200, 200, 404, 200, 403),
        new("GET", "cases/{id:guid}/files/{hash}", "/cases/{case}/files/00", SignIn, 404, 404, 404, 404, 403) { Complaints = 404 },

        // Heads for their body, overseers for those below theirs
        new("GET", "oversight", "/oversight", SignIn, 403, 403, 403, 200, 403) { Overseer = 200 },
        new("GET", "oversight/{table}.csv", "/oversight/months.csv", SignIn, 403, 403, 403, 200, 403) { Overseer = 200 },
        new("GET", "api/v1/oversight", "/api/v1/oversight", 401, 403, 403, 403, 200, 403) { Overseer = 200 },

        // Payments of the own body, or of those overseen
        new("GET", "payments", "/payments", SignIn, 403, 200, 200, 200, 403) { Overseer = 200 },
        new("GET", "payments/{order:guid}/{step}", "/payments/{case}/hold", SignIn, 403, 404, 404, 404, 403) { Overseer = 404 },
        // Heads send what is proposed for their body
        new("GET", "proactive", "/proactive", SignIn, 403, 403, 403, 200, 403),
        new("GET", "proactive/plan.csv", "/proactive/plan.csv", SignIn, 403, 403, 403, 200, 403),

        // Complaints: taken by any of them, considered where they are held
        new("GET", "complaints", "/complaints", SignIn, 200, 200, 200, 200, 403) { Complaints = 200 },
        new("GET", "complaints/new", "/complaints/new", SignIn, 200, 200, 200, 200, 403) { Complaints = 200 },
        new("GET", "complaints/{id:guid}", "/complaints/{complaint}", SignIn, 200, 200, 404, 200, 403) { Complaints = 200 },
        new("GET", "complaints/{id:guid}/decide", "/complaints/{complaint}/decide", SignIn, In, In, 404, In, 403) { Complaints = In },
        new("GET", "call-centre", "/call-centre", SignIn, 403, 403, 403, 403, 403) { CallCentre = 200 },

        // Tasks of a body
        new("GET", "tasks", "/tasks", SignIn, 403, 200, 200, 200, 403) { Overseer = 200 },
        new("GET", "tasks/{id:guid}", "/tasks/{case}", SignIn, 403, 404, 404, 404, 403) { Overseer = 404 },
        new("GET", "tasks/of-case/{id:guid}", "/tasks/of-case/{case}", SignIn, 403, 404, 404, 404, 403) { Overseer = 404 },
        new("GET", "api/v1/tasks/of-case/{id:guid}", "/api/v1/tasks/of-case/{case}", 401, 403, 404, 404, 404, 403) { Overseer = 404 },
        new("POST", "api/v1/tasks/of-case/{id:guid}/answered", "/api/v1/tasks/of-case/{case}/answered", 401, 403, In, In, In, 403),
        new("GET", "api/v1/tasks", "/api/v1/tasks", 401, 403, 200, 200, 200, 403) { Overseer = 200 },
        new("GET", "api/v1/tasks/{id:guid}", "/api/v1/tasks/{case}", 401, 403, 404, 404, 404, 403) { Overseer = 404 },
        new("POST", "api/v1/tasks/{id:guid}/updated", "/api/v1/tasks/{case}/updated", 401, 403, In, In, In, 403),
        new("POST", "api/v1/tasks/{id:guid}/sent", "/api/v1/tasks/{case}/sent", 401, 403, In, In, In, 403),
        new("POST", "api/v1/tasks/{id:guid}/done", "/api/v1/tasks/{case}/done", 401, 403, In, In, In, 403),

        // Accounts
        new("GET", "admin", "/admin", SignIn, 403, 403, 403, 403, 200),
        new("GET", "admin/new", "/admin/new", SignIn, 403, 403, 403, 403, 200),
        new("GET", "keys", "/keys", SignIn, 403, 403, 403, 200, 200),

        // The programs of others
        Public("POST", "api/v1/sessions", "/api/v1/sessions"),
        Public("POST", "api/v1/sessions/challenges", "/api/v1/sessions/challenges"),
        Public("POST", "api/v1/sessions/signature", "/api/v1/sessions/signature"),
        Public("POST", "api/v1/sessions/choice", "/api/v1/sessions/choice"),
        new("POST", "api/v1/services/{service}/journey", "/api/v1/services/rehabilitated-certificate/journey", 401, In, In, In, In, 403),
        new("POST", "api/v1/applications", "/api/v1/applications", 401, In, 403, 403, 403, 403),
        new("POST", "api/v1/applications/to-confirm", "/api/v1/applications/to-confirm", 401, In, 403, 403, 403, 403),
        new("POST", "api/v1/applications/codes", "/api/v1/applications/codes", 401, In, 403, 403, 403, 403),
        new("POST", "api/v1/applications/codes/{code:guid}", "/api/v1/applications/codes/{case}", 401, In, 403, 403, 403, 403),
        new("GET", "api/v1/refused-intakes/{id:guid}", "/api/v1/refused-intakes/{case}", 401, 404, 403, 403, 403, 403),
        new("GET", "api/v1/cases", "/api/v1/cases", 401, 200, 200, 200, 200, 403),
        new("GET", "api/v1/cases/{id:guid}", "/api/v1/cases/{case}", 401, 200, 200, 404, 200, 403),
        new("GET", "api/v1/cases/{id:guid}/files/{hash}", "/api/v1/cases/{case}/files/00", 401, 404, 404, 404, 404, 403),
        .. Acts("registers/ask", "mismatches"),
        .. Acts("take", "assign", "findings", "prepare", "return", "decision", "send-result"),
        .. Acts("preliminary-refusal", "refusal", "hearings", "hearings/held", "hearings/missed", "slip", "reconsideration", "court-act"),
        .. FrontActs("objections", "evidence", "withdrawal", "death"),
        new("POST", "api/v1/cases/{id:guid}/notices/{token}/sendings", "/api/v1/cases/{case}/notices/{none}/sendings", 401, In, In, In, In, 403),
        new("POST", "api/v1/cases/{id:guid}/notices/{token}/receipts", "/api/v1/cases/{case}/notices/{none}/receipts", 401, In, In, In, In, 403),
        new("POST", "api/v1/cases/{id:guid}/uncollected-result", "/api/v1/cases/{case}/uncollected-result", 401, In, 403, 403, 403, 403),
        new("POST", "api/v1/cases/{id:guid}/hand-over", "/api/v1/cases/{case}/hand-over", 401, In, 403, 403, 403, 403),
        new("GET", "api/v1/documents/{token}/html", "/api/v1/documents/{document}/html", 401, 200, 200, 404, 200, 403) { Complaints = 200 },
        new("GET", "api/v1/documents/{token}/pdf", "/api/v1/documents/{none}/pdf", 401, 404, 404, 404, 404, 403) { Complaints = 404 },
        new("GET", "api/v1/documents/{token}/to-sign", "/api/v1/documents/{document}/to-sign", 401, 200, 200, 404, 200, 403),
        new("POST", "api/v1/documents/{token}/signature", "/api/v1/documents/{none}/signature", 401, In, In, In, In, 403),
        new("POST", "api/v1/complaints", "/api/v1/complaints", 401, In, In, In, In, 403) { Complaints = In },
        new("GET", "api/v1/complaints", "/api/v1/complaints", 401, 200, 200, 200, 200, 403) { Complaints = 200 },
        new("GET", "api/v1/complaints/{id:guid}", "/api/v1/complaints/{complaint}", 401, 200, 200, 404, 200, 403) { Complaints = 200 },
        new("POST", "api/v1/complaints/{id:guid}/satisfy", "/api/v1/complaints/{complaint}/satisfy", 401, In, In, In, In, 403) { Complaints = In },
        new("POST", "api/v1/complaints/{id:guid}/forward", "/api/v1/complaints/{complaint}/forward", 401, In, In, In, In, 403) { Complaints = In },
        new("POST", "api/v1/complaints/{id:guid}/rule", "/api/v1/complaints/{complaint}/rule", 401, In, In, In, In, 403) { Complaints = In },
        new("POST", "api/v1/call-centre/status", "/api/v1/call-centre/status", 401, 403, 403, 403, 403, 403) { CallCentre = In },
        new("GET", "api/v1/journal/{unit}/{service}/{year:int}", "/api/v1/journal/astana-social/rehabilitated-certificate/2026", 401, In, In, In, In, 403),

        // Last, since they end the visitor's session
        OfOfficers("DELETE", "api/v1/sessions/current", "/api/v1/sessions/current", 401),
        OfOfficers("DELETE", "api/v1/sessions", "/api/v1/sessions", 401),
    ];

    /// <summary>Pages of a case that every officer of its body may open, whether or not their act is possible now.</summary>
    private static IEnumerable<Door> OfCase(params string[] pages) =>
        pages.Select(p => new Door("GET", $"casework/{{id:guid}}/{p}", $"/casework/{{case}}/{p}", SignIn, 403, 200, 404, 200, 403) { Complaints = p == "history" ? 200 : 403 });

    private static IEnumerable<Door> Acts(params string[] acts) =>
        acts.Select(a => new Door("POST", $"api/v1/cases/{{id:guid}}/{a}", $"/api/v1/cases/{{case}}/{a}", 401, 403, In, In, In, 403));

    /// <summary>Acts of whoever meets the applicant's side; a head passes the door and is told by the act.</summary>
    private static IEnumerable<Door> FrontActs(params string[] acts) =>
        acts.Select(a => new Door("POST", $"api/v1/cases/{{id:guid}}/{a}", $"/api/v1/cases/{{case}}/{a}", 401, In, In, In, In, 403));
}
