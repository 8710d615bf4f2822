using Jardem.Cases.Tasks;
using Jardem.Law;
using Jardem.Law.Data;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.Services;

namespace Jardem.UseCases.Tasks;

/// <summary>
/// To whom information on the procedure is sent (Order 78, Rules, point 20): the Unified Contact Centre, the providers, the State
/// Corporation, the operator of the infrastructure of government, each under its name of that day.
/// </summary>
public static class Addressees
{
    /// <param name="today">The law of the day on which the task is raised.</param>
    public static IReadOnlyList<Addressee> Of(IServiceRoom room, LawOnDay today, TextCatalog texts)
    {
        var list = new List<Addressee>();
        list.AddRange(Bodies(BodyKinds.ContactCentre));
        list.AddRange(Bodies(room.DecidedBy));
        // Its units are no addressees of their own: the State Corporation is one organisation.
        list.Add(new Addressee(BodyKinds.StateCorporation, texts[$"task.addressee.{BodyKinds.StateCorporation}"]));
        list.AddRange(Bodies(BodyKinds.DigitalOperator));
        return list;

        IEnumerable<Addressee> Bodies(string kind)
        {
            var bodies = today.Snapshot.Data.Bodies.Where(b => b.Kind == kind && b.Span().Contains(today.Day)).Select(b => new Addressee(b.Id, b.Name)).ToList();
            // Whom the law names is written to, even where the law data do not name the body yet.
            return bodies.Count > 0 ? bodies : [new Addressee(kind, texts[$"task.addressee.{kind}"])];
        }
    }
}
