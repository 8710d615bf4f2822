using System.Text.Json;
using Jardem.Cases.Cases;
using Jardem.Cases.Complaints;
using Jardem.Cases.Complaints.Acts;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.UseCases.Complaints;
using Jardem.UseCases.Ports;
using Jardem.Web.Security;
using NodaTime;

namespace Jardem.Web.Api;

/// <summary>
/// Complaints: taken, met or sent on by the provider, decided by the body that holds them. An act asks for If-Match with the tag of the
/// complaint and for an Idempotency-Key; taking one asks for the key only.
/// </summary>
internal static class ComplaintsApi
{
    private const string Tag = "complaints";
    private const int LargestPage = 100;
    private const int LongestText = 6000;

    /// <param name="Case">Id of the case, where the officer's body or office has it.</param>
    /// <param name="CaseNumber">Else the number of the case as the receipt prints it, as 12/2026.</param>
    /// <param name="Target">decision, action or inaction.</param>
    /// <param name="Addressee">provider or quality-control.</param>
    /// <param name="Form">written or spoken.</param>
    /// <param name="Iin">Of whoever complains: the applicant or the representative.</param>
    /// <param name="ReadAloud">For a spoken one: what was written down was read aloud and confirmed.</param>
    public sealed record ComplaintRequest(
        string Target, string Addressee, string Form, string Words, string Demand, string Iin, string Language, Guid? Case = null, string? CaseNumber = null, bool ReadAloud = false);

    public sealed record AnswerRequest(string Answer);

    public sealed record ExplanationRequest(string Explanation);

    /// <param name="Result">upheld, remitted or annulled.</param>
    /// <param name="Norms">Provisions written act/path; each must be in force today.</param>
    public sealed record RulingRequest(string Result, string Reasoning, IReadOnlyList<string> Norms);

    public sealed record ComplaintList(IReadOnlyList<ComplaintLine> Complaints, long Total);

    public sealed record ComplaintLine(
        Guid Id, int Version, Guid Case, string Service, string Against, string HeldBy, string Office, string Phase, string ComplainantName, LocalDate RegisteredOn, LocalDate? Due, string? Outcome, string? Number);

    /// <summary>A limit with the day and why that day.</summary>
    public sealed record ComplaintLimit(string Name, LocalDate Due, bool Provisional, string Basis, IReadOnlyList<string> Why);

    /// <param name="Limits">Every limit that was set, each with its derivation.</param>
    /// <param name="Late">Whether sending on or the ruling was late.</param>
    public sealed record ComplaintText(
        Guid Id, int Version, Guid Case, string? Number, string? CaseNumber, string Phase, string Target, string Addressee, string Form, string Words, string Demand, string ComplainantName,
        bool ByRepresentative, string Against, string HeldBy, string Office, LocalDate RegisteredOn, IReadOnlyList<ComplaintLimit> Limits, string? Outcome, string? Reasoning, IReadOnlyList<string> Norms,
        bool Late, IReadOnlyList<CaseText.Issued> Documents);

    public static void Map(RouteGroupBuilder api)
    {
        var complaints = api.MapGroup("/complaints").RequireAuthorization(Policies.Complaints);
        complaints.MapPost("", Lodge)
            .Says(Tag, "Take a complaint about a case. It is never too late to be taken").Answers<ComplaintText>(StatusCodes.Status201Created).Refuses(400, 401, 403, 404, 409, 422);
        complaints.MapGet("", Find)
            .Says(Tag, "The register: complaints against, held by or taken at the officer's body; \"open\" is true or false, \"search\" finds names and case numbers, \"skip\" and \"take\" (at most 100) page")
            .Answers<ComplaintList>().Refuses(400, 401, 403);
        complaints.MapGet("/{id:guid}", Open)
            .Says(Tag, "A complaint whole. The read is logged with the case before it is answered. The ETag goes into If-Match of an act").Answers<ComplaintText>().Refuses(401, 403, 404);
        Act(complaints.MapPost("/{id:guid}/satisfy", (Guid id, AnswerRequest body, HttpContext context) => Run(context, id, (acts, on, cancel) => acts.Satisfy(on, Text(body.Answer, "answer"), cancel))), "The head of the provider meets the complaint in full, within its limit");
        Act(complaints.MapPost("/{id:guid}/forward", (Guid id, ExplanationRequest body, HttpContext context) => Run(context, id, (acts, on, cancel) => acts.Forward(on, Text(body.Explanation, "explanation"), cancel))), "The provider sends the complaint on with the case to the higher body");
        Act(complaints.MapPost("/{id:guid}/rule", (Guid id, RulingRequest body, HttpContext context) => Run(context, id, (acts, on, cancel) => acts.Rule(on, Word<ComplaintResult>(body.Result, "result"), Text(body.Reasoning, "reasoning"), Norms(body), cancel))), "The complaints officer of the body that holds it decides");
    }

    private static void Act(RouteHandlerBuilder route, string summary) =>
        route.WithMetadata(new GuardedAct()).Says(Tag, summary).Answers<ComplaintText>().Refuses(400, 401, 403, 404, 409, 412, 422, 428);

    private static async Task<IResult> Lodge(ComplaintRequest body, HttpContext context, ApiReader reader, LodgeComplaint lodge, CancellationToken cancel)
    {
        var key = Sought.Key(context.Request);
        if (Iin.Check(body.Iin) != IinFault.None)
            throw new RefusedRequestException(StatusCodes.Status422UnprocessableEntity, "wrong-iin");
        if (body.Language is not ("kk" or "ru"))
            throw Sought.Wrong("language", body.Language);
        var words = new ComplaintWords(
            Word<ComplaintTarget>(body.Target, "target"), Word<ComplaintAddressee>(body.Addressee, "addressee"), Word<ComplaintForm>(body.Form, "form"),
            Text(body.Words, "words"), Text(body.Demand, "demand"), body.Iin, body.ReadAloud, body.Language);
        var outcome = await lodge.Run(context.Officer(), new Lodging(body.Case, body.CaseNumber, words, [], key), cancel);
        return outcome is ComplaintAnswer.Done { State.Id: var id }
            ? Results.Created($"{ApiMap.Root}/complaints/{id}", await Told(context, reader, id, cancel))
            : Refused(outcome, reader);
    }

    private static async Task<IResult> Find(HttpContext context, ApiReader reader, IComplaintLists lists, bool? open, string? search, int? skip, int? take, CancellationToken cancel)
    {
        if (search is { Length: > 100 })
            throw Sought.Wrong("search", search);
        if (skip is < 0 or > 1_000_000)
            throw Sought.Wrong("skip", Iso(skip.Value));
        if (take is < 1 or > LargestPage)
            throw Sought.Wrong("take", Iso(take.Value));
        var query = new ComplaintQuery { Open = open, Search = string.IsNullOrWhiteSpace(search) ? null : FoldedText.Fold(search), Skip = skip ?? 0, Take = take ?? 50 };
        var page = await lists.Find(context.Officer().Scope(ComplaintReader.Purpose), query, cancel);
        return Results.Ok(new ComplaintList([.. page.Rows.Select(Line)], page.Total));
    }

    private static async Task<IResult> Open(Guid id, HttpContext context, ApiReader reader, CancellationToken cancel) =>
        await Told(context, reader, id, cancel) is { } told ? Results.Ok(told) : Problems.NotFound(reader);

    private static async Task<IResult> Run(HttpContext context, Guid id, Func<ComplaintActs, ComplaintOn, CancellationToken, Task<ComplaintAnswer>> act)
    {
        var cancel = context.RequestAborted;
        var reader = ApiReader.Of(context);
        var key = Sought.Key(context.Request);
        var outcome = await act(context.RequestServices.GetRequiredService<ComplaintActs>(), new ComplaintOn(context.Officer(), id, CaseTag.Seen(context.Request), key), cancel);
        return outcome is ComplaintAnswer.Done ? Results.Ok(await Told(context, reader, id, cancel)) : Refused(outcome, reader);
    }

    private static IResult Refused(ComplaintAnswer outcome, ApiReader reader) => outcome switch
    {
        ComplaintAnswer.NotAllowed no => Problems.NotAllowed(reader, no.TextKey),
        ComplaintAnswer.NotFound => Problems.NotFound(reader),
        ComplaintAnswer.Conflict => Problems.Of(reader, StatusCodes.Status412PreconditionFailed, "changed-meanwhile"),
        _ => Problems.Of(reader, StatusCodes.Status409Conflict, "key-reused"),
    };

    private static async Task<ComplaintText?> Told(HttpContext context, ApiReader reader, Guid id, CancellationToken cancel)
    {
        if (await context.RequestServices.GetRequiredService<OpenComplaint>().Run(context.Officer(), id, cancel) is not { } view)
            return null;
        context.Response.Headers.ETag = await context.RequestServices.GetRequiredService<CaseTag>().Of(view.State.Version, cancel);
        var (state, received) = (view.State, view.State.Received);
        Deadline?[] limits = [received.Satisfaction, received.Forwarding, received.Consideration, state.Forwarded?.Consideration];
        var today = view.Law.On(view.Today);
        return new ComplaintText(
            state.Id, state.Version, received.Case, ComplaintRows.Number(view.Row), view.CaseNumber, Of(state.Phase), Of(received.Target), Of(received.Addressee), Of(received.Form),
            received.Words, received.Demand, received.ComplainantName.ToString(), received.ByRepresentative, received.Against, state.HeldBy, received.Office, received.RegisteredOn,
            [.. limits.OfType<Deadline>().Select(l => new ComplaintLimit(l.Limit, l.Due, l.Provisional, reader.In(BasisText.Line(l.Basis, today)), [.. DerivationText.Of(l, view.Law).Select(reader.In)]))],
            state.Result is { } result ? Of(result) : null,
            state.Satisfied?.Answer ?? state.Ruled?.Reasoning,
            [.. (state.Ruled?.Norms ?? []).Select(n => reader.In(BasisText.Citation(n, today)))],
            state.Forwarded?.Late == true || state.Ruled?.Late == true,
            [.. state.Documents.Select(d => CaseText.Document(d, reader))]);
    }

    private static ComplaintLine Line(ComplaintRow row) => new(
        row.Complaint, row.Version, row.Case, row.Service, row.Against, row.HeldBy, row.Office, row.Phase, row.ComplainantName, row.RegisteredOn, row.Due, row.Outcome, ComplaintRows.Number(row));

    private static IReadOnlyList<string> Norms(RulingRequest body) => body.Norms.Count <= 50 ? body.Norms : throw Sought.Wrong("norms", Iso(body.Norms.Count));

    private static string Text(string text, string name) =>
        text.Length <= LongestText && !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) ? text.Trim() : throw Sought.Wrong(name, text);

    private static T Word<T>(string word, string name)
        where T : struct, Enum => Enum.GetValues<T>().Where(v => Of(v) == word).Select(v => (T?)v).FirstOrDefault() ?? throw Sought.Wrong(name, word);

    private static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string Iso(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
