using System.Collections.Immutable;
using Jardem.Services.Journeys;
using Jardem.UseCases.Files;
using Jardem.UseCases.Ports;
using NodaTime;
using NodaTime.Text;

namespace Jardem.UseCases.DigitalDocuments;

/// <summary>A document from the digital documents service, checked: of the person and kind asked for, in date, its PDF harmless.</summary>
public sealed record DigitalPaper(string Number, string IssuedBy, LocalDate IssuedOn, LocalDate? ExpiresOn, StoredFile File)
{
    /// <summary>What of the records may be used.</summary>
    /// <returns>The newest document in date; else the key of the text that says why there is none.</returns>
    public static (DigitalPaper? Paper, string? TextKey) Of(IReadOnlyList<ImmutableSortedDictionary<string, string>> records, string iin, string kind, LocalDate today)
    {
        if (records.Count == 0)
            return (null, "desk.digital.none");
        if (records.Any(r => r.GetValueOrDefault("iin") != iin || r.GetValueOrDefault("kind") != kind))
            return (null, "desk.digital.other");
        string fault = "desk.digital.unreadable";
        DigitalPaper? newest = null;
        foreach (var record in records)
        {
            var (paper, no) = Read(record, today);
            fault = no ?? fault;
            newest = paper is not null && (newest is null || paper.IssuedOn > newest.IssuedOn) ? paper : newest;
        }

        return newest is null ? (null, fault) : (newest, null);
    }

    /// <summary>Writes the document into the answers of the requirement's page.</summary>
    public Answers Fill(Answers answers, string requirement)
    {
        var key = $"documents.{requirement}";
        return answers
            .With($"{key}.kind", DigitalMatter.Purpose)
            .With($"{key}.number", Number)
            .With($"{key}.issued-by", IssuedBy)
            .With($"{key}.issued-on", LocalDatePattern.Iso.Format(IssuedOn))
            .With($"{key}.expires-on", ExpiresOn is { } until ? LocalDatePattern.Iso.Format(until) : null)
            .With($"{key}.original-shown", null)
            .With($"{key}.original-returned", null)
            .With($"{key}.file", File.Hash);
    }

    /// <summary>Whether this document stands in the answers already.</summary>
    public bool IsIn(Answers answers, string requirement) =>
        answers.Is($"documents.{requirement}.kind", DigitalMatter.Purpose) && answers.Is($"documents.{requirement}.file", File.Hash);

    private static (DigitalPaper? Paper, string? TextKey) Read(ImmutableSortedDictionary<string, string> record, LocalDate today)
    {
        if (record.GetValueOrDefault("number") is not { Length: > 0 } number || record.GetValueOrDefault("issuedBy") is not { Length: > 0 } by || Date(record, "issuedOn") is not { } on || on > today)
            return (null, "desk.digital.unreadable");
        var until = Date(record, "expiresOn");
        if (until is null && record.GetValueOrDefault("expiresOn") is { Length: > 0 })
            return (null, "desk.digital.unreadable");
        if (until < today)
            return (null, "desk.digital.expired");
        var bytes = new byte[record.GetValueOrDefault("content", "").Length];
        return Convert.TryFromBase64String(record.GetValueOrDefault("content", ""), bytes, out var length) && FileInspection.Inspect("document.pdf", bytes.AsMemory(0, length)) is FileInspection.Result.Clean clean
            ? (new DigitalPaper(number, by, on, until, clean.File), null)
            : (null, "desk.digital.unreadable");
    }

    private static LocalDate? Date(ImmutableSortedDictionary<string, string> record, string field) =>
        record.GetValueOrDefault(field) is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : null;
}
