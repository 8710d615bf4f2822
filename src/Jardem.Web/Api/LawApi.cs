using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.UseCases;
using Jardem.UseCases.ActiveLaw;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Web.Api;

/// <summary>The law book: what a provision says on a day, and the last day of a limit with the reason for that day.</summary>
internal static class LawApi
{
    private const string Tag = "law";

    /// <param name="Answer">in-force, not-in-force or not-held.</param>
    /// <param name="HeldFor">Days for which the text is held, where it is not in force on the day asked for.</param>
    public sealed record Norm(string Ref, LocalDate On, string Answer, string Citation, string? Text, LocalDate? From, LocalDate? To, IReadOnlyList<string>? Marks, IReadOnlyList<string>? HeldFor, string? Why, string Snapshot);

    /// <param name="Due">The last day in time.</param>
    /// <param name="DueAt">The minute, for a limit in minutes.</param>
    /// <param name="Provisional">The calendar of these days is not confirmed; the day may be derived again.</param>
    public sealed record DeadlineAnswer(string Service, string Limit, LocalDate FilingDay, LocalDate Due, LocalDateTime? DueAt, bool Provisional, string Basis, IReadOnlyList<DeadlineStep> Derivation, string Snapshot);

    public sealed record DeadlineStep(DerivationKind Kind, LocalDate Day, string Text);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/law/norms/{act}/{path}", OnDay).AllowAnonymous()
            .Says(Tag, "What a provision says on a day (today unless \"on\" names one): in force, not in force, or not held").Answers<Norm>().Refuses(400, 404);
        api.MapGet("/law/deadlines/{service}/{limit}", Deadline).AllowAnonymous()
            .Says(Tag, "The last day of a limit for what was filed at a moment (\"from\": office time, or with an offset) at an office (\"office\"; a nine-to-six office of the State Corporation unless named), and why that day")
            .Answers<DeadlineAnswer>().Refuses(400, 404);
    }

    private static async Task<IResult> OnDay(string act, string path, string? on, ApiReader reader, SnapshotSource source, IClock clock, CancellationToken cancel)
    {
        if (!NormRef.TryParse($"{act}/{path}", out var norm))
            throw Sought.Wrong("path", $"{act}/{path}");
        var law = await Sought.Law(source, on, clock, cancel);
        var found = law.Find(norm);
        if (found is NormAnswer.Unknown)
            throw Sought.NotFound();
        var said = new Norm(norm.ToString(), law.Day, "", law.Print(norm, reader.Language), null, null, null, null, null, null, law.Snapshot.Id);
        return Results.Ok(found switch
        {
            NormAnswer.InForce f => said with
            {
                Answer = "in-force",
                Text = reader.In(f.Edition.Text),
                From = f.Edition.From,
                To = f.Edition.To,
                Marks = [.. BasisText.MarksFor(law.Cite(norm), law, reader.Language).Select(reader.In)],
            },
            NormAnswer.NotInForce f => said with { Answer = "not-in-force", HeldFor = [.. f.HeldFor.Select(s => s.ToString())] },
            NormAnswer.NotHeld f => said with { Answer = "not-held", Why = reader.In(f.Why) },
            _ => throw new InvalidOperationException("A provision has three answers."),
        });
    }

    private static async Task<IResult> Deadline(string service, string limit, string? from, string? office, ApiReader reader, ServiceRooms rooms, SnapshotSource source, IClock clock, CancellationToken cancel)
    {
        Sought.Room(rooms, service);
        var snapshot = await source.Active(cancel);
        var hours = OfficeHours.StateCorporation(DateTimeZoneProviders.Tzdb["Asia/Almaty"]);
        if (office is not null)
            hours = OfficeHours.Of(snapshot.On(Sought.Day(null, clock)).Body(office) ?? throw Sought.Wrong("office", office));
        var deadlines = new DeadlineClock(snapshot);
        var filing = deadlines.FilingDay(from is null ? clock.GetCurrentInstant() : Moment(from, hours.Zone), hours);
        if (!Sought.Standard(snapshot.On(filing.Day), service).Limits.TryGetValue(limit, out var found))
            throw Sought.NotFound();
        var deadline = deadlines.Derive(found, filing);
        return Results.Ok(new DeadlineAnswer(
            service,
            limit,
            filing.Day,
            deadline.Due,
            deadline.DueAt,
            deadline.Provisional,
            reader.In(BasisText.Line(deadline.Basis, snapshot.On(filing.Day))),
            [.. deadline.Derivation.Select(s => new DeadlineStep(s.Kind, s.Day, reader.In(DerivationText.Of(s, snapshot))))],
            snapshot.Id));
    }

    private static Instant Moment(string text, DateTimeZone zone)
    {
        if (OffsetDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out var offset) && Sensible(offset.Year))
            return offset.ToInstant();
        foreach (var pattern in new[] { LocalDateTimePattern.ExtendedIso, LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm") })
        {
            if (pattern.Parse(text).TryGetValue(default, out var local) && Sensible(local.Year))
                return zone.AtLeniently(local).ToInstant();
        }

        throw Sought.Wrong("from", text);
    }

    private static bool Sensible(int year) => year is >= 1900 and <= 2200;
}
