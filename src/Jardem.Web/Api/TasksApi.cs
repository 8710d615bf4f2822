using Jardem.Cases.Tasks;
using Jardem.Law;
using Jardem.Law.Texts;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Tasks;
using Jardem.Web.Security;
using NodaTime;

namespace Jardem.Web.Api;

/// <summary>Tasks of the officer's body. Each act asks for If-Match with the tag of the task as seen, and for an Idempotency-Key.</summary>
internal static class TasksApi
{
    private const string Tag = "tasks";
    private const int Most = 200;

    /// <param name="Case">The case that puts the task to the head; absent for a task that follows from no case.</param>
    public sealed record Line(Guid Id, int Version, string Kind, string Service, Guid? Case, LocalDate Due, bool Done);

    /// <summary>A task that a case or an offer puts to the head.</summary>
    /// <param name="Case">Absent where it is about an offer of which no case came yet.</param>
    /// <param name="Order">The order to pay that it is about; absent where it is about the case.</param>
    /// <param name="Why">In the reader's language.</param>
    /// <param name="Found">What the head found and did; absent while it is open.</param>
    /// <param name="Offer">The offer that it is about; absent where it is about a case.</param>
    public sealed record OfCase(Guid Id, int Version, string Kind, Guid? Case, Guid? Order, string Service, string Why, LocalDate AskedOn, LocalDate Due, Evidence? Found, Guid? Offer = null);

    public sealed record AnswerRequest(string Words);

    /// <param name="Sent">How and when it was sent; absent while it was not.</param>
    public sealed record Recipient(string Key, Text Name, Evidence? Sent);

    public sealed record Evidence(string Words, LocalDate On, string By);

    public sealed record Whole(Guid Id, int Version, string Kind, string Service, string Act, string? AmendedBy, LocalDate ChangedOn, LocalDate Due, Evidence? Updated, IReadOnlyList<Recipient> Addressees, LocalDate? DoneOn);

    public sealed record EvidenceRequest(string Evidence);

    public sealed record SentRequest(string Addressee, string Evidence);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/tasks", List).RequireAuthorization(Policies.Tasks).Says(Tag, "Tasks of the officer's body: the open ones by their last day, then those done").Answers<IReadOnlyList<Line>>().Refuses(400, 401, 403);
        api.MapGet("/tasks/of-case/{id:guid}", OneOfCase).RequireAuthorization(Policies.Tasks).Says(Tag, "One task that a case, or an offer, puts to the head of its body").Answers<OfCase>().Refuses(401, 403, 404);
        api.MapPost("/tasks/of-case/{id:guid}/answered", Answer).RequireAuthorization(Policies.Casework).WithMetadata(new GuardedAct())
            .Says(Tag, "The head says what was found and done").Answers<OfCase>().Refuses(400, 401, 403, 404, 409, 412, 422, 428);
        api.MapGet("/tasks/{id:guid}", One).RequireAuthorization(Policies.Tasks).Says(Tag, "One task with its addressees").Answers<Whole>().Refuses(401, 403, 404);
        Act(api.MapPost("/tasks/{id:guid}/updated", (Guid id, EvidenceRequest body, HttpContext context, DoTask tasks, CancellationToken cancel) =>
            Run(context, id, on => tasks.Update(on, Short(body.Evidence), cancel))), "The information was brought up to date");
        Act(api.MapPost("/tasks/{id:guid}/sent", (Guid id, SentRequest body, HttpContext context, DoTask tasks, CancellationToken cancel) =>
            Run(context, id, on => tasks.Send(on, body.Addressee, Short(body.Evidence), cancel))), "The information was sent to one addressee");
        Act(api.MapPost("/tasks/{id:guid}/done", (Guid id, HttpContext context, DoTask tasks, CancellationToken cancel) =>
            Run(context, id, on => tasks.Finish(on, cancel))), "The task is done");
    }

    private static void Act(RouteHandlerBuilder route, string summary) => route
        .RequireAuthorization(Policies.Casework).WithMetadata(new GuardedAct())
        .Says(Tag, summary).Answers<Whole>().Refuses(400, 401, 403, 404, 409, 412, 422, 428);

    private static async Task<IResult> List(bool? done, int? skip, HttpContext context, ITaskLists tasks, CancellationToken cancel)
    {
        var rows = await tasks.Find(context.Officer().Scope("api"), done, skip is > 0 and < 1_000_000 ? skip.Value : 0, Most, cancel);
        return Results.Ok(rows.Select(r => new Line(r.Task, r.Version, r.Kind, r.Subject.Split('/')[0], TaskRows.CaseOf(r), r.Due, r.Done)).ToList());
    }

    private static async Task<IResult> One(Guid id, HttpContext context, DoTask tasks, CaseTag tag, CancellationToken cancel) =>
        await tasks.Read(context.Officer(), id, cancel) is { } task ? await Shown(task, context, tag, cancel) : Problems.NotFound(ApiReader.Of(context));

    private static async Task<IResult> OneOfCase(Guid id, HttpContext context, AnswerHeadTask tasks, CancellationToken cancel) =>
        await tasks.Read(context.Officer(), id, cancel) is { } task ? await Shown(task, context) : Problems.NotFound(ApiReader.Of(context));

    private static async Task<IResult> Answer(Guid id, AnswerRequest body, HttpContext context, AnswerHeadTask tasks, CancellationToken cancel)
    {
        var reader = ApiReader.Of(context);
        return await tasks.Run(new TaskCommand(context.Officer(), id, CaseTag.Seen(context.Request), Sought.Key(context.Request)), body.Words, cancel) switch
        {
            AnswerHeadTask.Outcome.Done done => await Shown(done.Task, context),
            AnswerHeadTask.Outcome.NotAllowed no => Problems.NotAllowed(reader, no.TextKey),
            AnswerHeadTask.Outcome.NotFound => Problems.NotFound(reader),
            _ => Problems.Of(reader, StatusCodes.Status412PreconditionFailed, "changed-meanwhile"),
        };
    }

    private static async Task<IResult> Shown(HeadTask task, HttpContext context)
    {
        var asked = task.Asked;
        var why = context.RequestServices.GetRequiredService<TextCatalog>().Get(asked.Why, ApiReader.Of(context).Language);
        context.Response.Headers.ETag = await context.RequestServices.GetRequiredService<CaseTag>().Of(task.Version, context.RequestAborted);
        return Results.Ok(new OfCase(
            task.Id, task.Version, asked.Kind, asked.Case, asked.Order, asked.Service, why, asked.On, asked.Due,
            task.Answered is { } a ? new Evidence(a.Words ?? "", a.On, a.By.Name.ToString()) : null, asked.Offer));
    }

    private static async Task<IResult> Run(HttpContext context, Guid id, Func<TaskCommand, Task<DoTask.Outcome>> act)
    {
        var reader = ApiReader.Of(context);
        var on = new TaskCommand(context.Officer(), id, CaseTag.Seen(context.Request), Sought.Key(context.Request));
        return await act(on) switch
        {
            DoTask.Outcome.Done done => await Shown(done.Task, context, context.RequestServices.GetRequiredService<CaseTag>(), context.RequestAborted),
            DoTask.Outcome.NotAllowed no => Problems.NotAllowed(reader, no.TextKey),
            DoTask.Outcome.NotFound => Problems.NotFound(reader),
            DoTask.Outcome.Conflict => Problems.Of(reader, StatusCodes.Status412PreconditionFailed, "changed-meanwhile"),
            _ => Problems.Of(reader, StatusCodes.Status409Conflict, "key-reused"),
        };
    }

    private static async Task<IResult> Shown(InformationTask task, HttpContext context, CaseTag tag, CancellationToken cancel)
    {
        var raised = task.Raised;
        context.Response.Headers.ETag = await tag.Of(task.Version, cancel);
        return Results.Ok(new Whole(
            task.Id, task.Version, raised.Kind, raised.Service, raised.Act, raised.AmendedBy, raised.ChangedOn, raised.Deadline.Due,
            task.Updated is { } u ? new Evidence(u.Evidence, u.On, u.By.Name.ToString()) : null,
            [.. raised.Addressees.Select(a => new Recipient(a.Key, a.Name, task.SentTo(a.Key) is { } s ? new Evidence(s.Evidence, s.On, s.By.Name.ToString()) : null))],
            task.Done?.On));
    }

    private static string Short(string evidence) => evidence.Length <= 500 ? evidence : throw Sought.Wrong("evidence", evidence);
}
