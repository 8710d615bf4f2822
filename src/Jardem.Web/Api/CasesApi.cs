using System.Globalization;
using System.Text.Json;
using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Checking;
using Jardem.UseCases.Ports;
using Jardem.Web.Pages.Documents;
using Jardem.Web.Security;
using NodaTime;

namespace Jardem.Web.Api;

/// <summary>Cases of the officer's own body or office: work lists and one case whole.</summary>
internal static class CasesApi
{
    private const string Tag = "cases";
    private const string Purpose = "api";
    private const int LargestPage = 100;

    /// <param name="Total">How many cases there are in all.</param>
    public sealed record CaseList(IReadOnlyList<CaseLine> Cases, long Total);

    public sealed record CaseLine(
        Guid Id, int Version, string Service, string Request, CaseText.Phase Phase, string Office, string Body, string? Assignee,
        string ApplicantName, LocalDate FiledOn, LocalDate Due, LocalDate PromisedOn, long? JournalNumber, int? JournalYear);

    public static void Map(RouteGroupBuilder api)
    {
        var cases = api.MapGroup("/cases").RequireAuthorization(Policies.Officer);
        cases.MapGet("", Find)
            .Says(Tag, "Cases, the nearest deadline first or the newest (\"order=newest\"); \"phase\" may be repeated, \"assignee\" is me or none, \"search\" finds names, IINs and document numbers, \"due\" is the last day of the limit at the latest; \"skip\" and \"take\" (at most 100) page")
            .Answers<CaseList>().Refuses(400, 401, 403);
        cases.MapGet("/{id:guid}", Open)
            .Says(Tag, "A case whole. The read is logged before it is answered. The ETag goes into If-Match of an act; If-None-Match spares an unchanged answer")
            .Answers<CaseText.Case>().Produces(StatusCodes.Status304NotModified).Refuses(401, 403, 404);
        cases.MapGet("/{id:guid}/files/{hash}", Attachment)
            .Says(Tag, "A scan kept in the case").Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream").Refuses(401, 403, 404);
    }

    private static async Task<IResult> Find(
        HttpContext context, ApiReader reader, ICaseLists lists, string[]? phase, string? assignee, string? search, string? due, string? order, int? skip, int? take, IClock clock, CancellationToken cancel)
    {
        var officer = context.Officer();
        var query = new CaseQuery
        {
            Phases = phase is { Length: > 0 } ? [.. phase.Select(PhaseOf).Distinct()] : null,
            Assignee = assignee == "me" ? officer.Officer.Account : null,
            Unassigned = assignee == "none",
            Search = string.IsNullOrWhiteSpace(search) ? null : FoldedText.Fold(search.Length > 100 ? throw Sought.Wrong("search", search) : search),
            DueOnOrBefore = due is null ? null : Sought.Day(due, clock),
            NewestFirst = order == "newest",
            Skip = Within("skip", skip ?? 0, 0, 1_000_000),
            Take = Within("take", take ?? 50, 1, LargestPage),
        };
        if (assignee is not (null or "me" or "none"))
            throw Sought.Wrong("assignee", assignee);
        if (order is not (null or "due" or "newest"))
            throw Sought.Wrong("order", order);
        var page = await lists.Find(officer.Scope(Purpose), query, cancel);
        return Results.Ok(new CaseList([.. page.Rows.Select(r => Line(r, reader))], page.Total));
    }

    private static async Task<IResult> Open(Guid id, HttpContext context, ApiReader reader, OpenCase open, ICaseLists lists, CaseTag tags, CancellationToken cancel)
    {
        var officer = context.Officer();
        if (context.Request.Headers.IfNoneMatch.ToString() is { Length: > 0 } known
            && await lists.Get(officer.Scope(Purpose), id, cancel) is { } row
            && await tags.Of(row.Version, cancel) is { } tag && known == tag)
        {
            context.Response.Headers.ETag = tag;
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        if (await open.Run(officer, id, Purpose, cancel) is not { } view)
            return Problems.NotFound(reader);
        context.Response.Headers.ETag = await tags.Of(view.State.Version, cancel);
        return Results.Ok(CaseText.Of(view, reader));
    }

    private static async Task<IResult> Attachment(Guid id, string hash, HttpContext context, ApiReader reader, ReadDocument read, CancellationToken cancel)
    {
        if (await read.Attachment(context.Officer(), id, hash, cancel) is not { } file)
            return Problems.NotFound(reader);
        context.Response.Headers.ContentSecurityPolicy = Sandbox.ForFiles;
        return Results.Bytes(file.Bytes, file.MediaType, file.Hash);
    }

    private static CaseLine Line(CaseRow row, ApiReader reader) => new(
        row.Case, row.Version, row.Service, row.Request, CaseText.PhaseOf(row.Phase, reader), row.Office, row.Body, row.Assignee,
        row.ApplicantName, row.FiledOn, row.Due, row.PromisedOn, row.JournalNumber, row.Journal?.Year);

    private static CasePhase PhaseOf(string word)
    {
        foreach (var phase in Enum.GetValues<CasePhase>())
        {
            if (JsonNamingPolicy.KebabCaseLower.ConvertName(phase.ToString()) == word)
                return phase;
        }

        throw Sought.Wrong("phase", word);
    }

    private static int Within(string name, int value, int least, int most) =>
        value >= least && value <= most ? value : throw Sought.Wrong(name, value.ToString(CultureInfo.InvariantCulture));
}
