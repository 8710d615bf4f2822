using Jardem.Simulator.People;

namespace Jardem.Simulator.Registers;

/// <summary>An operation of a register: where it is on the wire and how it answers.</summary>
/// <param name="KeepMinutes">How long the answer may be used again; null for not at all.</param>
public sealed record Operation(string Register, string ServiceId, string Name, bool Asynchronous, int? KeepMinutes, Func<Offices, Asked, IEnumerable<Record>> Answer)
{
    /// <summary>An operation that tells of the town alone.</summary>
    public Operation(string register, string serviceId, string name, bool asynchronous, int? keepMinutes, Func<Town, Asked, IEnumerable<Record>> answer)
        : this(register, serviceId, name, asynchronous, keepMinutes, (offices, asked) => answer(offices.Town, asked)) => OfTown = true;

    /// <summary>An operation that tells of the town, and of what came to it since.</summary>
    public Operation(string register, string serviceId, string name, bool asynchronous, int? keepMinutes, Func<Town, Asked, IEnumerable<Record>> answer, Func<Offices, Asked, IEnumerable<Record>> since)
        : this(register, serviceId, name, asynchronous, keepMinutes, (offices, asked) => answer(offices.Town, asked).Concat(since(offices, asked))) => OfTown = true;

    /// <summary>Asking changes nothing, and the answer is of one person or firm of the town.</summary>
    public bool OfTown { get; private init; }

    /// <summary>It tells what happened in turn, so that it can tell it twice and out of order.</summary>
    public bool Feed { get; init; }

    public string RequestElement => Pascal + "Request";

    public string ResponseElement => Pascal + "Response";

    private string Pascal => string.Concat(Name.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
}

/// <summary>Those who answer: the town's life, the feed of its deaths and the payment database's book.</summary>
public sealed record Offices(Town Town, DeathFeed Deaths, PaymentBook Payments);

/// <summary>The registers of docs/gateway.md.</summary>
public static class RegisterBook
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        new("persons", "GBDFL_UniversalServiceSync", "person", false, 60, PersonRecords.Person),
        new("legal-entities", "GBDUL_ours", "entity", false, 24 * 60, WorkRecords.Entity),
        new("legal-entities", "GBDUL_ours", "entrepreneur", false, null, WorkRecords.Entrepreneur),
        new("civil-status", "ZAGS_ours", "birth", false, null, KinRecords.Birth),
        new("civil-status", "ZAGS_ours", "marriage", false, null, KinRecords.Marriage),
        new("civil-status", "ZAGS_ours", "death", false, null, KinRecords.Death),
        new("civil-status", "ZAGS_ours", "deaths", false, null, (offices, asked) => offices.Deaths.Told(asked)) { Feed = true },
        new("disability", "CBDI_ours", "disability", false, null, PersonRecords.Disability),
        new("education", "MON_ES_REQUEST_FORM_IMPORT", "study", true, null, LearningRecords.School),
        new("education", "MON_ES_REQUEST_FORM_IMPORT", "guardianship", true, null, KinRecords.Guardianship),
        new("higher-education", "EPVO_ours", "study", false, 24 * 60, LearningRecords.University),
        new("courts", "Torelik_SearchApi_2", "adoption", false, null, KinRecords.Adoption),
        new("contributions", "CONTRIBUTIONS_ours", "contributions", false, null, WorkRecords.Contributions),
        new("payments", "CBD_ours", "award", false, null, WorkRecords.Award, (offices, asked) => offices.Payments.Awarded(asked["iin"])),
        new("payments", "CBD_ours", "account", false, null, WorkRecords.Account),
        new("payments", "CBD_ours", "payment", false, null, (offices, asked) => offices.Payments.Put(asked)),
        new("payments", "CBD_ours", "payment-status", false, null, (offices, asked) => offices.Payments.Status(asked)),
        new("payments", "CBD_ours", "payment-stop", false, null, (offices, asked) => offices.Payments.Stop(asked)),
        new("digital-documents", "KDP_ours", "document", false, null, DigitalDocuments.Document),
        new("mobile-citizens", "BMG_ours", "phone", false, null, PersonRecords.Phone),
    ];

    public static IEnumerable<string> Registers => All.Select(o => o.Register).Distinct();

    public static Operation? Find(string serviceId, string element, bool asynchronous) =>
        All.FirstOrDefault(o => o.ServiceId == serviceId && o.RequestElement == element && o.Asynchronous == asynchronous);
}
