using System.Security.Cryptography;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.People;
using Jardem.Cases.Streams;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.Services.Documents;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using NodaTime;

namespace Jardem.UseCases.Issuing;

/// <summary>
/// Makes and stores the documents that follow from an act. Safe to run again at any time: what is there already is not made twice, so a
/// job finishes what a broken process left.
/// </summary>
public sealed class DocumentIssuer(
    IEventStore events,
    ICaseLists lists,
    IDocumentStore documents,
    IDocumentRenderer renderer,
    SnapshotSource law,
    SigningPolicy signing,
    ServiceRooms rooms,
    TextCatalog texts,
    IIds ids,
    IClock clock)
{
    public const string JobKind = "issue-documents";

    private const int Attempts = 6;

    /// <summary>The case of a job of this kind: its key is the case, and the act behind a stroke where there are several.</summary>
    public static Guid CaseOf(Job job) => Guid.Parse(job.Key.Split('/')[0]);

    public const string DecisionKind = CasePapers.Decision;

    /// <summary>The job that makes, if the act's own process does not, the papers that follow from the act just done.</summary>
    public static Job JobAfter(CaseState after) => new(JobKind, $"{after.Id}/{after.Version}", ReadOnlyMemory<byte>.Empty, default);

    /// <summary>Makes the papers that follow from an act, where it was done.</summary>
    public async Task<CommandOutcome> Following(CommandOutcome outcome, CancellationToken cancel) =>
        outcome is CommandOutcome.Done done ? new CommandOutcome.Done(await Complete(done.State.Id, cancel)) : outcome;

    /// <summary>Makes whatever the case should have by now and does not have.</summary>
    public async Task<CaseState> Complete(Guid id, CancellationToken cancel)
    {
        for (var failed = 0; ;)
        {
            var stream = await events.Read(id, cancel);
            var state = CaseState.Of(stream) ?? throw new KeyNotFoundException($"No case {id}.");
            var room = rooms[state.Registration.Service];
            var missing = DuePapers.Of(state, stream, room.Documents.ResultKind(state)).Where(p => state.Document(p.Kind, p.For) is null).ToList();
            if (missing.Count == 0)
                return state;
            // One officer answers for one change, so papers of several officers are several changes.
            var together = missing.TakeWhile(p => p.By.Account == missing[0].By.Account && p.At == missing[0].At).ToList();
            var after = await Issue(state, together, due => CaseState.Of([.. stream.Take(due.AsOf)])!, cancel);
            if (after is not null && together.Count == missing.Count)
                return after;
            if (after is not null)
                continue;
            law.Refresh();
            if (++failed == Attempts)
                throw new InvalidOperationException($"The documents of case {id} could not be stored.");
        }
    }

    /// <summary>The receipt of refusal to accept, in two copies.</summary>
    public async Task<IssuedDocument> ForRefusedIntake(Guid stream, IntakeRefused refused, CancellationToken cancel)
    {
        var stored = await events.Read(stream, cancel);
        if (stored.Select(IntakeEvents.Serializer.Read).OfType<IntakeDocumentIssued>().FirstOrDefault() is { } before)
            return before.Document;
        var room = rooms[refused.Service];
        var snapshot = await law.Active(cancel);
        var zone = DateTimeZoneProviders.Tzdb[snapshot.On(refused.On).Body(refused.Office)!.Zone];
        var context = new DocumentContext(snapshot.On(refused.On), texts, null, null, ids.Token(), refused.By, refused.At, zone);
        var (document, file) = Render(room.Documents.RefusalReceipt(refused, context), context, null);
        var result = await events.Append(
            new Append
            {
                Meta = Meta(refused.By, snapshot.Id),
                Streams = [new StreamAppend(stream, "intake", stored.Count, [IntakeEvents.Serializer.Write(new IntakeDocumentIssued(document))])],
                Files = [file],
                Documents = [Row(document, stream, refused.Service, refused.Office, refused.Facts.Applicant.Iin)],
            },
            cancel);
        return result is AppendResult.Done ? document : await ForRefusedIntake(stream, refused, cancel);
    }

    /// <summary>
    /// The papers by which a decision takes effect, made and not stored: they are appended together with it and its signatures.
    /// </summary>
    /// <param name="after">The case with the decision.</param>
    /// <param name="at">The moment of the decision.</param>
    internal IReadOnlyList<MadePaper> OfDecision(CaseState after, Instant at, CaseRow? row, LawSnapshot snapshot)
    {
        var (version, by) = (after.DecisionVersion!.Value, after.Decided!.DecidedBy);
        return
        [
            .. new[] { DecisionKind, rooms[after.Registration.Service].Documents.ResultKind(after) }.Distinct()
                .Select(kind => Made(after, after, new DuePaper(kind, version, version, by) { At = at }, row, snapshot)),
        ];
    }

    /// <summary>One paper, of the case as it was when it became due.</summary>
    private MadePaper Made(CaseState state, CaseState asOf, DuePaper due, CaseRow? row, LawSnapshot snapshot)
    {
        var room = rooms[state.Registration.Service];
        var zone = DateTimeZoneProviders.Tzdb[state.Registration.Zone];
        var number = due.Kind == room.Documents.ResultKind(state) ? ResultNumber(state, due.Kind, row) : null;
        var context = new DocumentContext(snapshot.On(due.At.InZone(zone).Date), texts, JournalText(row), number, ids.Token(), due.By, due.At, zone);
        var (document, file) = Render(CasePapers.Make(room, asOf, due, context), context, number);
        // What the applicant signed or confirmed is the application; nothing else is kept in its place. A yes to an offer confirmed a message, no paper.
        if (due.Kind == CasePapers.Application && state.Registration is { Channel: not IntakeChannel.Proactive, Confirmed: { } confirmed })
            document = document with { Html = confirmed.Content };
        return new MadePaper(document with { For = due.For }, file);
    }

    /// <summary>Makes and stores papers of one officer and moment; null where the case changed meanwhile.</summary>
    private async Task<CaseState?> Issue(CaseState state, List<DuePaper> papers, Func<DuePaper, CaseState> asOf, CancellationToken cancel)
    {
        var (by, at) = (papers[0].By, papers[0].At);
        var row = await lists.Get(Scope.Whole("issue of documents"), state.Id, cancel);
        var snapshot = await law.Active(cancel);
        var made = papers.Select(due => Made(state, asOf(due), due, row, snapshot)).ToList();
        var issued = made.Select(m => (CaseEvent)new DocumentIssued(m.Document)).ToList();
        var after = issued.Aggregate(state, (s, e) => CaseState.Evolve(s, s.Id, e));
        var voids = await Voids(state, made.Select(m => m.Document), by, at, cancel);
        var result = await events.Append(
            new Append
            {
                Meta = Meta(by, snapshot.Id),
                Streams = [new StreamAppend(state.Id, "case", state.Version, [.. issued.Select(CaseEvents.Serializer.Write)]), .. voids.Select(v => v.Stream)],
                Files = [.. made.Where(m => m.File.Hash == m.Document.Html).Select(m => m.File)],
                // No account signs for a rule: what a rule answers for is signed by the key store, or by nobody.
                Take = [.. made.Where(m => SignDocument.Signs(m.Document.Kind) && !AutomaticOfficer.Is(by)).Select(m => AwaitedSignature.Of(by.Account, m.Document.Token))],
                Documents = [.. made.Select(m => Row(m.Document, state.Id, state.Registration.Service, state.Registration.Body, state.Facts.Applicant.Iin)), .. voids.Select(v => v.Row)],
                Cases = [CaseRows.Of(after, signing.Required), .. voids.Select(v => v.Case)],
            },
            cancel);
        return result is AppendResult.Done ? after : null;
    }

    /// <summary>
    /// The number of the result: year and number of the journal; one made anew adds a stroke and which it is, so it never shares the number
    /// of a void one.
    /// </summary>
    private static string? ResultNumber(CaseState state, string kind, CaseRow? row)
    {
        if (row?.JournalNumber is not { } number)
            return null;
        var before = state.Documents.Count(d => d.Kind == kind);
        return $"{row.Journal!.Year:0000}-{number:000000}" + (before == 0 ? "" : $"/{before + 1}");
    }

    /// <summary>House rule H-duplicate-voids: with the duplicate, the certificate it stands in for loses its force.</summary>
    private async Task<IReadOnlyList<(StreamAppend Stream, DocumentRow Row, CaseRow Case)>> Voids(CaseState state, IEnumerable<IssuedDocument> issued, Officer by, Instant at, CancellationToken cancel)
    {
        var room = rooms[state.Registration.Service];
        if (room.Replaces(state.Facts) is not { } reason || issued.All(d => d.Kind != room.Documents.ResultKind(state)))
            return [];
        var voids = new List<(StreamAppend, DocumentRow, CaseRow)>();
        foreach (var kind in room.Requests)
        {
            foreach (var row in await documents.ByHolder(Scope.Whole("duplicate stands in for it"), kind, state.Facts.Applicant.Iin, cancel))
            {
                if (row.Stream == state.Id || row.VoidedAt is not null)
                    continue;
                var other = CaseState.Of(await events.Read(row.Stream, cancel))!;
                var voided = new DocumentVoided(row.Token, new DocumentVoid(at, reason, state.Id));
                var after = CaseState.Evolve(other, other.Id, voided);
                voids.Add((
                    new StreamAppend(other.Id, "case", other.Version, [CaseEvents.Serializer.Write(voided)]),
                    row with { VoidedAt = at, VoidReason = reason },
                    CaseRows.Of(after, signing.Required)));
            }
        }

        return voids;
    }

    private (IssuedDocument Document, StoredFile File) Render(DocumentContent content, DocumentContext context, string? number)
    {
        var html = renderer.Html(content);
        var file = new StoredFile(Convert.ToHexStringLower(SHA256.HashData(html)), "text/html", html);
        var document = new IssuedDocument { Kind = content.Kind, Number = number, Token = context.Token, Html = file.Hash, Template = content.Template, At = clock.GetCurrentInstant() };
        return (document, file);
    }

    private EventMeta Meta(Officer by, string snapshot) => new(clock.GetCurrentInstant(), by.Account, by.Unit ?? by.Body, snapshot, "IssueDocuments");

    internal static DocumentRow Row(IssuedDocument document, Guid stream, string service, string body, string? holder) => new()
    {
        Token = document.Token,
        Stream = stream,
        Service = service,
        Kind = document.Kind,
        Number = document.Number,
        Body = body,
        Html = document.Html,
        IssuedAt = document.At,
        Holder = holder,
    };

    private static string? JournalText(CaseRow? row) => row is { JournalNumber: { } number, Journal: { } journal } ? $"{number}/{journal.Year}" : null;
}

/// <summary>A paper with the file of its original.</summary>
internal sealed record MadePaper(IssuedDocument Document, StoredFile File);
