using System.Security.Cryptography;
using System.Text;
using Jardem.Cases.Cases;
using Jardem.Cases.Streams;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Tests.Storage;

/// <summary>Made-up changes for the storage tests.</summary>
internal static class Sample
{
    public static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 5, 30) + Duration.FromNanoseconds(123_456_789);

    public static EventMeta Meta(string snapshot = "s1", Instant? at = null) => new(at ?? Now, "officer-17", "karaganda-dcsp", snapshot, "RegisterCase");

    public static NewEvent Event(string text = "", string type = "sample.happened/1") => new(type, Encoding.UTF8.GetBytes($$"""{"text":"Әлия {{text}}"}"""));

    public static Append Change(Guid stream, int expected = 0, int events = 1, string snapshot = "s1") => new()
    {
        Meta = Meta(snapshot),
        Streams = [new StreamAppend(stream, "case", expected, [.. Enumerable.Range(1, events).Select(i => Event($"{expected + i}"))])],
    };

    public static Idempotency Key(string key, string body = "b1") => new("officer-17/register", key, body, Encoding.UTF8.GetBytes("answer " + key));

    public static CaseRow Row(Guid id, int version = 1, string office = "office-1", string body = "body-1", CasePhase phase = CasePhase.Registered, int due = 10, string name = "СЕРИКОВА АЙГУЛ") => new()
    {
        Case = id,
        Version = version,
        Service = "certificate",
        Request = "certificate",
        Phase = phase,
        Office = office,
        Body = body,
        ApplicantName = "Серікова Айгүл",
        ApplicantIin = "900101400011",
        FiledOn = new LocalDate(2026, 3, 2),
        Due = new LocalDate(2026, 3, due),
        PromisedOn = new LocalDate(2026, 3, due),
        SearchKey = name + " 900101400011",
        SortKey = name,
    };

    public static ComplaintRow Complaint(Guid id, string against = "body-1", string heldBy = "body-1", string office = "office-1", int? due = 10, string name = "СЕРИКОВА") => new()
    {
        Complaint = id,
        Version = 1,
        Case = Guid.CreateVersion7(),
        Service = "certificate",
        Against = against,
        HeldBy = heldBy,
        Office = office,
        Phase = due is null ? "Closed" : "Received",
        ComplainantName = "Серікова Айгүл",
        RegisteredOn = new LocalDate(2026, 3, 2),
        Due = due is { } day ? new LocalDate(2026, 3, day) : null,
        Outcome = due is null ? "satisfied" : null,
        SearchKey = name,
    };

    public static StoredFile File(string content, string type = "application/pdf")
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        return new StoredFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), type, bytes);
    }

    public static DocumentRow Document(Guid stream, string token, StoredFile html, string? holder = "900101400011", int minute = 0) => new()
    {
        Token = token,
        Stream = stream,
        Service = "certificate",
        Kind = "certificate",
        Number = "No 7",
        Body = "body-1",
        Html = html.Hash,
        IssuedAt = Now + Duration.FromMinutes(minute),
        Holder = holder,
    };
}
