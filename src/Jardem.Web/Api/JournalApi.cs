using System.Globalization;
using Jardem.UseCases;
using Jardem.UseCases.Ports;
using Jardem.Web.Security;
using NodaTime;

namespace Jardem.Web.Api;

/// <summary>The registration journals, of which an officer sees the lines of the own body or office.</summary>
internal static class JournalApi
{
    private const int LargestPage = 200;

    public sealed record JournalPage(string Unit, string Service, int Year, IReadOnlyList<Line> Lines);

    /// <param name="Case">Absent for a number that was drawn and not used.</param>
    public sealed record Line(long Number, Instant At, Guid? Case, string? ApplicantName, string? Request, CaseText.Phase? Phase);

    public static void Map(RouteGroupBuilder api) => api.MapGet("/journal/{unit}/{service}/{year:int}", Lines).RequireAuthorization(Policies.Officer)
        .Says("journal", "Lines of the journal of a body for a service and a year, newest first; \"before\" names the number to go on from, \"take\" is at most 200")
        .Answers<JournalPage>().Refuses(400, 401, 403, 404);

    private static async Task<IResult> Lines(string unit, string service, int year, long? before, int? take, HttpContext context, ApiReader reader, ICaseLists lists, ServiceRooms rooms, CancellationToken cancel)
    {
        Sought.Room(rooms, service);
        if (take is < 1 or > LargestPage)
            throw Sought.Wrong("take", take.Value.ToString(CultureInfo.InvariantCulture));
        var lines = await lists.Journal(context.Officer().Scope("journal"), new JournalKey(unit, service, year), before, take ?? 50, cancel);
        return Results.Ok(new JournalPage(unit, service, year, [.. lines.Select(l => new Line(
            l.Number, l.At, l.Case?.Case, l.Case?.ApplicantName, l.Case?.Request, l.Case is { } c ? CaseText.PhaseOf(c.Phase, reader) : null))]));
    }
}
