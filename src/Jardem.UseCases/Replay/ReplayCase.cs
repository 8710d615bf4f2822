using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Streams;
using Jardem.Law.Json;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.Services;
using Jardem.Services.Documents;
using Jardem.UseCases.Access;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Replay;

/// <summary>
/// Makes each decision of a case again from what its record pins, the snapshot and the engine, on the facts of the stream, and its papers
/// from the case, and compares bytes. Reads only; nobody's clock or law of today counts.
/// </summary>
/// <param name="renderer">A renderer for an address of the installation, which papers print with their token.</param>
public sealed partial class ReplayCase(
    IEventStore events, ICaseLists lists, IDocumentStore documents, ILawSnapshots snapshots, IEnumerable<IServiceRoom> rooms, TextCatalog texts, Func<Uri, IDocumentRenderer> renderer)
{
    private readonly Dictionary<string, LawSnapshot?> _law = [];

    /// <returns>Null where there is no such case.</returns>
    /// <exception cref="UnknownEventException">The stream holds an event that this version of the program cannot read.</exception>
    /// <exception cref="JsonException">An event cannot be read as what it is named.</exception>
    public async Task<ReplayReport?> Run(Guid id, CancellationToken cancel)
    {
        var stream = await events.Read(id, cancel);
        if (stream.Count == 0 || !CaseEvents.Serializer.Names.Contains(stream[0].Type))
            return null;
        var state = CaseState.Of(stream)!;
        var row = await lists.Get(Scope.Whole("replay"), id, cancel);
        var findings = new List<ReplayFinding>();
        foreach (var stored in stream)
        {
            var (record, confirmed) = CaseEvents.Serializer.Read(stored) switch
            {
                CaseGranted e => (e.Record, e.Confirmation.RecordHash),
                CasePreliminarilyRefused e => (e.Record, e.Confirmation.RecordHash),
                CaseRefused e => (e.Record, e.Confirmation.RecordHash),
                _ => (null, null),
            };
            if (record is null)
                continue;
            var decision = await Decision(stream, stored.Version, record, confirmed!, cancel);
            findings.Add(decision);

            // Another engine's papers say nothing of this one's.
            if (decision.Result != ReplayResult.Cannot)
                findings.AddRange(await Papers(stream, stored.Version, state, row, cancel));
        }

        return new ReplayReport(id, state.Registration.Service, findings);
    }

    private async Task<ReplayFinding> Decision(IReadOnlyList<StoredEvent> stream, int version, DecisionRecord record, string confirmed, CancellationToken cancel)
    {
        var kept = CanonicalJson.Write(record);
        ReplayFinding Found(ReplayResult result, string? detail, string? was = null, string? now = null) => new(version, "decision", null, result, detail, was, now);
        if (Hash(kept) != confirmed)
            return Found(ReplayResult.Different, "confirmation.recordHash", confirmed, Hash(kept));
        if (await Law(record.Snapshot, cancel) is not { } snapshot)
            return Found(ReplayResult.Cannot, "snapshot", record.Snapshot);
        if (snapshot.Id != record.Snapshot)
            return Found(ReplayResult.Different, "snapshot", record.Snapshot, snapshot.Id);
        if (rooms.FirstOrDefault(r => r.Id == record.Service && r.Engine == record.Engine) is not { } room)
            return Found(ReplayResult.Cannot, "engine", record.Engine, rooms.FirstOrDefault(r => r.Id == record.Service)?.Engine);
        var before = CaseState.Of([.. stream.Take(version - 1)])!;
        var again = record with
        {
            Case = before.Id,
            Service = before.Registration.Service,
            Engine = room.Engine,
            Snapshot = snapshot.Id,
            Facts = before.Facts,
            Decision = room.Decide(before.Facts, snapshot.On(before.Facts.FiledOn)),
            Calendar = record.Calendar is null ? null : snapshot.CalendarId,
        };
        var made = CanonicalJson.Write(again);
        return JsonDifference.First(kept, made) is { } first
            ? Found(ReplayResult.Different, first.Path, first.Left, first.Right)
            : Found(ReplayResult.Same, null, confirmed, Hash(made));
    }

    private async Task<IReadOnlyList<ReplayFinding>> Papers(IReadOnlyList<StoredEvent> stream, int version, CaseState state, CaseRow? row, CancellationToken cancel)
    {
        var findings = new List<ReplayFinding>();
        foreach (var due in DueFor(stream, version, state))
        {
            foreach (var issued in state.Documents.Where(d => d.Kind == due.Kind && d.For == version))
                findings.Add(await Paper(stream, version, due, issued, row, cancel));
        }

        return findings;
    }

    /// <summary>The papers of the event; of a preliminary refusal with the hearing that was appointed with it.</summary>
    private IEnumerable<DuePaper> DueFor(IReadOnlyList<StoredEvent> stream, int version, CaseState state)
    {
        if (rooms.FirstOrDefault(r => r.Id == state.Registration.Service) is not { } room)
            return [];
        var upTo = Enumerable.Range(version, 2).Where(v => v <= stream.Count).Select(v => stream.Take(v).ToList());
        return upTo.Select(part => (part, State: CaseState.Of(part)!))
            .Where(p => p.State.Preliminaries.All(x => x.Hearings.Count > 0))
            .SelectMany(p => DuePapers.Of(p.State, p.part, room.Documents.ResultKind(p.State)).Where(d => d.For == version))
            .DistinctBy(d => d.Kind);
    }

    private async Task<ReplayFinding> Paper(IReadOnlyList<StoredEvent> stream, int version, DuePaper due, IssuedDocument issued, CaseRow? row, CancellationToken cancel)
    {
        ReplayFinding Found(ReplayResult result, string? detail, string? was = null, string? now = null) => new(version, due.Kind, issued.Token, result, detail, was, now);
        if (await documents.File(issued.Html, cancel) is not { } file)
            return Found(ReplayResult.Cannot, "file", issued.Html);
        if (Hash(file.Bytes.Span) != issued.Html)
            return Found(ReplayResult.Different, "file", issued.Html, Hash(file.Bytes.Span));
        var at = stream.First(e => CaseEvents.Serializer.Read(e) is DocumentIssued { Document.Token: var token } && token == issued.Token);
        if (await Law(at.Meta.Snapshot, cancel) is not { } snapshot)
            return Found(ReplayResult.Cannot, "snapshot", at.Meta.Snapshot);
        var state = CaseState.Of([.. stream.Take(due.AsOf)])!;
        var room = rooms.First(r => r.Id == state.Registration.Service);
        var zone = DateTimeZoneProviders.Tzdb[state.Registration.Zone];
        var journal = row is { JournalNumber: { } number, Journal: { } kept } ? $"{number}/{kept.Year}" : null;
        var content = CasePapers.Make(room, state, due, new DocumentContext(snapshot.On(due.At.InZone(zone).Date), texts, journal, issued.Number, issued.Token, due.By, due.At, zone));
        if (content.Template != issued.Template)
            return Found(ReplayResult.Cannot, "template", issued.Template, content.Template);
        if (Address().Match(Encoding.UTF8.GetString(file.Bytes.Span)) is not { Success: true } printed || !Uri.TryCreate(printed.Groups[1].Value, UriKind.Absolute, out var address))
            return Found(ReplayResult.Cannot, "address");
        var made = Hash(renderer(address).Html(content));
        return made == issued.Html ? Found(ReplayResult.Same, null, issued.Html, made) : Found(ReplayResult.Different, "html", issued.Html, made);
    }

    private async Task<LawSnapshot?> Law(string id, CancellationToken cancel)
    {
        if (_law.TryGetValue(id, out var known))
            return known;
        return _law[id] = await snapshots.Load(id, cancel) is { } bytes ? Read(bytes) : null;
    }

    private static LawSnapshot? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return LawSnapshot.FromBytes(bytes.ToArray());
        }
        catch (Exception error) when (error is JsonException or InvalidDataException or FormatException)
        {
            return null;
        }
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The address of the installation, as papers print it before their token.</summary>
    [GeneratedRegex("(https?://[^\\s\"<>]+)/d/[0-9a-f]{32}", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
