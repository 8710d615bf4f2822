using Jardem.Cases.Cases;
using Jardem.Law.Clock;
using Jardem.Law.Data;
using Jardem.Services.Intake;
using Jardem.Services.Journeys;
using NodaTime;

namespace Jardem.UseCases.Desk;

/// <summary>What would come of a draft if it were submitted now.</summary>
/// <param name="Missing">What the package lacks; empty when it is full.</param>
/// <param name="Deadline">The limit of the decision, whose last day would be promised.</param>
/// <param name="Body">The body to which the case would go; null where the territory has none.</param>
public sealed record ApplicationPreview(IReadOnlyList<IntakeFault> Missing, Deadline Deadline, BodyData? Body)
{
    public bool IsFull => Missing.Count == 0;
}

/// <summary>Works out, before anything is written, what the review page tells the operator.</summary>
public static class PreviewApplication
{
    /// <summary>Null while answers are missing or faulty, or where no standard is held for the day.</summary>
    public static ApplicationPreview? Of(OpenDraft open)
    {
        var day = open.Law.On(open.Filing.Day);
        if (open.CheckAll().Count > 0 || day.Standard(open.Room.Id) is not { } standard)
            return null;
        var facts = ApplicationForm.Read(open.Answers, standard, open.Filing.Day, open.Filing.LocalAt.Date, []);
        return new ApplicationPreview(
            PackageCheck.Check(facts, standard, day, open.Room.Inquiries(facts, day)),
            new DeadlineClock(open.Law).Derive(standard.Limits[open.Room.Procedure.DecisionLimit], open.Filing),
            day.BodiesOf(facts.Applicant.Territory, open.Room.DecidedBy).FirstOrDefault());
    }
}
