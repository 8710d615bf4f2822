using Jardem.Simulator.People;

namespace Jardem.Simulator.Registers;

/// <summary>An operation of a register: where it is on the wire and how it answers.</summary>
/// <param name="KeepMinutes">How long the answer may be used again; null for not at all.</param>
public sealed record Operation(string Register, string ServiceId, string Name, bool Asynchronous, int? KeepMinutes, Func<Town, Asked, IEnumerable<Record>> Answer)
{
    public string RequestElement => Pascal + "Request";

    public string ResponseElement => Pascal + "Response";

    private string Pascal => char.ToUpperInvariant(Name[0]) + Name[1..];
}

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
        new("disability", "CBDI_ours", "disability", false, null, PersonRecords.Disability),
        new("education", "MON_ES_REQUEST_FORM_IMPORT", "study", true, null, LearningRecords.School),
        new("education", "MON_ES_REQUEST_FORM_IMPORT", "guardianship", true, null, KinRecords.Guardianship),
        new("higher-education", "EPVO_ours", "study", false, 24 * 60, LearningRecords.University),
        new("courts", "Torelik_SearchApi_2", "adoption", false, null, KinRecords.Adoption),
        new("contributions", "CONTRIBUTIONS_ours", "contributions", false, null, WorkRecords.Contributions),
        new("payments", "CBD_ours", "award", false, null, WorkRecords.Award),
        new("payments", "CBD_ours", "account", false, null, WorkRecords.Account),
        new("digital-documents", "KDP_ours", "document", false, null, DigitalDocuments.Document),
    ];

    public static IEnumerable<string> Registers => All.Select(o => o.Register).Distinct();

    public static Operation? Find(string serviceId, string element, bool asynchronous) =>
        All.FirstOrDefault(o => o.ServiceId == serviceId && o.RequestElement == element && o.Asynchronous == asynchronous);
}
