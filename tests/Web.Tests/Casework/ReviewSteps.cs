using Jardem.Cases.People;
using Jardem.Tests.Desk;
using NodaTime;

namespace Jardem.Tests.Casework;

/// <summary>The steps of review and decision, each by the page on which an officer makes it.</summary>
public static class ReviewSteps
{
    private static int _people;

    /// <summary>An application of a person of its own, registered at the desk.</summary>
    public static async Task<Guid> Registered(this HouseFixture house, string territory = "astana")
    {
        var born = new LocalDate(1938, 5, 31);
        var typed = new Typed { Territory = territory, Iin = MadeUp.Iin(born, Sex.Male, 100 + Interlocked.Increment(ref _people)) };
        using var desk = await house.SignIn("operator");
        return await desk.Register(typed);
    }

    public static async Task Take(this Browser specialist, Guid id)
    {
        await specialist.Open($"/casework/{id}");
        await specialist.Press("case-act.take");
    }

    public static async Task Find(this Browser specialist, string finding, string value, string reason)
    {
        specialist.Choose($"finding.{finding}.label", value);
        specialist.Write("casework.finding.reason", reason);
        await specialist.Press("casework.finding.record");
    }

    /// <summary>Takes the case, finds that everything is as it should be, and puts the decision before the head.</summary>
    public static async Task Prepare(this Browser specialist, Guid id)
    {
        await specialist.Take(id);
        await specialist.Find("documents-true", "yes", "Құжаттар түпнұсқамен салыстырылды");
        await specialist.Find("holder-rehabilitated", "yes", "Анықтама осы адам туралы");
        await specialist.Press("casework.prepare.button");
    }

    /// <summary>Opens the prepared record and confirms it.</summary>
    public static async Task Grant(this Browser head, Guid id)
    {
        await head.Open($"/casework/{id}/decide");
        await head.Press("casework.confirm.button");
    }
}
