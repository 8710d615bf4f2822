using System.Security.Cryptography;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Law.Clock;
using Jardem.Law.Texts;
using Jardem.Services.Deciding;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Intake;

/// <summary>
/// The application as a paper before there is a case: what the applicant reads and signs or confirms. The same application on the same day
/// under the same law gives the same bytes.
/// </summary>
public sealed class ApplicationPaper(IDocumentRenderer renderer, TextCatalog texts)
{
    /// <summary>Null where no body of the territory decides.</summary>
    /// <exception cref="InvalidOperationException">No standard is held for the day of filing.</exception>
    public StoredFile? Of(CaseIntake intake)
    {
        var (room, filing) = (intake.Room, intake.Filing);
        var day = intake.Law.On(filing.Day);
        if (day.BodiesOf(intake.Facts.Applicant.Territory, room.DecidedBy).FirstOrDefault() is not { } body)
            return null;
        var standard = day.Standard(room.Id) ?? throw new InvalidOperationException($"No standard of {room.Id} is held for {day.Day:uuuu-MM-dd}.");
        var zone = DateTimeZoneProviders.Tzdb[day.Body(intake.Office)!.Zone];
        var at = filing.LocalAt.Date.AtStartOfDayInZone(zone).ToInstant();
        var state = CaseState.Evolve(null, Guid.Empty, new CaseRegistered
        {
            Service = room.Id,
            Facts = intake.Facts,
            Person = Guid.Empty,
            Office = intake.Office,
            Body = body.Id,
            By = intake.By,
            FiledAt = at,
            Zone = zone.Id,
            RegisteredOn = filing.Day,
            Deadline = new DeadlineClock(intake.Law).Derive(standard.Limits[room.Procedure.LimitFor(intake.Channel)], filing),
            Language = intake.Language,
            Basis = intake.Basis ?? day.Cite(room.Procedure.Step(CaseAct.Register)!.Norm!),
            Channel = intake.Channel == IntakeChannel.Desk ? null : intake.Channel,
        });
        // The token of a paper is drawn when it is issued; one that is only read has none.
        var html = renderer.Html(room.Documents.Application(state, new(day, texts, null, null, "", intake.By, at, zone)) with { Token = null });
        return new StoredFile(Convert.ToHexStringLower(SHA256.HashData(html)), "text/html", html);
    }
}
