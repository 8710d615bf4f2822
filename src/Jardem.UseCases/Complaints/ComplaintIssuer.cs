using System.Security.Cryptography;
using Jardem.Cases.Cases;
using Jardem.Cases.Complaints;
using Jardem.Cases.Complaints.Events;
using Jardem.Cases.Streams;
using Jardem.Law.Texts;
using Jardem.Services.Documents;
using Jardem.Services.Documents.Complaints;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Complaints;

/// <summary>
/// Makes and stores the papers of a complaint. Safe to run again at any time: what is there already is not made twice, so a job finishes
/// what a broken process left.
/// </summary>
public sealed class ComplaintIssuer(
    IEventStore events, IComplaintLists lists, ICaseLists caseLists, IDocumentRenderer renderer, SnapshotSource law, ServiceRooms rooms, TextCatalog texts, IIds ids, IClock clock)
{
    public const string JobKind = "issue-complaint-papers";

    private const int Attempts = 6;

    /// <summary>The job that makes, if the act's own process does not, the papers that follow from the act just done.</summary>
    public static Job JobAfter(ComplaintState after) => new(JobKind, $"{after.Id}/{after.Version}", ReadOnlyMemory<byte>.Empty, default);

    /// <summary>The complaint of a job of this kind.</summary>
    public static Guid ComplaintOf(Job job) => Guid.Parse(job.Key.Split('/')[0]);

    /// <summary>Makes whatever the complaint should have by now and does not have.</summary>
    public async Task<ComplaintState> Complete(Guid id, CancellationToken cancel)
    {
        for (var failed = 0; ;)
        {
            var stream = await events.Read(id, cancel);
            var state = ComplaintState.Of(stream) ?? throw new KeyNotFoundException($"No complaint {id}.");
            var due = ComplaintPapers.Due(state, version => stream[version - 1].Meta.At).FirstOrDefault(p => state.Documents.All(d => d.Kind != p.Kind || d.For != p.For));
            if (due is null)
                return state;
            if (await Issue(state, due, cancel))
                continue;
            law.Refresh();
            if (++failed == Attempts)
                throw new InvalidOperationException($"The papers of complaint {id} could not be stored.");
        }
    }

    /// <summary>Makes one paper; false where the complaint or the law changed meanwhile.</summary>
    private async Task<bool> Issue(ComplaintState state, DueComplaintPaper due, CancellationToken cancel)
    {
        var reason = Scope.Whole("papers of a complaint");
        var about = CaseState.Of(await events.Read(state.Received.Case, cancel)) ?? throw new KeyNotFoundException($"No case {state.Received.Case}.");
        var row = await lists.Get(reason, state.Id, cancel);
        var caseRow = await caseLists.Get(reason, about.Id, cancel);
        var snapshot = await law.Active(cancel);
        var zone = DateTimeZoneProviders.Tzdb[state.Received.Zone];
        // Sent on, the complaint has another number; a paper of the time before keeps the first one.
        var number = due.For < (state.ForwardedVersion ?? int.MaxValue) && state.Forwarded is { } sent ? sent.EarlierNumber : ComplaintRows.Number(row);
        var context = new DocumentContext(snapshot.On(due.At.InZone(zone).Date), texts, ComplaintRows.Number(caseRow), number, ids.Token(), due.By, due.At, zone);
        var content = ComplaintPapers.Make(rooms[about.Registration.Service], state, about, due, context);
        var html = renderer.Html(content);
        var file = new StoredFile(Convert.ToHexStringLower(SHA256.HashData(html)), "text/html", html);
        var now = clock.GetCurrentInstant();
        var document = new IssuedDocument { Kind = content.Kind, Number = number, Token = context.Token, Html = file.Hash, Template = content.Template, At = now, For = due.For };
        var issued = new ComplaintDocumentIssued(document);
        var result = await events.Append(
            new Append
            {
                Meta = new EventMeta(now, due.By.Account, due.By.Unit ?? due.By.Body, snapshot.Id, "IssueComplaintPapers"),
                Streams = [new StreamAppend(state.Id, ComplaintReader.Purpose, state.Version, [ComplaintSerializer.Events.Write(issued)])],
                Complaints = [ComplaintRows.Of(ComplaintState.Evolve(state, state.Id, issued), about, ComplaintRows.Number(caseRow))],
                Files = [file],
                Documents = [Row(document, state, due.By.Body)],
            },
            cancel);
        return result is AppendResult.Done;
    }

    private static DocumentRow Row(IssuedDocument document, ComplaintState state, string body) => new()
    {
        Token = document.Token,
        Stream = state.Id,
        Service = state.Received.Service,
        Kind = document.Kind,
        Number = document.Number,
        Body = body,
        Html = document.Html,
        IssuedAt = document.At,
    };
}
