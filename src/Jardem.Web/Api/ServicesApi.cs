using Jardem.Law.Norms;
using Jardem.Services.Journeys;
using Jardem.UseCases;
using Jardem.UseCases.ActiveLaw;
using Jardem.Web.Security;
using NodaTime;

namespace Jardem.Web.Api;

/// <summary>The services: what may be asked for, which questions are asked, and the list of main requirements on a date.</summary>
internal static class ServicesApi
{
    private const string Tag = "services";

    /// <param name="Held">Whether the service's standard of that day is held.</param>
    public sealed record Service(string Id, string? Name, string Act, bool Held, IReadOnlyList<Choice> Requests);

    public sealed record Choice(string Value, string Text);

    public sealed record ServiceJourney(string Service, LocalDate On, string Snapshot, IReadOnlyList<Step> Steps);

    /// <param name="Norm">The provision that asks for what the step asks.</param>
    public sealed record Step(string Key, string Title, string? Hint, string? Norm, IReadOnlyList<StepQuestion> Questions);

    /// <param name="MaxLength">Most characters of the answer.</param>
    public sealed record StepQuestion(string Key, QuestionKind Kind, bool Required, string Label, string? Hint, int MaxLength, IReadOnlyList<Choice>? Options);

    public sealed record JourneyRequest(Dictionary<string, string> Answers);

    /// <param name="Steps">The steps and questions that are asked under these answers.</param>
    /// <param name="Faults">What is wrong with the answers given so far.</param>
    public sealed record JourneyAnswer(IReadOnlyList<Step> Steps, IReadOnlyList<ProblemFault> Faults);

    public sealed record Standard(string Service, LocalDate On, string Name, string Act, string ActName, string Snapshot, IReadOnlyList<StandardRow> Rows);

    /// <param name="Marks">What the reader must know: working translation, unconfirmed first day.</param>
    public sealed record StandardRow(int Number, string Key, string Title, string Text, string Norm, IReadOnlyList<string> Marks);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/services", All).AllowAnonymous().Says(Tag, "The services delivered here").Answers<IReadOnlyList<Service>>();
        api.MapGet("/services/{service}/journey", Whole).AllowAnonymous()
            .Says(Tag, "Every step and question of an application on a day (today unless \"on\" names one)").Answers<ServiceJourney>().Refuses(400, 404);
        api.MapPost("/services/{service}/journey", Asked).RequireAuthorization(Policies.Officer)
            .Says(Tag, "The questions asked under the answers given so far, and the faults of those answers; nothing is kept").Answers<JourneyAnswer>().Refuses(400, 401, 403, 404);
        api.MapGet("/services/{service}/standard", OnDay).AllowAnonymous()
            .Says(Tag, "The list of main requirements, row by row, on a day (today unless \"on\" names one)").Answers<Standard>().Refuses(400, 404);
    }

    private static async Task<IResult> All(ApiReader reader, ServiceRooms rooms, SnapshotSource source, IClock clock, CancellationToken cancel)
    {
        var law = await Sought.Law(source, null, clock, cancel);
        return Results.Ok(rooms.All.OrderBy(r => r.Id, StringComparer.Ordinal).Select(r => new Service(
            r.Id,
            law.Standard(r.Id) is { } standard ? reader.In(standard.Name) : null,
            r.Act,
            law.Standard(r.Id) is not null,
            [.. r.Requests.Select(q => new Choice(q, reader.T($"request.{q}")))])));
    }

    private static async Task<IResult> Whole(string service, string? on, ApiReader reader, ServiceRooms rooms, SnapshotSource source, IClock clock, CancellationToken cancel)
    {
        var room = Sought.Room(rooms, service);
        var law = await Sought.Law(source, on, clock, cancel);
        Sought.Standard(law, service);
        var shown = new JourneyText(reader, law.Snapshot.Data.Territories);
        return Results.Ok(new ServiceJourney(service, law.Day, law.Snapshot.Id, [.. room.Journey(law).Steps.Select(s => shown.Step(s, s.Questions))]));
    }

    private static async Task<IResult> Asked(string service, JourneyRequest request, ApiReader reader, ServiceRooms rooms, SnapshotSource source, IClock clock, CancellationToken cancel)
    {
        var room = Sought.Room(rooms, service);
        var law = await Sought.Law(source, null, clock, cancel);
        Sought.Standard(law, service);
        var journey = room.Journey(law);
        var given = GivenAnswers.Read(request.Answers, journey);
        var shown = new JourneyText(reader, law.Snapshot.Data.Territories);
        var check = new AnswerCheck(law.Day, law.Snapshot.Data.Territories, law.Snapshot.Data.Banks);
        var steps = journey.Asked(given.Answers);
        var faults = given.Unknown.Concat(steps.SelectMany(s => check.Check(s, given.Answers))).Select(f => new ProblemFault(f.TextKey, reader.T(f.TextKey), f.Question));
        return Results.Ok(new JourneyAnswer([.. steps.Select(s => shown.Step(s, s.Asked(given.Answers)))], [.. faults]));
    }

    private static async Task<IResult> OnDay(string service, string? on, ApiReader reader, ServiceRooms rooms, SnapshotSource source, IClock clock, CancellationToken cancel)
    {
        Sought.Room(rooms, service);
        var law = await Sought.Law(source, on, clock, cancel);
        var standard = Sought.Standard(law, service);
        var rows = standard.Rows.Select(r => new StandardRow(
            r.Number, r.Key, reader.In(r.Title), reader.In(r.Text), r.Norm.ToString(), [.. BasisText.MarksOf(r.Edition, reader.Language).Select(reader.In)]));
        return Results.Ok(new Standard(service, law.Day, reader.In(standard.Name), standard.Act, reader.In(law.ActName(standard.Act).Short), law.Snapshot.Id, [.. rows]));
    }
}
